import { useMemo, useSyncExternalStore } from 'react'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { ShelfCall } from '../../core/scenario/shelf.ts'
import { type Attempt, isToBeRated, withOwn } from '../trainee/attempt.ts'
import { debrief } from '../../core/debrief/debrief.ts'
import { AllAloud } from '../trainee/debrief/AllAloud.tsx'
import { DebriefScreen } from '../trainee/debrief/DebriefScreen.tsx'
import { SelfRating } from '../trainee/debrief/SelfRating.tsx'
import { useOwnVoice } from '../trainee/debrief/use-own-voice.ts'
import type { OwnView } from '../trainee/own-view.ts'
import type { Settings } from '../trainee/settings.ts'
import { skills } from '../trainee/skills.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { TopBar } from '../ui/TopBar.tsx'
import { quote, typeset } from '../ui/typeset.ts'
import { hearAgain } from './hear-again.ts'
import { OneMoment } from './OneMoment.tsx'
import { PlainPage } from './PlainPage.tsx'
import type { AttemptStore } from './storage.ts'
import { usePhone } from './use-phone.ts'
import { useRecordings } from './use-recordings.ts'
import type { LoadScenario } from './use-scenario.ts'
import { useScenario } from './use-scenario.ts'

interface Props {
  /** The attempt's id. */
  readonly id: string
  readonly shelf: readonly ShelfCall[]
  readonly load: LoadScenario
  readonly store: AttemptStore
  readonly settings: Settings
}

/** The debrief of an attempt, or why there is none. */
export function DebriefPage({ id, shelf, load, store, settings }: Props) {
  const { attempts, loaded } = useSyncExternalStore(store.subscribe, store.getSnapshot)
  const attempt = attempts.find((kept) => kept.id === id)
  if (!attempt && !loaded) return <OneMoment what="Looking up the call" />
  const call = shelf.find((one) => one.id === attempt?.scenario)
  if (!attempt || !call) return <NoSuchAttempt />
  if (attempt.log.hash !== call.hash) return <Outdated id={id} call={call} />
  if (attempt.finishedAt === null) return <Unfinished call={call} />
  const tries = attempts.filter(({ scenario, finishedAt }) => scenario === call.id && finishedAt !== null)
  const onOwn = (more: Partial<OwnView>) => void store.keep(withOwn(attempt, more))
  return <Fetched {...{ attempt, load, settings, onOwn }} take={tries.indexOf(attempt) + 1} />
}

interface FetchedProps {
  readonly attempt: Attempt
  readonly take: number
  readonly load: LoadScenario
  readonly settings: Settings
  /** The trainee has said more of it. */
  readonly onOwn: (more: Partial<OwnView>) => void
}

function Fetched({ load, ...rest }: FetchedProps) {
  const [fetched, tryAgain] = useScenario(rest.attempt.scenario, load)
  if (!fetched) return <OneMoment what="Going through the call" />
  if ('scenario' in fetched) return <Debriefed {...rest} scenario={fetched.scenario} />
  return (
    <PlainPage heading="The debrief did not come through" ways={<Button onClick={tryAgain}>Try again</Button>}>
      <p>The call’s script could not be fetched. The connection may be down. Your call is kept.</p>
    </PlainPage>
  )
}

type DebriefedProps = Omit<FetchedProps, 'load'> & { readonly scenario: Scenario }

function Debriefed({ attempt, take, scenario, settings, onOwn }: DebriefedProps) {
  const aloud = useRecordings(attempt.id)
  const phone = usePhone(settings)
  const { seed } = attempt.log
  const onHear = useMemo(() => (settings.voice > 0 ? hearAgain(phone, settings, scenario, seed) : undefined), [phone, settings, scenario, seed])
  const made = useMemo(() => debrief(attempt.log, scenario), [attempt.log, scenario])
  if ('message' in made) return <Damaged id={attempt.id} title={scenario.title} again={attempt.scenario} />
  if (isToBeRated(attempt)) {
    const asked = skills.filter((skill) => made.scores[skill] !== null)
    return (
      <>
        <TopBar place={typeset(scenario.title)} reading />
        <SelfRating title={scenario.title} asked={asked} onRated={(rated) => onOwn({ rated })} />
      </>
    )
  }
  return (
    <>
      <TopBar place={typeset(scenario.title)} reading>
        <ButtonLink href={`#/call/${scenario.id}`} kind="quiet">
          Take it again
        </ButtonLink>
        <ButtonLink href="#/" kind="quiet">
          All calls
        </ButtonLink>
      </TopBar>
      <DebriefScreen
        debrief={made}
        scenario={scenario}
        take={take}
        finishedAt={attempt.finishedAt ?? attempt.startedAt}
        own={attempt.own ?? null}
        onNext={(next) => onOwn({ next })}
        aloud={aloud}
        onHear={onHear}
      />
    </>
  )
}

function NoSuchAttempt() {
  return (
    <PlainPage heading="There is no such call" ways={<ToShelf />}>
      <p>No call of that address is kept in this browser. It may have been taken in another browser, or on another device.</p>
    </PlainPage>
  )
}

function Outdated({ id, call }: { readonly id: string; readonly call: ShelfCall }) {
  const ways = [<Again key="again" id={call.id} />, <ToShelf key="shelf" />]
  return (
    <PlainPage heading="This call has changed since you took it" ways={ways}>
      <p>
        You took an earlier version of {quote(call.title)}. A score under today’s version would not be fair, so there is none.
        What you did is still kept.
      </p>
      <Recordings attempt={id} />
    </PlainPage>
  )
}

function Unfinished({ call }: { readonly call: ShelfCall }) {
  const goOn = (
    <ButtonLink key="on" href={`#/call/${call.id}`} kind="strong" icon="go on">
      Go on with the call
    </ButtonLink>
  )
  return (
    <PlainPage heading="This call is not over yet" ways={[goOn, <ToShelf key="shelf" />]}>
      <p>{quote(call.title)} has its debrief once the call has ended and its ticket is filed.</p>
    </PlainPage>
  )
}

function Damaged({ id, title, again }: { readonly id: string; readonly title: string; readonly again: string }) {
  return (
    <PlainPage heading="This call cannot be read" ways={[<Again key="again" id={again} />, <ToShelf key="shelf" />]}>
      <p>What was kept of your call {quote(title)} is damaged, so it has no debrief. Nothing was deleted.</p>
      <Recordings attempt={id} />
    </PlainPage>
  )
}

/** What was said aloud in a call that has no debrief can still be deleted. */
function Recordings({ attempt }: { readonly attempt: string }) {
  return <AllAloud voice={useOwnVoice(useRecordings(attempt))} />
}

function Again({ id }: { readonly id: string }) {
  return (
    <ButtonLink href={`#/call/${id}`} kind="strong" icon="phone">
      Take this call again
    </ButtonLink>
  )
}

function ToShelf() {
  return <ButtonLink href="#/">All calls</ButtonLink>
}
