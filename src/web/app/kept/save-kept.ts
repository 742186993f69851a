import type { SavedFile } from '../../trainee/kept/saved-file.ts'
import type { Settings } from '../../trainee/settings.ts'
import { exportKept } from './export-kept.ts'
import { mostBytes } from './kept-file.ts'
import { saveFile } from './save-file.ts'
import type { AttemptStore } from './storage.ts'

/** Saves a file of all that is kept, and of what only this page knows because it could not be kept. Never fails: it says what came of it. */
export async function saveKept(store: AttemptStore, settings: Settings, withRecordings: boolean): Promise<SavedFile> {
  try {
    const saved = await exportKept({ attempts: store.getSnapshot().attempts, settings, withRecordings, made: new Date() })
    if (saved.file.size > mostBytes) return 'too large'
    saveFile(saved)
    return 'saved'
  } catch {
    return 'not saved'
  }
}
