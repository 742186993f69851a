import { useEffect, useEffectEvent, useState } from 'react'
import { playWatched, type TurnSound } from './play-watched.ts'
import type { WatchedTurn } from './watched-turns.ts'

/** Where one is in a call that is watched again, and how to get elsewhere. */
export interface Watching {
  /** The present turn, from 0. */
  readonly turn: number
  /** How many of its words are to be seen: all of them while nothing plays. */
  readonly words: number
  readonly isPlaying: boolean
  /** Whether it was watched to its end, and nothing was done since. */
  readonly isOver: boolean
  /** Plays the present turn and what follows, or stops; after the end it begins anew. */
  readonly toggle: () => void
  /** Goes to a turn, to the first or the last where there is none such; what plays, plays on from there. */
  readonly goTo: (turn: number) => void
}

interface Ways {
  /** Times the speed of speech. */
  readonly rate: number
  /** What is heard of a turn; null where it is only read. */
  readonly soundOf: (turn: WatchedTurn) => TurnSound | null
}

/** Watches a call: one turn after the other, each from its beginning. */
export function useWatching(turns: readonly WatchedTurn[], { rate, soundOf }: Ways): Watching {
  const [turn, setTurn] = useState(0)
  const [said, setSaid] = useState(0)
  const [state, setState] = useState<'stopped' | 'playing' | 'over'>('stopped')
  const isPlaying = state === 'playing'
  const present = turns[turn]
  const last = turns.length - 1
  const goTo = (to: number) => {
    const next = Math.max(0, Math.min(last, to))
    if (state === 'over') setState('stopped')
    if (next === turn) return
    setTurn(next)
    setSaid(0)
  }
  const goOn = () => (turn < last ? goTo(turn + 1) : setState('over'))
  const begin = useEffectEvent((one: WatchedTurn) => playWatched(one, { rate, sound: soundOf(one), onWords: setSaid, onOver: goOn }))
  useEffect(() => (isPlaying && present ? begin(present) : undefined), [isPlaying, present])
  const toggle = () => {
    setSaid(0)
    if (state === 'over') setTurn(0)
    setState(isPlaying ? 'stopped' : 'playing')
  }
  return { turn, words: isPlaying ? said : (present?.words.length ?? 0), isPlaying, isOver: state === 'over', toggle, goTo }
}
