import { useEffect, useSyncExternalStore } from 'react'
import type { ShelfCall } from '../../core/scenario/shelf.ts'
import { isToBeRated, withOwn } from '../trainee/attempt.ts'
import { Library } from '../trainee/library/Library.tsx'
import { standingOf } from '../trainee/library/standing.ts'
import type { Settings } from '../trainee/settings.ts'
import { TopBar } from '../ui/TopBar.tsx'
import type { ScoreBook } from './score-attempts.ts'
import type { AttemptStore } from './storage.ts'
import type { LoadScenario } from './use-scenario.ts'

interface Props {
  readonly shelf: readonly ShelfCall[]
  readonly store: AttemptStore
  readonly scores: ScoreBook
  readonly settings: Settings
  readonly onSettings: (settings: Settings) => void
  readonly load: LoadScenario
}

/** The library with what is kept of the trainee's attempts. */
export function LibraryPage({ shelf, store, scores, settings, onSettings, load }: Props) {
  const { attempts } = useSyncExternalStore(store.subscribe, store.getSnapshot)
  const known = useSyncExternalStore(scores.subscribe, scores.getSnapshot)
  useEffect(() => {
    const hashes = new Map(shelf.map(({ id, hash }) => [id, hash]))
    scores.workOut(attempts.filter(({ scenario, log }) => hashes.get(scenario) === log.hash))
  }, [shelf, attempts, scores])
  // The shelf shows the scores: it is too late to ask how it went.
  useEffect(() => {
    for (const attempt of attempts.filter(isToBeRated)) void store.keep(withOwn(attempt, { rated: 'skipped' }))
  }, [attempts, store])
  // The first call of the shelf, which is the easiest: nobody is shouted at for trying the volume.
  const onTry = () => {
    const first = shelf[0]
    if (first) import('./try-sound.ts').then(({ trySound }) => trySound(first.id, load, settings)).catch(() => {})
  }
  const standings = shelf.map(({ id, hash }) => {
    const own = attempts.filter(({ scenario }) => scenario === id)
    return [id, standingOf(own, hash, known)] as const
  })
  return (
    <>
      <TopBar reading />
      <Library shelf={shelf} standings={new Map(standings)} {...{ settings, onSettings, onTry }} />
    </>
  )
}
