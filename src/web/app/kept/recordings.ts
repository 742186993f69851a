import type { Kept, Recording } from '../../trainee/recording.ts'
import { problemOf, withDatabase } from './database.ts'

/** Keeps a recording, over one of the same reply. Never fails: what went wrong is what comes back. */
export async function keepRecording(recording: Recording): Promise<Kept> {
  try {
    await withDatabase((database) => database.put('recordings', recording))
    return 'kept'
  } catch (error) {
    return problemOf(error) === 'full' ? 'full' : 'not kept'
  }
}

/** What was said aloud in an attempt, in the order of the call. None where nothing can be read; what is damaged is left out. */
export async function recordingsOf(attempt: string): Promise<readonly Recording[]> {
  try {
    const stored: readonly unknown[] = await withDatabase((database) => database.getAll('recordings', allOf(attempt)))
    return stored.filter(isRecording)
  } catch {
    return []
  }
}

/** Deletes recordings for good. Says whether they are gone. */
export async function deleteRecordings(recordings: readonly Recording[]): Promise<boolean> {
  try {
    await withDatabase(async (database) => {
      const { store, done } = database.transaction('recordings', 'readwrite')
      await Promise.all([...recordings.map(({ attempt, at }) => store.delete([attempt, at])), done])
    })
    return true
  } catch {
    return false
  }
}

/** Every key that begins with the attempt: an array is higher than any number. */
function allOf(attempt: string): IDBKeyRange {
  return IDBKeyRange.bound([attempt], [attempt, []])
}

/** Whether something that was stored is a recording. */
export function isRecording(stored: unknown): stored is Recording {
  if (typeof stored !== 'object' || stored === null) return false
  const { attempt, at, type, bytes } = stored as Readonly<Record<string, unknown>>
  return typeof attempt === 'string' && typeof at === 'number' && typeof type === 'string' && bytes instanceof ArrayBuffer
}
