import type { ComponentProps } from 'react'
import { useState } from 'react'
import type { ShelfCall } from '../../core/scenario/shelf.ts'
import { formNames } from '../trainee/attempt.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { CallPage } from './CallPage.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { LateDebrief } from './late-debrief.ts'
import { latePage } from './late-page.tsx'
import { LibraryPage } from './LibraryPage.tsx'
import { PlainPage } from './PlainPage.tsx'
import { openScores } from './score-attempts.ts'
import type { AttemptStore } from './kept/storage.ts'
import { StorageNotice } from './StorageNotice.tsx'
import { UpdateNotice } from './offline/UpdateNotice.tsx'
import { useAddress } from './use-address.ts'
import type { LoadScenario } from './use-scenario.ts'
import { useSettings } from './use-settings.ts'

interface Props {
  readonly shelf: readonly ShelfCall[]
  readonly load: LoadScenario
  readonly store: AttemptStore
}

const LateAgain = latePage('Going back to that turn', async () => (await import('./AgainPage.tsx')).AgainPage)
const LateWatch = latePage('Going through the call', async () => (await import('./WatchPage.tsx')).WatchPage)
const LateProgress = latePage('Looking up your calls', async () => (await import('./ProgressPage.tsx')).ProgressPage)
const LateKept = latePage('Looking up your calls', async () => (await import('./KeptPage.tsx')).KeptPage)

/** The whole house. */
export function App({ shelf, load, store }: Props) {
  const [settings, onSettings] = useSettings()
  const [scores] = useState(() => openScores(load))
  return (
    <ErrorBoundary>
      <StorageNotice store={store} />
      <UpdateNotice />
      <Page {...{ shelf, load, store, scores, settings, onSettings }} />
    </ErrorBoundary>
  )
}

/** The page that the address leads to. */
function Page(shared: ComponentProps<typeof LibraryPage> & Props) {
  const address = useAddress()
  if (address === '/') return <LibraryPage {...shared} />
  const [, page = '', id = '', more] = /^\/([a-z]+)(?:\/([^/]+))?(?:\/([^/]+))?\/?$/.exec(address) ?? []
  const called = shared.shelf.find((call) => call.id === id)
  const form = formNames.find((name) => name === more) ?? null
  switch (page) {
    case 'call':
      if (!called || (more !== undefined && form === null)) return <NotFound />
      return <CallPage key={`${id} ${form}`} {...shared} shelfCall={called} form={form} />
    case 'again':
      return <LateAgain key={`${id} ${more}`} {...shared} id={id} passage={Number(more)} />
    case 'watch':
      return <LateWatch key={id} {...shared} id={id} />
    case 'debrief':
      return <LateDebrief key={id} {...shared} id={id} line={more === undefined ? null : Number(more)} />
    case 'progress':
      return <LateProgress {...shared} />
    case 'kept':
      return <LateKept {...shared} />
    default:
      return <NotFound />
  }
}

function NotFound() {
  return (
    <PlainPage heading="Nobody is on this line" ways={<ButtonLink href="#/">All calls</ButtonLink>}>
      <p>There is no page at this address. The call may have been renamed or taken off the shelf.</p>
    </PlainPage>
  )
}
