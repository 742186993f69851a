import type { Attempt } from '../../trainee/attempt.ts'

/** Whether one attempt has come further than another of the same id: a finished one has, and otherwise the one in which more happened. */
export function isFurther(one: Attempt, other: Attempt): boolean {
  if ((one.finishedAt === null) !== (other.finishedAt === null)) return one.finishedAt !== null
  return one.log.events.length > other.log.events.length
}
