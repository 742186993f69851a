import type { Attempt } from '../../trainee/attempt.ts'
import type { Recording } from '../../trainee/recording.ts'
import type { Settings } from '../../trainee/settings.ts'

/** What every file of kept calls says that it is. */
export const fileFormat = 'please-hold'

/** Raised when such a file changes its shape. */
export const fileVersion = 1

/** The largest file that can be brought in, in bytes: some ten hours of a trainee's own voice. */
export const mostBytes = 200_000_000

/** What is kept in a browser, as it goes into a file and comes out of one. Scores are not among it: they are worked out again. */
export interface KeptFile {
  readonly made: Date
  readonly attempts: readonly Attempt[]
  /** Attempts that this version cannot read, as they are. */
  readonly unreadable: readonly unknown[]
  readonly recordings: readonly Recording[]
  readonly settings: Settings
}

/** Which recording it is, among all. */
export function keyOf({ attempt, at }: Pick<Recording, 'attempt' | 'at'>): string {
  return `${at} ${attempt}`
}
