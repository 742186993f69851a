import { useEffect, useRef, useState } from 'react'
import type { KeptVoices } from '../../trainee/library/KeepVoices.tsx'
import { findKept, forgetVoices, keepVoices, readVoiceList, type VoiceList } from './keep-voices.ts'

interface UseKeptVoices {
  /** Null where there is nothing to keep, or it is not known yet. */
  readonly voices: KeptVoices | null
  readonly onKeep: () => void
  readonly onStop: () => void
  readonly onRemove: () => void
}

/** The voices that are kept in this browser. Those on their way are fetched for as long as the page that uses this is there. */
export function useKeptVoices(): UseKeptVoices {
  const [list, setList] = useState<VoiceList>({})
  const [here, setHere] = useState<ReadonlySet<string> | null>(null)
  const [isFetching, setFetching] = useState(false)
  const [trouble, setTrouble] = useState<KeptVoices['trouble']>(null)
  const keeping = useRef<AbortController | null>(null)

  useEffect(() => {
    let isWanted = true
    const look = async () => {
      const found = await readVoiceList()
      if (!found) return
      const kept = new Set(await findKept(found))
      if (!isWanted) return
      setList(found)
      setHere(kept)
    }
    look().catch(() => {})
    return () => {
      isWanted = false
      keeping.current?.abort()
    }
  }, [])

  const onKeep = async () => {
    const { signal } = (keeping.current = new AbortController())
    setFetching(true)
    setTrouble(null)
    // Then the browser does not throw them away when it runs short of room. It may say no.
    await navigator.storage?.persist?.().catch(() => false)
    const ended = await keepVoices(list, { signal, onKept: (file) => setHere((before) => new Set(before).add(file)) })
    setTrouble(ended === 'connection' && !navigator.onLine ? 'offline' : ended)
    setFetching(false)
  }
  const onRemove = async () => {
    await forgetVoices()
    setHere(new Set())
    setTrouble(null)
  }
  const sizeOf = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + (list[file] ?? 0), 0)
  return {
    voices: here && { kept: sizeOf(here), all: sizeOf(Object.keys(list)), isFetching, trouble },
    onKeep: () => void onKeep(),
    onStop: () => keeping.current?.abort(),
    onRemove: () => void onRemove().catch(() => {}),
  }
}
