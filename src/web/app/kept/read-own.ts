import type { OwnView, Rating } from '../../trainee/own-view.ts'
import { mostOfNext, readiness } from '../../trainee/own-view.ts'

/** What a trainee said of a stored attempt. What cannot be read of it counts as not said; a damaged rating is not asked for again. */
export function readOwn(stored: unknown): OwnView | null {
  if (typeof stored !== 'object' || stored === null) return null
  const { ready, rated, next } = stored as Readonly<Record<string, unknown>>
  return {
    ready: readiness.find(({ value }) => value === ready)?.value ?? null,
    rated: rated === null || rated === undefined ? null : readRating(rated),
    next: typeof next === 'string' ? next.slice(0, mostOfNext) : '',
  }
}

function readRating(stored: unknown): Rating | 'skipped' {
  if (typeof stored !== 'object') return 'skipped'
  const { listening, routing, 'de-escalation': deEscalation } = stored as Readonly<Record<string, unknown>>
  const rating = { listening: readMark(listening), routing: readMark(routing), 'de-escalation': readMark(deEscalation) }
  return Object.values(rating).every((mark) => mark === null) ? 'skipped' : rating
}

function readMark(stored: unknown): number | null {
  return typeof stored === 'number' && Number.isInteger(stored) && stored >= 0 && stored <= 100 ? stored : null
}
