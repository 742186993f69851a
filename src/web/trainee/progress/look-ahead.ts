import type { ShelfCall } from '../../../core/scenario/shelf.ts'
import type { Attempt } from '../attempt.ts'
import { keptCalls } from './check-ups.ts'
import type { Counted } from './count-attempts.ts'
import { type DueCall, dueAgain } from './due-again.ts'
import type { NextUp } from './first-call.ts'
import { saySuggestion } from './say-suggestion.ts'
import { suggestCall, type Suggestion } from './suggest-call.ts'

/** What comes next. */
export interface Ahead {
  /** The call to take next; null where there is none to suggest. */
  readonly next: NextUp | null
  /** What is due again, and from when on, the one that is due for longest first. */
  readonly due: readonly DueCall[]
  /** Calls kept for a check-up, by id. */
  readonly kept: ReadonlySet<string>
}

/**
 * Looks ahead from what a trainee has done.
 * @param attempts all of them, oldest first
 * @param counted those that count, oldest first
 * @param now in milliseconds since 1970
 */
export function lookAhead(shelf: readonly ShelfCall[], attempts: readonly Attempt[], counted: readonly Counted[], now: number): Ahead {
  const kept = keptCalls(shelf, attempts)
  const due = dueAgain(counted, now)
  const next = suggestCall({ shelf, attempts, counted, due, kept, now })
  return { next: next && { call: next.call, href: hrefOf(next), reason: saySuggestion(next) }, due, kept }
}

function hrefOf(next: Suggestion): string {
  return next.because === 'check-up' ? `#/call/${next.call.id}/${next.form}` : `#/call/${next.call.id}`
}
