import { useState, useSyncExternalStore } from 'react'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { ShelfCall } from '../../core/scenario/shelf.ts'
import { ContentNote } from '../trainee/library/ContentNote.tsx'
import type { Settings } from '../trainee/settings.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { TopBar } from '../ui/TopBar.tsx'
import { quote } from '../ui/typeset.ts'
import { OneMoment } from './OneMoment.tsx'
import { PlainPage } from './PlainPage.tsx'
import { findLeft } from './run-call.ts'
import type { AttemptStore } from './storage.ts'
import { TakenCallPage } from './TakenCallPage.tsx'
import { useLock } from './use-lock.ts'
import type { LoadScenario } from './use-scenario.ts'
import { useScenario } from './use-scenario.ts'

interface Props {
  readonly shelfCall: ShelfCall
  readonly shelf: readonly ShelfCall[]
  readonly load: LoadScenario
  readonly store: AttemptStore
  readonly settings: Settings
  readonly onSettings: (settings: Settings) => void
}

/** A call, from its content note to the filed ticket: the one that was left unfinished, or a new one. */
export function CallPage({ shelfCall, shelf, load, store, settings, onSettings }: Props) {
  const { id, title, hash, content } = shelfCall
  const [fetched, tryAgain] = useScenario(id, load)
  const loaded = useSyncExternalStore(store.subscribe, () => store.getSnapshot().loaded)
  const held = useLock(`please-hold:${id}`)
  const [warned, setWarned] = useState(false)

  if (!loaded || held === null) return <OneMoment what="Looking up your calls" />
  if (held === 'elsewhere') return <OpenElsewhere title={title} />
  const left = findLeft(store.getSnapshot().attempts, id, hash)
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
  return <Taken {...{ store, settings, onSettings }} scenario={fetched.scenario} hash={hash} />
}

interface TakenProps extends Pick<Props, 'store' | 'settings' | 'onSettings'> {
  readonly scenario: Scenario
  readonly hash: string
}

/** Decides once, when the page opens, which attempt it goes on with. */
function Taken({ scenario, hash, ...rest }: TakenProps) {
  const [left] = useState(() => findLeft(rest.store.getSnapshot().attempts, scenario.id, hash))
  return <TakenCallPage scenario={scenario} left={left} {...rest} />
}

function OpenElsewhere({ title }: { readonly title: string }) {
  const tryAgain = (
    <Button key="again" onClick={() => location.reload()}>
      Try again here
    </Button>
  )
  return (
    <PlainPage heading="This call is open in another tab" ways={[tryAgain, <ToShelf key="shelf" />]}>
      <p>
        {quote(title)} can be on one line only. Go on with it there; or close that tab, and take it up here at the same second.
      </p>
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
