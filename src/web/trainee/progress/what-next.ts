import type { ShelfCall } from '../../../core/scenario/shelf.ts'
import type { Attempt } from '../attempt.ts'
import type { Score } from '../score.ts'
import { countAttempts } from './count-attempts.ts'
import { lookAhead, type Ahead } from './look-ahead.ts'

/**
 * What the shelf says of what comes next; null while scores are being worked out. The shelf fetches it late: it brings what says when
 * something is due again.
 * @param attempts all of them, oldest first
 * @param scores by attempt
 * @param now in milliseconds since 1970
 */
export function whatNext(
  shelf: readonly ShelfCall[],
  attempts: readonly Attempt[],
  scores: ReadonlyMap<string, Score | null>,
  now: number,
): Ahead | null {
  const { counted, waiting } = countAttempts(attempts, shelf, scores)
  return waiting > 0 ? null : lookAhead(shelf, attempts, counted, now)
}
