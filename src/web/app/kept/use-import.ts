import { useRef } from 'react'
import type { Chosen } from '../../trainee/kept/BringIn.tsx'
import type { Incoming } from '../../trainee/kept/say-incoming.ts'
import type { Settings } from '../../trainee/settings.ts'
import type { StorageProblem } from './database.ts'
import { importKept, lookAtImport } from './import-kept.ts'
import type { KeptFile } from './kept-file.ts'
import type { Plan } from './plan-import.ts'
import { readKeptFile } from './read-kept-file.ts'
import type { AttemptStore } from './storage.ts'

interface Import {
  /** Looks at a file; nothing is changed. */
  readonly onChoose: (file: File) => Promise<Chosen>
  /** Brings in the file that was looked at last; null, or why that could not be done. */
  readonly onBring: (withSettings: boolean) => Promise<string | null>
}

/** Brings in files of kept calls, once they have been looked at. */
export function useImport(store: AttemptStore, settings: Settings, onSettings: (settings: Settings) => void): Import {
  const chosen = useRef<KeptFile | null>(null)
  return {
    async onChoose(file) {
      chosen.current = null
      const read = await readKeptFile(file)
      if ('refused' in read) return read
      const plan = await lookAtImport(read)
      if (typeof plan === 'string') return { refused: problems[plan] }
      chosen.current = read
      const hasSettings = JSON.stringify(read.settings) !== JSON.stringify(settings)
      return { name: file.name, ...count(plan), hasSettings }
    },
    async onBring(withSettings) {
      // Another may be chosen meanwhile.
      const file = chosen.current
      if (!file) return problems.refused
      const done = await importKept(file)
      if (typeof done === 'string') return problems[done]
      if (withSettings) onSettings(file.settings)
      await store.imported()
      return null
    },
  }
}

function count({ same, open, ...plan }: Plan): Omit<Incoming, 'hasSettings'> {
  const fresh = plan.fresh.length
  const further = plan.further.length
  const unreadable = plan.unreadable.length
  const recordings = plan.recordings.length
  return { fresh, further, same, open, unreadable, recordings, isAnything: fresh + further + unreadable + recordings > 0 }
}

const problems: Readonly<Record<StorageProblem, string>> = {
  refused: 'This browser does not let the page keep anything, perhaps because the window is a private one.',
  full: 'There is not enough room left on this device. What is here is as it was.',
  newer: 'Your calls are kept here by a newer version of Please Hold than this one. Load the page again to get it, and try once more.',
}
