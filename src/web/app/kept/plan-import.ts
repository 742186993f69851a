import type { Attempt } from '../../trainee/attempt.ts'
import type { Recording } from '../../trainee/recording.ts'
import { isOpen } from './call-locks.ts'
import { type KeptFile, keyOf } from './kept-file.ts'
import { faultOf, ofAnotherVersion, readAttempt } from './read-attempt.ts'

/** What is in this browser, as it is stored. */
export interface Here {
  readonly attempts: readonly unknown[]
  /** The keys of the recordings. */
  readonly recordings: ReadonlySet<string>
  /** The locks that are held: what is open in a tab is left to it. */
  readonly held: ReadonlySet<string>
}

/** What bringing in a file would do. */
export interface Plan {
  /** Calls that are not here yet. */
  readonly fresh: readonly Attempt[]
  /** Calls that are here, and have come further in the file. */
  readonly further: readonly Attempt[]
  /** How many are here already, and as far. */
  readonly same: number
  /** How many go on in a tab just now: they are left alone. */
  readonly open: number
  /** Calls that this version cannot read and that are not here: they are kept as they are. */
  readonly unreadable: readonly unknown[]
  readonly recordings: readonly Recording[]
}

/** Works out what of a file comes in. The order in which files come makes no difference, and the same one twice does nothing. */
export function planImport({ attempts, unreadable, recordings }: KeptFile, here: Here): Plan {
  const stored = new Map(here.attempts.map((raw) => [idOf(raw), raw]))
  const fates = attempts.map((attempt) => ({ attempt, fate: fateOf(attempt, stored.get(attempt.id), here.held) }))
  const those = (wanted: Fate) => fates.filter(({ fate }) => fate === wanted).map(({ attempt }) => attempt)
  const open = new Set(those('open').map(({ id }) => id))
  return {
    fresh: those('fresh'),
    further: those('further'),
    same: those('same').length,
    open: open.size,
    unreadable: unreadable.filter((raw) => !stored.has(idOf(raw))),
    recordings: recordings.filter((one) => !open.has(one.attempt) && !here.recordings.has(keyOf(one))),
  }
}

type Fate = 'fresh' | 'further' | 'same' | 'open'

function fateOf(attempt: Attempt, raw: unknown, held: ReadonlySet<string>): Fate {
  if (raw === undefined) return 'fresh'
  const mine = readAttempt(raw)
  // A damaged one is mended; one that a newer version has made is its own.
  if (!mine) return faultOf(raw) === ofAnotherVersion ? 'same' : 'further'
  if (isOpen(mine, held)) return 'open'
  return compare(attempt, mine) > 0 ? 'further' : 'same'
}

/**
 * Which of two of the same id is to be kept: the finished one, else the one in which more happened, else the one of which its trainee says more.
 * Between any others it is decided by their words, so that it does not depend on which was there first.
 */
function compare(one: Attempt, other: Attempt): number {
  const [a, b] = [ranksOf(one), ranksOf(other)]
  const place = a.findIndex((rank, number) => rank !== b[number])
  if (place >= 0) return a[place]! - b[place]!
  if (JSON.stringify(one) === JSON.stringify(other)) return 0
  const [text, otherText] = [wordsOf(one), wordsOf(other)]
  return text === otherText ? 0 : text > otherText ? 1 : -1
}

/** The same words for the same things, in whatever order they were written down. */
function wordsOf(attempt: Attempt): string {
  return JSON.stringify(attempt, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  })
}

function ranksOf({ finishedAt, log, at, own }: Attempt): readonly number[] {
  const said = own ? [own.ready, own.rated, ...(typeof own.rated === 'object' && own.rated ? Object.values(own.rated) : [])] : []
  const parts = said.filter((part) => part !== null).length
  return [finishedAt === null ? 0 : 1, log.events.length, parts, own?.next.length ?? 0, own ? 1 : 0, at]
}

function idOf(raw: unknown): unknown {
  return (raw as { readonly id?: unknown }).id
}
