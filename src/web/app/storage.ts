import type { DBSchema, IDBPDatabase } from 'idb'
import { openDB } from 'idb'
import type { Attempt } from '../trainee/attempt.ts'
import type { Recording } from '../trainee/recording.ts'
import { readAttempt } from './read-attempt.ts'

/** Raised when what is stored changes its shape; a database of a higher one is left alone. The second brought the recordings. */
const schemaVersion = 2
const databaseName = 'please-hold'

interface Schema extends DBSchema {
  attempts: { key: string; value: Attempt }
  /** By attempt and by the time of its reply. recordings.ts reads and writes them. */
  recordings: { key: [string, number]; value: Recording }
}

/** Why nothing is kept: the browser refuses, the device is full, or a newer version of the app has been here. */
export type StorageProblem = 'refused' | 'full' | 'newer'

export interface StoredAttempts {
  /** Oldest first. */
  readonly attempts: readonly Attempt[]
  /** Whether what was kept before has been read. Until then there may be more. */
  readonly loaded: boolean
  /** How many stored attempts are damaged or of another version's making. They are left where they are. */
  readonly unreadable: number
  readonly problem: StorageProblem | null
}

/** The trainee's attempts, those kept before and those of now. Where nothing can be kept they live as long as the page. */
export interface AttemptStore {
  /** The same object until something changes. */
  readonly getSnapshot: () => StoredAttempts
  readonly subscribe: (listener: () => void) => () => void
  /** Keeps an attempt, over what was kept of it before. Never fails: what goes wrong shows as `problem`. */
  keep(attempt: Attempt): Promise<void>
  close(): void
}

/** Opens the store; what was kept before follows in a moment. */
export function openAttempts(): AttemptStore {
  let snapshot: StoredAttempts = { attempts: [], loaded: false, unreadable: 0, problem: null }
  const listeners = new Set<() => void>()
  const change = (part: Partial<StoredAttempts>) => {
    snapshot = { ...snapshot, ...part }
    for (const listener of listeners) listener()
  }
  const database = openDatabase()

  const load = async () => {
    try {
      const stored = await (await database).getAll('attempts')
      const read = stored.map(readAttempt).filter((attempt) => attempt !== null)
      const attempts = snapshot.attempts.reduce(withAttempt, read.toSorted(byStart))
      change({ attempts, loaded: true, unreadable: stored.length - read.length })
    } catch (error) {
      change({ loaded: true, problem: problemOf(error) })
    }
  }
  void load()

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async keep(attempt) {
      change({ attempts: withAttempt(snapshot.attempts, attempt) })
      try {
        await put(await database, attempt)
      } catch (error) {
        change({ problem: snapshot.problem ?? problemOf(error) })
      }
    },
    close() {
      void database.then((open) => open.close()).catch(() => {})
    },
  }
}

/** Opens the database, and gives it what it lacks: the attempts of an older version stay. Fails where the browser refuses. */
export async function openDatabase(): Promise<IDBPDatabase<Schema>> {
  const database = await openDB<Schema>(databaseName, schemaVersion, {
    upgrade(found, version) {
      if (version < 1) found.createObjectStore('attempts', { keyPath: 'id' })
      if (version < 2) found.createObjectStore('recordings', { keyPath: ['attempt', 'at'] })
    },
    // A newer version of the app, in another tab, needs the database to itself.
    blocking: () => database.close(),
  })
  return database
}

/** Commits at once: a page that is being left is gone before its database would do so by itself. */
async function put(database: IDBPDatabase<Schema>, attempt: Attempt): Promise<void> {
  const transaction = database.transaction('attempts', 'readwrite')
  const stored = transaction.store.put(attempt)
  transaction.commit()
  await Promise.all([stored, transaction.done])
}

function withAttempt(attempts: readonly Attempt[], attempt: Attempt): readonly Attempt[] {
  const known = attempts.some(({ id }) => id === attempt.id)
  return known ? attempts.map((other) => (other.id === attempt.id ? attempt : other)) : [...attempts, attempt]
}

function byStart(a: Attempt, b: Attempt): number {
  return Date.parse(a.startedAt) - Date.parse(b.startedAt)
}

/** Why something could not be kept. */
export function problemOf(error: unknown): StorageProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'VersionError') return 'newer'
  return name === 'QuotaExceededError' ? 'full' : 'refused'
}
