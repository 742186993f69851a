import { type Attempt, leftOf } from '../attempt.ts'
import type { Score } from '../score.ts'

/** How a trainee stands with one call. */
export interface Standing {
  /** Milliseconds of the call at which the newest attempt was left; null where it was finished or there is none. */
  readonly left: number | null
  readonly best: Score | null
  readonly last: { readonly attempt: string; readonly score: Score } | null
  /** Whether scores are still being worked out. */
  readonly working: boolean
  /** Attempts made with an earlier version of the call: they have no score now. */
  readonly earlier: number
}

/**
 * Adds up the attempts at one call. Turns that were taken again are practice on the way and count for nothing here.
 * @param attempts of this call, oldest first
 * @param hash of the call as it is now
 * @param scores by attempt; null where the log cannot be scored, nothing where that is not known yet
 */
export function standingOf(
  attempts: readonly Attempt[],
  hash: string,
  scores: ReadonlyMap<string, Score | null>,
): Standing {
  const whole = attempts.filter(({ branch }) => !branch)
  const current = whole.filter(({ log }) => log.hash === hash)
  const finished = current.filter(({ finishedAt }) => finishedAt !== null)
  const scored = finished.flatMap(({ id }) => {
    const score = scores.get(id)
    return score ? [{ attempt: id, score }] : []
  })
  return {
    left: leftOf(current)?.at ?? null,
    best: scored.map(({ score }) => score).reduce<Score | null>(better, null),
    last: scored.at(-1) ?? null,
    working: finished.some(({ id }) => !scores.has(id)),
    earlier: whole.length - current.length,
  }
}

/** The better of two scores: a pass is better than any score that is none. */
export function better(one: Score | null, other: Score): Score {
  if (!one || one.passed !== other.passed) return one?.passed ? one : other
  return one.overall >= other.overall ? one : other
}
