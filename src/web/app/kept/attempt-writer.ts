import type { Attempt } from '../../trainee/attempt.ts'
import type { Connection } from './connection.ts'
import { type Database, problemOf, type StorageProblem } from './database.ts'

/** Writes attempts into the database, and remembers those that could not be written until they are. */
export interface AttemptWriter {
  /** Writes an attempt, and where that goes well, what could not be written before. Comes back with what went wrong; it never fails. */
  write(attempt: Attempt): Promise<StorageProblem | null>
  /** The ids of what has been handed over and is not written yet. */
  waiting(): readonly string[]
  /** Does not write these any more. */
  letGo(ids: readonly string[]): void
}

/** @param onWritten told the id of each attempt, once it is in the database */
export function openWriter(connection: Connection, onWritten: (id: string) => void): AttemptWriter {
  /** The newest of each that is not written yet. */
  const waiting = new Map<string, Attempt>()
  const failed = new Set<string>()

  const tryToWrite = async (attempt: Attempt): Promise<StorageProblem | null> => {
    const { id } = attempt
    failed.delete(id)
    try {
      // Tried again on another connection, it may be outdated or erased by now.
      await connection.use(async (database) => (waiting.get(id) === attempt ? put(database, attempt) : undefined))
    } catch (error) {
      if (waiting.get(id) === attempt) failed.add(id)
      return problemOf(error)
    }
    if (waiting.get(id) === attempt) waiting.delete(id)
    onWritten(id)
    return null
  }

  return {
    async write(attempt) {
      waiting.set(attempt.id, attempt)
      let problem = await tryToWrite(attempt)
      for (const id of failed) {
        const left = waiting.get(id)
        if (problem) break
        if (left) problem = await tryToWrite(left)
      }
      return problem
    },
    waiting: () => [...waiting.keys()],
    letGo(ids) {
      for (const id of ids) {
        waiting.delete(id)
        failed.delete(id)
      }
    },
  }
}

/** Commits at once: a page that is being left is gone before its database would do so by itself. */
async function put(database: Database, attempt: Attempt): Promise<void> {
  const transaction = database.transaction('attempts', 'readwrite')
  const stored = transaction.store.put(attempt)
  transaction.commit()
  await Promise.all([stored, transaction.done])
}
