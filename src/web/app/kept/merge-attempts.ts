import type { Attempt } from '../../trainee/attempt.ts'
import { isFurther } from './is-further.ts'

/** Attempts that are here, with those that were read. */
export interface Merged {
  /** Oldest first. */
  readonly attempts: readonly Attempt[]
  /** Those that have come further here than what was read of them. */
  readonly ahead: readonly Attempt[]
}

/**
 * Takes over what was read, but for what has come further here; and where both are as far, for what was kept here since.
 * @param kept the ids of what was kept here since the reading began
 */
export function mergeAttempts(here: readonly Attempt[], read: readonly Attempt[], kept: ReadonlySet<string>): Merged {
  const merged = new Map(here.map((attempt) => [attempt.id, attempt]))
  const ahead: Attempt[] = []
  for (const one of read) {
    const mine = merged.get(one.id)
    if (mine && isFurther(mine, one)) ahead.push(mine)
    else if (!mine || !kept.has(one.id) || isFurther(one, mine)) merged.set(one.id, one)
  }
  return { attempts: byStart([...merged.values()]), ahead }
}

function byStart(attempts: readonly Attempt[]): readonly Attempt[] {
  const timed = attempts.map((attempt) => ({ attempt, time: Date.parse(attempt.startedAt) }))
  return timed.toSorted((one, other) => one.time - other.time).map(({ attempt }) => attempt)
}
