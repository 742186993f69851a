import type { Play } from './hearing.ts'
import type { WatchedTurn } from './watched-turns.ts'

/** What is heard while a turn is watched. */
export interface TurnSound {
  readonly play: Play
  /** How many words have been heard to their end; null where nobody can say, as of a recording. */
  readonly wordsHeard: (() => number) | null
}

interface Watching {
  /** Times the speed of speech. */
  readonly rate: number
  /** Null where the turn is only read. */
  readonly sound: TurnSound | null
  /** So many of its words have been said; never fewer than before. */
  readonly onWords: (count: number) => void
  /** It is over, with the breath after it. */
  readonly onOver: () => void
}

/** How often the phone is asked how far it is: milliseconds. */
const eachLook = 50

/**
 * Plays one turn again: word by word as it is heard, or else at the pace of speech. Where the sound fails, the words go on without it.
 * @returns what stops it; nothing is told after that
 */
export function playWatched({ words, rest }: WatchedTurn, { rate, sound, onWords, onOver }: Watching): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let said = 0
  let isSounding = sound !== null
  const wait = (milliseconds: number, then: () => void) => {
    clearTimeout(timer)
    timer = setTimeout(then, milliseconds)
  }
  const tell = (count: number) => {
    if (count <= said) return
    said = Math.min(count, words.length)
    onWords(said)
  }
  const goOn = () => {
    if (said < words.length) {
      wait((words[said]! - (words[said - 1] ?? 0)) / rate, () => {
        tell(said + 1)
        goOn()
      })
    } else if (!isSounding) {
      wait(rest / rate, onOver)
    }
  }
  const look = (wordsHeard: () => number) => {
    tell(wordsHeard())
    wait(eachLook, () => look(wordsHeard))
  }
  const stopSound = sound?.play((wasHeard) => {
    isSounding = false
    if (wasHeard) tell(words.length)
    goOn()
  })
  // A sound may have failed at once.
  if (isSounding && sound?.wordsHeard) look(sound.wordsHeard)
  else goOn()
  return () => {
    clearTimeout(timer)
    if (isSounding) stopSound?.()
  }
}
