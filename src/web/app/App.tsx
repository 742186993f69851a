import type { ComponentProps } from 'react'
import { lazy, Suspense, useState } from 'react'
import type { ShelfCall } from '../../core/scenario/shelf.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { CallPage } from './CallPage.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { LibraryPage } from './LibraryPage.tsx'
import { OneMoment } from './OneMoment.tsx'
import { PlainPage } from './PlainPage.tsx'
import { openScores } from './score-attempts.ts'
import type { AttemptStore } from './storage.ts'
import { StorageNotice } from './StorageNotice.tsx'
import { useAddress } from './use-address.ts'
import type { LoadScenario } from './use-scenario.ts'
import { useSettings } from './use-settings.ts'

interface Props {
  readonly shelf: readonly ShelfCall[]
  readonly load: LoadScenario
  readonly store: AttemptStore
}

/** The debrief is fetched while the first call is taken, or when it is asked for. */
const importDebrief = () => import('./DebriefPage.tsx')
const DebriefPage = lazy(async () => ({ default: (await importDebrief()).DebriefPage }))

/** The whole house. */
export function App({ shelf, load, store }: Props) {
  const [settings, onSettings] = useSettings()
  const [scores] = useState(() => openScores(load))
  return (
    <ErrorBoundary>
      <StorageNotice store={store} />
      <Suspense fallback={<OneMoment what="Going through the call" />}>
        <Page {...{ shelf, load, store, scores, settings, onSettings }} />
      </Suspense>
    </ErrorBoundary>
  )
}

/** The page that the address leads to. */
function Page(shared: ComponentProps<typeof LibraryPage> & Props) {
  const address = useAddress()
  if (address === '/') return <LibraryPage {...shared} />
  const [, page, id = ''] = /^\/(call|debrief)\/([^/]+)\/?$/.exec(address) ?? []
  if (page === 'debrief') return <DebriefPage key={id} {...shared} id={id} />
  const shelfCall = page && shared.shelf.find((call) => call.id === id)
  return shelfCall ? <CallPage key={id} {...shared} shelfCall={shelfCall} /> : <NotFound />
}

function NotFound() {
  return (
    <PlainPage heading="Nobody is on this line" ways={<ButtonLink href="#/">All calls</ButtonLink>}>
      <p>There is no page at this address. The call may have been renamed or taken off the shelf.</p>
    </PlainPage>
  )
}
