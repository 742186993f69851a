import { useDeferredValue, useEffect } from 'react'
import type { Debrief } from '../../../core/debrief/debrief.ts'
import type { Prospect } from '../../../core/debrief/prospect.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import type { OwnView } from '../own-view.ts'
import { type BranchOf, Branches } from './Branches.tsx'
import { CallerSurvey } from './CallerSurvey.tsx'
import { CriticalErrors } from './CriticalErrors.tsx'
import { DeskReview } from './DeskReview.tsx'
import type { OnHear } from './hearing.ts'
import { goToLine } from './go-to-line.ts'
import { MomentThatMattered } from './MomentThatMattered.tsx'
import { MoodChart } from './MoodChart.tsx'
import { Reflection } from './Reflection.tsx'
import type { SaidAloud } from './said-aloud.ts'
import { nothingAloud } from './said-aloud.ts'
import { Scorecard } from './Scorecard.tsx'
import { Scores } from './Scores.tsx'
import { SideBySide } from './SideBySide.tsx'
import type { Taken } from './taken.ts'
import { TicketReview } from './TicketReview.tsx'
import { Transcript } from './Transcript.tsx'
import { usePrint } from './use-print.ts'
import { Verdict } from './Verdict.tsx'
import { WhatYouThought } from './WhatYouThought.tsx'
import styles from './DebriefScreen.module.css'
import './print.css'

interface Props {
  /** The attempt's id. */
  readonly attempt: string
  readonly debrief: Debrief
  readonly scenario: Scenario
  readonly taken: Taken
  /** Date and time in ISO 8601. */
  readonly finishedAt: string
  /** What the trainee says of it; null where they were never asked. */
  readonly own: OwnView | null
  /** The trainee has written what they mean to do next time. */
  readonly onNext: (next: string) => void
  /** What the trainee said aloud; left out where nothing was. */
  readonly aloud?: SaidAloud
  /** Lets a turn of the caller be heard again; left out where nothing can sound. */
  readonly onHear?: OnHear | undefined
  /** What could still be had at the turns of the rep, by the numbers of their passages: what is known of it by now. */
  readonly prospects?: ReadonlyMap<number, Prospect>
  /** The call of which a turn was taken again, where that is what this is and the other is still here. */
  readonly original?: Original | null
  /** The calls that were taken again from turns of this one. */
  readonly branches?: readonly BranchOf[]
  /** The line of the transcript to begin at, by its place from 0; null for the top of the page. */
  readonly line?: number | null
}

/** The call of which a turn was taken again. */
export interface Original {
  /** The attempt's id. */
  readonly attempt: string
  readonly debrief: Debrief
}

const nothingKnown: ReadonlyMap<number, Prospect> = new Map()

/** What came of a call and why: from the one sentence that matters to every point of the scorecard. */
export function DebriefScreen({ attempt, debrief, scenario, own, onNext, aloud = nothingAloud, onHear, ...more }: Props) {
  const { taken, finishedAt, prospects = nothingKnown, original = null, branches = [], line = null } = more
  const company = scenario.company.name
  // What is behind the turns is more than all that stands on the page, and what comes after them is read last: both follow once the page can be read.
  const isPrinted = usePrint()
  const isWhole = useDeferredValue(true, false) || isPrinted
  const callers = callersOf(debrief, scenario)
  useEffect(() => {
    // Before the whole is there, the line does not stand where it will.
    if (line !== null && isWhole) goToLine(line)
  }, [line, isWhole])
  return (
    <main className={styles.debrief} data-whole={isWhole}>
      <Verdict {...{ debrief, company, callers, taken, finishedAt }} title={scenario.title} />
      <Scores debrief={debrief} />
      <CriticalErrors debrief={debrief} />
      <WhatYouThought own={own} scores={debrief.scores} />
      {original && <Beside {...{ attempt, debrief, original }} />}
      <MomentThatMattered {...{ attempt, debrief, prospects }} />
      <Branches branches={branches} />
      <MoodChart debrief={debrief} />
      <Transcript {...{ attempt, debrief, prospects, aloud, onHear, isWhole }} />
      {isWhole && <AfterTheCall {...{ debrief, scenario, taken, callers, own, onNext }} />}
    </main>
  )
}

interface AfterTheCallProps extends Pick<Props, 'debrief' | 'scenario' | 'taken' | 'own' | 'onNext'> {
  readonly callers: string
}

/** All that is read after the call itself. */
function AfterTheCall({ debrief, scenario, taken, callers, own, onNext }: AfterTheCallProps) {
  return (
    <>
      <TicketReview debrief={debrief} />
      <DeskReview sheets={debrief.desk} />
      <Scorecard debrief={debrief} />
      <CallerSurvey survey={debrief.survey} callers={callers} company={scenario.company.name} />
      <Reflection next={own?.next ?? ''} onNext={onNext} />
      <nav aria-label="After the debrief" className={styles.next}>
        {taken.is === 'check-up' ? (
          <ButtonLink href="#/progress" kind="strong">
            Your progress
          </ButtonLink>
        ) : (
          <ButtonLink href={`#/call/${scenario.id}`} kind="strong" icon="phone">
            Take this call again
          </ButtonLink>
        )}
        <ButtonLink href="#/">All calls</ButtonLink>
        <Button kind="quiet" onClick={() => window.print()}>
          Print or save as PDF
        </Button>
      </nav>
    </>
  )
}

function Beside({ attempt, debrief, original }: Pick<Props, 'attempt' | 'debrief'> & { readonly original: Original }) {
  const [firstHref, againHref] = [original.attempt, attempt].map((id) => `#/debrief/${id}`)
  return <SideBySide first={original.debrief} again={debrief} firstHref={firstHref!} againHref={againHref!} current="again" />
}

/** The caller by the name that was heard; several callers are not named. */
function callersOf({ transcript }: Debrief, { calls }: Scenario): string {
  if (calls.length > 1) return 'The callers'
  return transcript.find(({ said }) => said.by === 'caller')?.said.name ?? calls[0]?.caller.name ?? 'The caller'
}
