import { heldLocks, isBranchedOff, isOpen } from './call-locks.ts'
import { withDatabase } from './database.ts'
import { readAttempt } from './read-attempt.ts'

/**
 * Erases every attempt, recording and score, but for calls that are open in a tab, and those that they branch off.
 * @returns the ids of those, or null where nothing could be erased
 */
export async function eraseKept(): Promise<readonly string[] | null> {
  try {
    const held = await heldLocks()
    return await withDatabase(async (database) => {
      const transaction = database.transaction(['attempts', 'recordings', 'scores'], 'readwrite')
      const attempts = transaction.objectStore('attempts')
      const recordings = transaction.objectStore('recordings')
      const stored: readonly unknown[] = await attempts.getAll()
      const known = stored.map(readAttempt).filter((attempt) => attempt !== null)
      const ids = known.filter((attempt) => isOpen(attempt, held) || isBranchedOff(attempt, held)).map(({ id }) => id)
      const [keys, spoken] = await Promise.all([attempts.getAllKeys(), recordings.getAllKeys()])
      await Promise.all([
        ...keys.filter((id) => !ids.includes(id)).map(async (id) => attempts.delete(id)),
        ...spoken.filter(([id]) => !ids.includes(id)).map(async (key) => recordings.delete(key)),
        transaction.objectStore('scores').clear(),
        transaction.done,
      ])
      return ids
    })
  } catch {
    return null
  }
}
