import type { Recording } from '../recording.ts'

/** What the trainee said aloud in a call, and what they may do with it. */
export interface SaidAloud {
  /** Those that are kept. */
  readonly recordings: readonly Recording[]
  /** Deletes for good, at once. Says whether they are gone. */
  readonly onDelete: (recordings: readonly Recording[]) => Promise<boolean>
  /** Keeps again what was deleted. Says whether it is kept. */
  readonly onRestore: (recordings: readonly Recording[]) => Promise<boolean>
}

/** Where nothing was said aloud. */
export const nothingAloud: SaidAloud = { recordings: [], onDelete: async () => true, onRestore: async () => true }
