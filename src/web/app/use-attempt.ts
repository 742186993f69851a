import { useSyncExternalStore } from 'react'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { ShelfCall } from '../../core/scenario/shelf.ts'
import type { Attempt } from '../trainee/attempt.ts'
import type { AttemptStore } from './kept/storage.ts'
import type { LoadScenario } from './use-scenario.ts'
import { useScenario } from './use-scenario.ts'

/** An attempt that a page is about, with the call that it was made with; or why there is nothing to show. */
export type FoundAttempt =
  | { readonly is: 'coming' }
  | { readonly is: 'missing' }
  /** The call has been edited since. */
  | { readonly is: 'outdated'; readonly call: ShelfCall; readonly attempt: Attempt }
  | { readonly is: 'not fetched'; readonly tryAgain: () => void }
  | { readonly is: 'found'; readonly attempt: Attempt; readonly call: ShelfCall; readonly scenario: Scenario }

/** Looks an attempt up, and fetches its call. */
export function useAttempt(id: string, { store, shelf, load }: Sources): FoundAttempt {
  const { attempts, loaded } = useSyncExternalStore(store.subscribe, store.getSnapshot)
  const attempt = attempts.find((kept) => kept.id === id)
  const call = shelf.find((one) => one.id === attempt?.scenario)
  const isCurrent = attempt !== undefined && call !== undefined && attempt.log.hash === call.hash
  const [fetched, tryAgain] = useScenario(isCurrent ? call.id : null, load)
  if (!attempt && !loaded) return { is: 'coming' }
  if (!attempt || !call) return { is: 'missing' }
  if (!isCurrent) return { is: 'outdated', call, attempt }
  if (!fetched) return { is: 'coming' }
  return 'failed' in fetched ? { is: 'not fetched', tryAgain } : { is: 'found', attempt, call, scenario: fetched.scenario }
}

/** Where attempts and calls come from. */
export interface Sources {
  readonly store: AttemptStore
  readonly shelf: readonly ShelfCall[]
  readonly load: LoadScenario
}
