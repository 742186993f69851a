import { useState, useSyncExternalStore } from 'react'
import { Notice } from '../ui/Notice.tsx'
import type { StorageProblem } from './kept/database.ts'
import { loadSettings } from './keep-settings.ts'
import type { AttemptStore, StoredAttempts } from './kept/storage.ts'
import { useAddress } from './use-address.ts'
import styles from './StorageNotice.module.css'

/**
 * Says, once, that nothing can be kept, that it can again, or that something kept cannot be read. The calls go on all the same, and can be saved as a
 * file from memory.
 */
export function StorageNotice({ store }: { readonly store: AttemptStore }) {
  const onCall = /^\/(call|again)\//.test(useAddress())
  const sentence = useSyncExternalStore(store.subscribe, () => sayState(store.getSnapshot()))
  const isInDanger = useSyncExternalStore(store.subscribe, () => store.getSnapshot().problem !== null && store.getSnapshot().attempts.length > 0)
  const [closed, setClosed] = useState<string | null>(null)
  if (sentence === null || sentence === closed) return null
  return (
    <Notice afloat={onCall} onClose={() => setClosed(sentence)}>
      {sentence} {isInDanger && <Rescue store={store} />}
    </Notice>
  )
}

/** Saves what is in memory as a file. */
function Rescue({ store }: { readonly store: AttemptStore }) {
  const [failed, setFailed] = useState(false)
  const save = async () => {
    setFailed(false)
    try {
      const { saveKept } = await import('./kept/save-kept.ts')
      const settings = loadSettings()
      const came = await saveKept(store, settings, true)
      // What was said aloud may be what is too much.
      setFailed(came !== 'saved' && (await saveKept(store, settings, false)) !== 'saved')
    } catch {
      setFailed(true)
    }
  }
  return (
    <>
      <button type="button" className={styles.rescue} onClick={() => void save()}>
        Save a file of your calls
      </button>
      {failed && ' That did not work just now.'}
    </>
  )
}

function sayState({ problem, recovered, unreadable }: StoredAttempts): string | null {
  if (problem) return sentences[problem]
  if (recovered) return keptAgain
  return unreadable > 0 ? sayUnreadable(unreadable) : null
}

const sentences: Readonly<Record<StorageProblem, string>> = {
  refused:
    'This browser does not let the page keep anything, perhaps because the window is a private one. ' +
    'You can take calls and see their debriefs; they are gone once you close the page.',
  full:
    'There is no room left on this device to keep your calls. They go on all the same; ' +
    'what happens from now on is gone once you close the page, unless there is room again by then.',
  newer:
    'Your calls were kept here by a newer version of Please Hold than this one. They are untouched. ' +
    'What you do in this version is gone once you close the page; loading the page again may bring the newer one.',
}

const keptAgain = 'Your calls can be kept again. Nothing is missing: what could not be kept before is kept now.'

function sayUnreadable(count: number): string {
  const calls = count === 1 ? 'One call that was kept here' : `${count} calls that were kept here`
  const are = count === 1 ? 'is damaged or was' : 'are damaged or were'
  const them = count === 1 ? 'it' : 'them'
  return `${calls} ${are} made by another version of Please Hold, so this one cannot show ${them}. Nothing was deleted.`
}
