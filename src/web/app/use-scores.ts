import { useEffect, useSyncExternalStore } from 'react'
import type { ShelfCall } from '../../core/scenario/shelf.ts'
import { isToBeRated, withOwn } from '../trainee/attempt.ts'
import type { Score } from '../trainee/score.ts'
import type { ScoreBook } from './score-attempts.ts'
import type { AttemptStore, StoredAttempts } from './kept/storage.ts'

interface Sources {
  readonly shelf: readonly ShelfCall[]
  readonly store: AttemptStore
  readonly scores: ScoreBook
}

/** What a page of scores is made of. */
export interface Scored extends StoredAttempts {
  /** By attempt; null where a log cannot be scored, nothing where that is not known yet. */
  readonly known: ReadonlyMap<string, Score | null>
}

/** The trainee's attempts, for a page that shows scores: those that are not known are worked out. */
export function useScores({ shelf, store, scores }: Sources): Scored {
  const stored = useSyncExternalStore(store.subscribe, store.getSnapshot)
  const known = useSyncExternalStore(scores.subscribe, scores.getSnapshot)
  const { attempts } = stored
  useEffect(() => {
    const hashes = new Map(shelf.map(({ id, hash }) => [id, hash]))
    scores.workOut(attempts.filter(({ scenario, log }) => hashes.get(scenario) === log.hash))
  }, [shelf, attempts, scores])
  // Now that scores are shown it is too late to ask how it went.
  useEffect(() => {
    for (const attempt of attempts.filter(isToBeRated)) void store.keep(withOwn(attempt, { rated: 'skipped' }))
  }, [attempts, store])
  return { ...stored, known }
}
