import { useEffect, useState, useSyncExternalStore } from 'react'
import type { KeptNumbers } from '../../trainee/kept/KeptHere.tsx'
import { withDatabase } from './database.ts'
import type { AttemptStore } from './storage.ts'

type Room = Pick<KeptNumbers, 'recordings' | 'bytes' | 'isSafe'>

/** What is kept, in numbers; and what asks the browser not to clear it by itself, and says whether it will not. */
export function useKeptNumbers(store: AttemptStore): readonly [KeptNumbers, () => Promise<boolean>] {
  const { attempts, unreadable } = useSyncExternalStore(store.subscribe, store.getSnapshot)
  const [room, setRoom] = useState<Room>({ recordings: null, bytes: null, isSafe: null })
  useEffect(() => {
    let isWanted = true
    const count = async () => {
      const found = await look()
      if (isWanted) setRoom(found)
    }
    void count()
    // Something may have come in, or been erased.
    const stop = store.subscribe(() => void count())
    return () => {
      isWanted = false
      stop()
    }
  }, [store])
  const ask = async () => {
    const isSafe = await navigator.storage.persist().catch(() => false)
    setRoom((before) => ({ ...before, isSafe }))
    return isSafe
  }
  const finished = attempts.filter(({ finishedAt }) => finishedAt !== null).length
  return [{ finished, unfinished: attempts.length - finished, unreadable, ...room }, ask]
}

/** Only pages that came over TLS, or from this machine, learn of the room. */
async function look(): Promise<Room> {
  const storage: Partial<StorageManager> | undefined = navigator.storage
  const [recordings, estimate, isSafe] = await Promise.all([
    withDatabase(async (database) => database.count('recordings')).catch(() => 0),
    storage?.estimate?.().catch(() => null),
    storage?.persist && storage.persisted?.().catch(() => null),
  ])
  return { recordings, bytes: estimate?.usage ?? null, isSafe: isSafe ?? null }
}
