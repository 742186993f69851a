import type { ShelfCall } from '../../../core/scenario/shelf.ts'
import type { Attempt, FormName } from '../attempt.ts'
import type { Rating } from '../own-view.ts'
import type { Score } from '../score.ts'

/** An attempt that counts. */
export interface Counted {
  readonly attempt: string
  /** The call's id. */
  readonly call: string
  /** When it was finished, in milliseconds since 1970. */
  readonly at: number
  readonly score: Score
  /** The caller's mood was hidden all the time. */
  readonly unaided: boolean
  readonly form: FormName | null
  /** What the trainee gave themselves, where they did. */
  readonly rated: Rating | null
}

/** The attempts that count, oldest first, and how many are still waiting for their score. */
export interface Counting {
  readonly counted: readonly Counted[]
  readonly waiting: number
}

/** Whether an attempt can count: it was finished, with the call as it is now, and is no turn that was taken again. */
function canCount({ scenario, log, finishedAt, branch }: Attempt, hashes: ReadonlyMap<string, string>): boolean {
  return finishedAt !== null && branch === null && hashes.get(scenario) === log.hash
}

/** The attempts that can count and have a score. */
export function countAttempts(attempts: readonly Attempt[], shelf: readonly ShelfCall[], scores: ReadonlyMap<string, Score | null>): Counting {
  const hashes = hashesOf(shelf)
  const counted: Counted[] = []
  let waiting = 0
  for (const attempt of attempts) {
    if (!canCount(attempt, hashes)) continue
    const score = scores.get(attempt.id)
    if (score === undefined) waiting++
    if (score) counted.push(count(attempt, score))
  }
  return { counted: counted.toSorted((one, other) => one.at - other.at), waiting }
}

/** What each call's log has to be made with, by the call's id. */
function hashesOf(shelf: readonly ShelfCall[]): ReadonlyMap<string, string> {
  return new Map(shelf.map(({ id, hash }) => [id, hash]))
}

/** The same, call by call. */
export function byCall<One extends { readonly call: string }>(all: readonly One[]): ReadonlyMap<string, readonly One[]> {
  const calls = new Map<string, One[]>()
  for (const one of all) {
    const known = calls.get(one.call)
    if (known) known.push(one)
    else calls.set(one.call, [one])
  }
  return calls
}

function count({ id, scenario, finishedAt, startedAt, coached, form, own }: Attempt, score: Score): Counted {
  const rated = own?.rated
  return {
    attempt: id,
    call: scenario,
    at: Date.parse(finishedAt ?? startedAt),
    score,
    unaided: !coached,
    form,
    rated: rated === 'skipped' || !rated ? null : rated,
  }
}
