import type { Debrief } from '../../../core/debrief/debrief.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import type { OwnView } from '../own-view.ts'
import { CallerSurvey } from './CallerSurvey.tsx'
import { CriticalErrors } from './CriticalErrors.tsx'
import { DeskReview } from './DeskReview.tsx'
import type { OnHear } from './hearing.ts'
import { MomentThatMattered } from './MomentThatMattered.tsx'
import { MoodChart } from './MoodChart.tsx'
import { Reflection } from './Reflection.tsx'
import type { SaidAloud } from './said-aloud.ts'
import { nothingAloud } from './said-aloud.ts'
import { Scorecard } from './Scorecard.tsx'
import { Scores } from './Scores.tsx'
import { TicketReview } from './TicketReview.tsx'
import { Transcript } from './Transcript.tsx'
import { Verdict } from './Verdict.tsx'
import { WhatYouThought } from './WhatYouThought.tsx'
import styles from './DebriefScreen.module.css'

interface Props {
  readonly debrief: Debrief
  readonly scenario: Scenario
  /** Which try at the call this was, from 1. */
  readonly take: number
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
}

/** What came of a call and why: from the one sentence that matters to every point of the scorecard. */
export function DebriefScreen({ debrief, scenario, take, finishedAt, own, onNext, aloud = nothingAloud, onHear }: Props) {
  const company = scenario.company.name
  const callers = callersOf(debrief, scenario)
  return (
    <main className={styles.debrief}>
      <Verdict {...{ debrief, company, callers, take, finishedAt }} title={scenario.title} />
      <Scores debrief={debrief} />
      <CriticalErrors debrief={debrief} />
      <WhatYouThought own={own} scores={debrief.scores} />
      <MomentThatMattered debrief={debrief} />
      <MoodChart debrief={debrief} />
      <Transcript {...{ debrief, aloud, onHear }} />
      <TicketReview debrief={debrief} />
      <DeskReview sheets={debrief.desk} />
      <Scorecard debrief={debrief} />
      <CallerSurvey survey={debrief.survey} callers={callers} company={company} />
      <Reflection next={own?.next ?? ''} onNext={onNext} />
      <nav aria-label="After the debrief" className={styles.next}>
        <ButtonLink href={`#/call/${scenario.id}`} kind="strong" icon="phone">
          Take this call again
        </ButtonLink>
        <ButtonLink href="#/">All calls</ButtonLink>
      </nav>
    </main>
  )
}

/** The caller by the name that was heard; several callers are not named. */
function callersOf({ transcript }: Debrief, { calls }: Scenario): string {
  if (calls.length > 1) return 'The callers'
  return transcript.find(({ said }) => said.by === 'caller')?.said.name ?? calls[0]?.caller.name ?? 'The caller'
}
