import type { Utterance } from './call-state.ts'
import { wordTimes } from './speech.ts'

/** When each word of a caller's turn has been said, counted through its parts, and when the turn is over. What the line itself shows takes no time. */
export function turnTimes(turn: readonly Utterance[]): { readonly words: readonly number[]; readonly end: number } {
  const words: number[] = []
  let end = 0
  for (const part of turn) {
    const times = wordTimes(part.text)
    const start = end
    for (const time of times) words.push(part.by === 'line' ? start : start + time)
    if (part.by !== 'line') end = (words.at(-1) ?? start) + betweenParts
  }
  return { words, end: words.length ? words.at(-1)! : 0 }
}

const betweenParts = 350
