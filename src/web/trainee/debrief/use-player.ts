import { useEffect, useRef, useState } from 'react'
import type { Play } from './hearing.ts'

/** What is being heard: one thing at a time. */
export interface Player {
  /** The name of what is being heard; null while nothing is. */
  readonly playing: string | null
  /** The name of what could not be heard when it was last tried. */
  readonly failed: string | null
  /** Plays something under a name, in place of whatever is heard; the same again stops it. */
  readonly toggle: (name: string, play: Play) => void
  readonly stop: () => void
}

/** Plays one thing at a time, and nothing once the page is gone. */
export function usePlayer(): Player {
  const stopNow = useRef<(() => void) | null>(null)
  const [playing, setPlaying] = useState<string | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  useEffect(() => () => stopNow.current?.(), [])
  const stop = () => {
    stopNow.current?.()
    stopNow.current = null
    setPlaying(null)
  }
  const toggle = (name: string, play: Play) => {
    stop()
    setFailed(null)
    if (playing === name) return
    setPlaying(name)
    stopNow.current = play((wasHeard) => {
      stopNow.current = null
      setPlaying(null)
      if (!wasHeard) setFailed(name)
    })
  }
  return { playing, failed, toggle, stop }
}
