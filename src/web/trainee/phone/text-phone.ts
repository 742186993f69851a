import type { Phone, PhoneState, SpokenTurn, Trouble } from './phone.ts'
import { wordsOf } from '../../../core/call/speech.ts'
import { countSaid } from './word-clock.ts'

/** A phone without sound, and why where that is not meant: it keeps the pace of speech, word by word, and the loudness of a voice that says them. */
export function textPhone(trouble: Trouble | null = null): Phone {
  const quiet: PhoneState = { trouble, fetching: null }
  let turn: SpokenTurn | null = null
  let words: readonly string[] = []
  return {
    begin(spoken) {
      turn = spoken
      words = spoken.parts.flatMap((part) => wordsOf(part.text))
    },
    stop() {
      turn = null
    },
    wordsHeard() {
      return turn ? countSaid(turn.wordTimes, turn.spokenFor()) : 0
    },
    level() {
      return turn ? loudness(turn, words) : 0
    },
    prepare() {},
    line() {},
    signal() {},
    set() {},
    wake() {},
    getSnapshot: () => quiet,
    subscribe: () => () => {},
    close() {},
  }
}

/** A swell for each syllable of the word being said, and nothing in the pauses between words. */
function loudness(turn: SpokenTurn, words: readonly string[]): number {
  const { wordTimes } = turn
  const time = turn.spokenFor()
  const index = countSaid(wordTimes, time)
  const end = wordTimes[index]
  const word = words[index]
  if (end === undefined || word === undefined) return 0
  const longest = 170 + 42 * word.length
  const begin = Math.max(wordTimes[index - 1] ?? 0, end - longest)
  if (time < begin) return 0
  const syllables = Math.max(1, Math.round(word.length / 3))
  const swell = Math.abs(Math.sin((Math.PI * syllables * (time - begin)) / (end - begin)))
  return (0.55 + 0.45 * stress(word)) * swell
}

/** How strongly a word is said, 0–1: the same word always the same. */
function stress(word: string): number {
  return ((word.codePointAt(0) ?? 0) + 3 * word.length) % 11 / 10
}
