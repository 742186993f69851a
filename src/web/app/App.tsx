import { lazy, Suspense, useState } from 'react'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
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

/** The whole house: which page an address leads to. */
export function App({ shelf, load, store }: Props) {
  const [settings, onSettings] = useSettings()
  const [scores] = useState(() => openScores(load))
  const shared = { shelf, load, store, settings, onSettings }
  return (
    // This is how wouter is told where addresses are.
    // oxlint-disable-next-line react/hooks
    <Router hook={useHashLocation}>
      <ErrorBoundary>
        <StorageNotice store={store} />
        <Suspense fallback={<OneMoment what="Going through the call" />}>
          <Switch>
            <Route path="/">
              <LibraryPage scores={scores} {...shared} />
            </Route>
            <Route path="/call/:id">
              {({ id }) => {
                const shelfCall = shelf.find((call) => call.id === id)
                return shelfCall ? <CallPage key={id} shelfCall={shelfCall} {...shared} /> : <NotFound />
              }}
            </Route>
            <Route path="/debrief/:id">{({ id }) => <DebriefPage key={id} id={id} {...shared} />}</Route>
            <Route>
              <NotFound />
            </Route>
          </Switch>
        </Suspense>
      </ErrorBoundary>
    </Router>
  )
}

function NotFound() {
  return (
    <PlainPage heading="Nobody is on this line" ways={<ButtonLink href="#/">All calls</ButtonLink>}>
      <p>There is no page at this address. The call may have been renamed or taken off the shelf.</p>
    </PlainPage>
  )
}
