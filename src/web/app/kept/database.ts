import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb'
import { openDB } from 'idb'
import type { Attempt } from '../../trainee/attempt.ts'
import type { Recording } from '../../trainee/recording.ts'
import type { Score } from '../../trainee/score.ts'

/**
 * Raised when what is stored changes its shape; a database of a higher one is left alone. The second brought the recordings; the third the scores,
 * and attempts that say whether they branch off another, were coached, or belong to a check-up.
 */
export const schemaVersion = 3
const databaseName = 'please-hold'

export interface Schema extends DBSchema {
  attempts: { key: string; value: Attempt }
  /** By attempt and by the time of its reply. */
  recordings: { key: [string, number]; value: Recording }
  /** By attempt. Worked out of the logs and kept so that it need not be done again; nothing is lost with them. */
  scores: { key: string; value: KeptScore }
}

/** A score as it is kept: with all that it was worked out under. Under anything else it does not count. */
export interface KeptScore {
  readonly attempt: string
  readonly hash: string
  readonly under: string
  /** Null where the log cannot be scored. */
  readonly score: Score | null
}

export type Database = IDBPDatabase<Schema>

/** Why nothing is kept: the browser refuses, the device is full, or a newer version of the app has been here. */
export type StorageProblem = 'refused' | 'full' | 'newer'

/** Opens the database, and brings what an older version kept into today's shape. Fails where the browser refuses. */
export async function openDatabase(): Promise<Database> {
  const database = await openDB<Schema>(databaseName, schemaVersion, {
    async upgrade(found, version, _, transaction) {
      if (version < 1) found.createObjectStore('attempts', { keyPath: 'id' })
      if (version < 2) found.createObjectStore('recordings', { keyPath: ['attempt', 'at'] })
      if (version < 3) found.createObjectStore('scores', { keyPath: 'attempt' })
      if (version > 0 && version < 3) await fillInAttempts(transaction)
    },
    // A newer version of the app, in another tab, needs the database to itself.
    blocking: () => database.close(),
  })
  return database
}

/** Opens the database for one thing only: an open one holds up a newer version of the app. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase()
  try {
    return await work(database)
  } finally {
    database.close()
  }
}

/** Why something could not be kept. */
export function problemOf(error: unknown): StorageProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'VersionError') return 'newer'
  return name === 'QuotaExceededError' ? 'full' : 'refused'
}

/** What attempts did not say before the third schema, as it was then. */
export const unsaidBefore3 = { branch: null, coached: false, form: null } as const

/** Attempts from before the third schema are given what they lack; nothing that they have is changed, be it damaged or not. */
async function fillInAttempts(transaction: IDBPTransaction<Schema, ('attempts' | 'recordings' | 'scores')[], 'versionchange'>): Promise<void> {
  for (let cursor = await transaction.objectStore('attempts').openCursor(); cursor; cursor = await cursor.continue()) {
    await cursor.update({ ...unsaidBefore3, ...cursor.value })
  }
}
