import { useState, useSyncExternalStore } from 'react'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { ShelfCall } from '../../core/scenario/shelf.ts'
import type { FormName } from '../trainee/attempt.ts'
import { ContentNote } from '../trainee/library/ContentNote.tsx'
import type { Settings } from '../trainee/settings.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { TopBar } from '../ui/TopBar.tsx'
import { quote } from '../ui/typeset.ts'
import { callLock } from './kept/call-locks.ts'
import { OneMoment } from './OneMoment.tsx'
import { OpenElsewhere } from './OpenElsewhere.tsx'
import { PlainPage } from './PlainPage.tsx'
import { findLeft, findTaken, rollSeed, takeCall } from './run-call.ts'
import type { AttemptStore } from './kept/storage.ts'
import { TakenCallPage } from './TakenCallPage.tsx'
import { useLock } from './kept/use-lock.ts'
import type { LoadScenario } from './use-scenario.ts'
import { useScenario } from './use-scenario.ts'

interface Props {
  readonly shelfCall: ShelfCall
  readonly shelf: readonly ShelfCall[]
  readonly load: LoadScenario
  readonly store: AttemptStore
  readonly settings: Settings
  readonly onSettings: (settings: Settings) => void
  /** The check-up that it is taken for; null for practice. */
  readonly form: FormName | null
}

/** A call, from its content note to the filed ticket: the one that was left unfinished, or a new one. */
export function CallPage({ shelfCall, shelf, load, store, settings, onSettings, form }: Props) {
  const { id, title, content } = shelfCall
  const [fetched, tryAgain] = useScenario(id, load)
  const loaded = useSyncExternalStore(store.subscribe, () => store.getSnapshot().loaded)
  const line = useLock(callLock(id), store)
  const [warned, setWarned] = useState(false)

  if (!loaded || line.held === null) return <OneMoment what="Looking up your calls" />
  if (line.held !== 'here') return <OpenElsewhere title={title} line={line} />
  const left = findLeft(store.getSnapshot().attempts, shelfCall, form)
  // Whoever goes on with it has been warned, whatever comes into the store from now on.
  if (left && !warned) setWarned(true)
  if (content && !warned && !left) {
    const instead = shelf.find((other) => other.id === content.instead) ?? null
    return (
      <>
        <TopBar reading />
        <ContentNote call={shelfCall} note={content.note} instead={instead} onTake={() => setWarned(true)} />
      </>
    )
  }
  if (!fetched) return <OneMoment what="Putting the call through" />
  if ('failed' in fetched) return <NotFetched title={title} onTryAgain={tryAgain} />
  return <Taken key={form} {...{ store, settings, onSettings, form, shelfCall }} isOurs={line.isOurs} scenario={fetched.scenario} />
}

interface TakenProps extends Pick<Props, 'store' | 'settings' | 'onSettings' | 'form' | 'shelfCall'> {
  readonly scenario: Scenario
  readonly isOurs: () => boolean
}

/** Decides once, when the page opens, which attempt it goes on with. */
function Taken({ scenario, shelfCall, form, isOurs, store, settings, onSettings }: TakenProps) {
  const [{ left, taken }] = useState(() => {
    const { attempts } = store.getSnapshot()
    return { left: findLeft(attempts, shelfCall, form), taken: findTaken(attempts, shelfCall.id, form) }
  })
  if (taken) return <TakenOnce title={shelfCall.title} attempt={taken.id} />
  const seed = () => rollSeed(scenario, store.getSnapshot().attempts, shelfCall.hash)
  const onBegin = (begun: Settings) => takeCall(scenario, left, begun, { seed: seed(), form })
  const isCheckUp = (left?.form ?? form) !== null
  // A check-up has no coach; what the trainee has chosen for other calls stays as it is.
  const own = isCheckUp ? { ...settings, coach: false } : settings
  const onOwn = (next: Settings) => onSettings(isCheckUp ? { ...next, coach: settings.coach } : next)
  return <TakenCallPage {...{ scenario, store, onBegin, isOurs }} settings={own} onSettings={onOwn} />
}

function TakenOnce({ title, attempt }: { readonly title: string; readonly attempt: string }) {
  const ways = [
    <ButtonLink key="debrief" href={`#/debrief/${attempt}`} kind="strong">
      See its debrief
    </ButtonLink>,
    <ButtonLink key="progress" href="#/progress">
      Your progress
    </ButtonLink>,
  ]
  return (
    <PlainPage heading="You have taken this check-up call" ways={ways}>
      <p>A check-up call is taken once: {quote(title)} would be no test of what is new. For practice it is on the shelf like any other.</p>
    </PlainPage>
  )
}

function NotFetched({ title, onTryAgain }: { readonly title: string; readonly onTryAgain: () => void }) {
  const tryAgain = (
    <Button key="again" kind="strong" icon="again" onClick={onTryAgain}>
      Try again
    </Button>
  )
  return (
    <PlainPage heading="The call did not come through" ways={[tryAgain, <ToShelf key="shelf" />]}>
      <p>{quote(title)} could not be fetched. The connection may be down. Nothing of yours is lost.</p>
    </PlainPage>
  )
}

function ToShelf() {
  return <ButtonLink href="#/">All calls</ButtonLink>
}
