import { render } from '@testing-library/react'
import { scenarioHash } from '../../../src/core/call/course.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import type { ShelfCall } from '../../../src/core/scenario/shelf.ts'
import { App } from '../../../src/web/app/App.tsx'
import type { AttemptStore, StoredAttempts } from '../../../src/web/app/kept/storage.ts'
import type { Attempt } from '../../../src/web/trainee/attempt.ts'
import { file, play } from '../../core/play.ts'
import { smallCall } from '../../core/small-call.ts'
import { anAttempt } from '../an-attempt.ts'

export const scenario = smallCall()

/** The small call, seen through. */
export const done = file(play(scenario, 'One at hello', 'One in the middle', 'One at last'))

/** The whole house at an address, with the small call on its shelf. */
export function show(
  hash: string,
  stored: Partial<StoredAttempts> = {},
  call: Partial<ShelfCall> = {},
  others: readonly ShelfCall[] = [],
  load: (id: string) => Promise<Scenario> = async () => scenario,
) {
  location.hash = hash
  const kept = aStore(stored)
  return { ...kept, ...render(<App shelf={[aShelfCall(call), ...others]} load={load} store={kept.store} />) }
}

/** A store that keeps in memory, and whose state a test can change. */
export function aStore(stored: Partial<StoredAttempts> = {}): { store: AttemptStore; change: (part: Partial<StoredAttempts>) => void } {
  let snapshot: StoredAttempts = { attempts: [], loaded: true, unreadable: 0, problem: null, recovered: false, ...stored }
  const listeners = new Set<() => void>()
  const change = (part: Partial<StoredAttempts>) => {
    snapshot = { ...snapshot, ...part }
    for (const listener of listeners) listener()
  }
  const keep = async (attempt: Attempt) => {
    change({ attempts: [...snapshot.attempts.filter(({ id }) => id !== attempt.id), attempt] })
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const erased = (but: readonly string[]) => change({ attempts: snapshot.attempts.filter(({ id }) => but.includes(id)) })
  const nothing = async () => {}
  const store = { getSnapshot: () => snapshot, subscribe, keep, settled: nothing, readAgain: nothing, imported: nothing, erased, close: () => {} }
  return { store, change }
}

/** An attempt at the small call. */
export function attempt(more: Partial<Attempt>): Attempt {
  return anAttempt({ scenario: scenario.id, ...more })
}

/** The small call as it stands on the shelf. */
export function aShelfCall(more: Partial<ShelfCall> = {}): ShelfCall {
  const { id, title, about, difficulty, focus, direction, content, desk, company, calls } = scenario
  const known = { id, title, about, difficulty, focus, direction, content, desk, hash: scenarioHash(scenario) }
  const callers = calls.map(({ caller }) => caller.name)
  const temperaments = calls.map(({ caller }) => caller.temperament)
  const variants = Object.keys(scenario.variants).length
  return { ...known, company: company.name, companySells: company.sells, callers, temperaments, variants, minutes: 3, ...more }
}
