import type { CallerTurn, Said } from '../../../core/call/running-call.ts'
import { wordsOf } from '../../../core/call/speech.ts'

/** What was heard of it: all, or the words before it was cut off and a dash. */
export function heardText({ text, cutAfter }: Said): string {
  if (cutAfter === null) return text
  const words = wordsOf(text)
  if (cutAfter >= words.length) return text
  const heard = words.slice(0, cutAfter).join(' ').replace(/[,;:]$/, '')
  return /[.?!…]$/.test(heard) ? `${heard} —` : `${heard}—`
}

/** Who says it, for those who cannot see how it is set. */
export function speakerOf({ by, name }: Said): string {
  if (by === 'rep') return 'You'
  return by === 'line' ? 'On the line' : name
}

/**
 * What was said without a break, joined: an answer and the line that follows it are one breath. What was not heard at all is left
 * out.
 */
export function joinParts(parts: readonly Said[]): Said[] {
  const joined: Said[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (part.text === '' || part.cutAfter === 0) continue
    if (last && isOneBreath(last, part)) joined[joined.length - 1] = join(last, part)
    else joined.push(part)
  }
  return joined
}

function isOneBreath(last: Said, next: Said): boolean {
  return last.by === next.by && last.name === next.name && last.at === next.at && last.cutAfter === null
}

function join(last: Said, next: Said): Said {
  const cutAfter = next.cutAfter === null ? null : wordsOf(last.text).length + next.cutAfter
  return { ...last, text: `${last.text} ${next.text}`, cutAfter }
}

/** How long a turn is: the longer, the smaller it is set. */
export function lengthOf(parts: readonly Said[]): 'short' | 'middle' | 'long' {
  const letters = parts.reduce((sum, { text }) => sum + text.length, 0)
  return letters < 100 ? 'short' : letters < 220 ? 'middle' : 'long'
}

/** What tells one turn from another. */
export function turnKey(turn: readonly Said[]): string {
  return turn.map((part) => `${part.at} ${part.text}`).join('\n')
}

/** The parts of a caller's turn as a phone takes them. */
export function spokenIn(turn: readonly Said[]): CallerTurn['parts'] {
  return turn.flatMap(({ by, name, text }) => (by === 'rep' ? [] : [{ by, name, text }]))
}
