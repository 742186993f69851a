import { useDeferredValue, useMemo, useSyncExternalStore } from 'react'
import type { Debrief } from '../../core/debrief/debrief.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { type Attempt, isToBeRated, withOwn } from '../trainee/attempt.ts'
import { DebriefScreen, type Original } from '../trainee/debrief/DebriefScreen.tsx'
import { SelfRating } from '../trainee/debrief/SelfRating.tsx'
import type { Taken } from '../trainee/debrief/taken.ts'
import { takenAgainAt } from '../trainee/debrief/taken-again-at.ts'
import type { OwnView } from '../trainee/own-view.ts'
import type { Settings } from '../trainee/settings.ts'
import { skills } from '../trainee/skills.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { TopBar } from '../ui/TopBar.tsx'
import { quote, typeset } from '../ui/typeset.ts'
import { debriefOf } from './debrief-of.ts'
import { hearAgain } from './hear-again.ts'
import { NoAttempt, Recordings, TakeAgain, ToShelf } from './NoAttempt.tsx'
import { PlainPage } from './PlainPage.tsx'
import type { ScoreBook } from './score-attempts.ts'
import { type Sources, useAttempt } from './use-attempt.ts'
import { useBranches } from './use-branches.ts'
import { useOriginal } from './use-original.ts'
import { usePhone } from './use-phone.ts'
import { useProspects } from './use-prospects.ts'
import { useRecordings } from './kept/use-recordings.ts'

interface Props extends Sources {
  /** The attempt's id. */
  readonly id: string
  /** The line of the transcript to begin at, by its place from 0; null for the top of the page. */
  readonly line: number | null
  readonly scores: ScoreBook
  readonly settings: Settings
}

/** The debrief of an attempt, or why there is none. */
export function DebriefPage({ id, ...rest }: Props) {
  const found = useAttempt(id, rest)
  if (found.is !== 'found') return <NoAttempt found={found} />
  const { attempt, scenario } = found
  if (attempt.finishedAt === null) return <Unfinished attempt={attempt} title={scenario.title} />
  return <Finished {...rest} {...{ attempt, scenario }} />
}

interface FinishedProps extends Pick<Props, 'store' | 'scores' | 'settings' | 'line'> {
  readonly attempt: Attempt
  readonly scenario: Scenario
}

/** How it went in the trainee's own eyes, where that is to be asked first; then the debrief. */
function Finished({ store, scores, settings, line, attempt, scenario }: FinishedProps) {
  const made = useMemo(() => debriefOf(attempt.log, scenario), [attempt.log, scenario])
  const isDamaged = 'message' in made
  // Begun while one is asked how it went, so that most of it is known by the time the debrief is shown; but not before there is something to read.
  const isShown = useDeferredValue(true, false)
  const prospects = useProspects(attempt, scenario, isShown && !isDamaged)
  const onOwn = (more: Partial<OwnView>) => void store.keep(withOwn(attempt, more))
  if (isDamaged) return <Damaged id={attempt.id} title={scenario.title} again={attempt.scenario} />
  if (isToBeRated(attempt)) {
    const asked = skills.filter((skill) => made.scores[skill] !== null)
    return (
      <>
        <TopBar place={typeset(scenario.title)} reading />
        <SelfRating title={scenario.title} asked={asked} onRated={(rated) => onOwn({ rated })} />
      </>
    )
  }
  return <Debriefed {...{ store, scores, settings, line, attempt, scenario, made, prospects, onOwn }} />
}

interface DebriefedProps extends FinishedProps {
  readonly made: Debrief
  readonly prospects: ReturnType<typeof useProspects>
  /** The trainee has said more of it. */
  readonly onOwn: (more: Partial<OwnView>) => void
}

function Debriefed({ store, scores, settings, line, attempt, scenario, made, prospects, onOwn }: DebriefedProps) {
  const { attempts } = useSyncExternalStore(store.subscribe, store.getSnapshot)
  const aloud = useRecordings(attempt.id)
  const phone = usePhone(settings)
  const { seed } = attempt.log
  const onHear = useMemo(() => (settings.voice > 0 ? hearAgain(phone, settings, scenario, seed) : undefined), [phone, settings, scenario, seed])
  const original = useOriginal(attempt, attempts, scenario)
  const branches = useBranches(attempt, attempts, made, scores)
  return (
    <>
      <TopBar place={typeset(scenario.title)} reading>
        {attempt.form === null ? (
          <ButtonLink href={`#/call/${scenario.id}`} kind="quiet">
            Take it again
          </ButtonLink>
        ) : (
          <ButtonLink href="#/progress" kind="quiet">
            Your progress
          </ButtonLink>
        )}
        <ButtonLink href="#/" kind="quiet">
          All calls
        </ButtonLink>
      </TopBar>
      <DebriefScreen
        attempt={attempt.id}
        debrief={made}
        scenario={scenario}
        taken={takenOf(attempt, attempts, original)}
        finishedAt={attempt.finishedAt ?? attempt.startedAt}
        own={attempt.own ?? null}
        onNext={(next) => onOwn({ next })}
        {...{ aloud, onHear, prospects, original, branches, line }}
      />
    </>
  )
}

function takenOf(attempt: Attempt, attempts: readonly Attempt[], original: Original | null): Taken {
  const { branch, scenario, form } = attempt
  if (branch) return { is: 'again', from: original && takenAgainAt(original.debrief.transcript, branch.passage) }
  if (form) return { is: 'check-up', form }
  const tries = attempts.filter((one) => one.scenario === scenario && one.finishedAt !== null && !one.branch)
  return { is: 'try', number: tries.findIndex(({ id }) => id === attempt.id) + 1 }
}

function Unfinished({ attempt: { scenario, branch }, title }: { readonly attempt: Attempt; readonly title: string }) {
  const goOn = (
    <ButtonLink key="on" href={branch ? `#/again/${branch.of}/${branch.passage}` : `#/call/${scenario}`} kind="strong" icon="go on">
      Go on with the call
    </ButtonLink>
  )
  return (
    <PlainPage heading="This call is not over yet" ways={[goOn, <ToShelf key="shelf" />]}>
      <p>{quote(title)} has its debrief once the call has ended and its ticket is filed.</p>
    </PlainPage>
  )
}

function Damaged({ id, title, again }: { readonly id: string; readonly title: string; readonly again: string }) {
  return (
    <PlainPage heading="This call cannot be read" ways={[<TakeAgain key="again" id={again} />, <ToShelf key="shelf" />]}>
      <p>What was kept of your call {quote(title)} is damaged, so it has no debrief. Nothing was deleted.</p>
      <Recordings attempt={id} />
    </PlainPage>
  )
}
