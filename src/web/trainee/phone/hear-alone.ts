import type { CallerTurn, Lead } from '../../../core/call/running-call.ts'
import { wordsOf } from '../../../core/call/speech.ts'
import { turnTimes } from '../../../core/call/turn-times.ts'
import type { Phone, SoundSettings } from './phone.ts'

/** A turn that is heard by itself; a part that was cut off is, again. */
interface Heard extends Omit<CallerTurn, 'parts'> {
  readonly parts: readonly (CallerTurn['parts'][number] & { readonly cutAfter?: number | null })[]
}

/** How often it is looked whether the word has come at which the caller was cut off: milliseconds. */
const eachLook = 40

/**
 * Lets a turn be heard outside a call: no time goes on and nobody answers.
 * @param onEnd called once it is over by itself; `false` where it could not be heard
 * @returns what stops it; `onEnd` is not called then
 */
export function hearAlone(phone: Phone, settings: SoundSettings, { parts, ...turn }: Heard, onEnd: (wasHeard: boolean) => void): () => void {
  const { words: wordTimes } = turnTimes(parts.map((part) => ({ ...part, brings: [], corrects: [] })))
  const until = endOf(parts, wordTimes)
  let lead: Lead | null = null
  let wasLed = false
  let isOver = false
  const stop = () => {
    isOver = true
    clearInterval(looking)
    // Once it was given back, or another turn has begun, the phone is no longer this one's to stop.
    if (lead) phone.stop()
  }
  const end = (wasHeard: boolean) => {
    if (isOver) return
    stop()
    onEnd(wasHeard)
  }
  const looking = setInterval(() => lead && lead.spokenFor() >= until && end(true), eachLook)
  phone.set(settings)
  phone.wake()
  phone.begin({
    ...turn,
    parts,
    wordTimes,
    spokenFor: () => lead?.spokenFor() ?? 0,
    lead(next) {
      // Given back: what was to be heard would be written from here on.
      if (!next) queueMicrotask(() => end(false))
      wasLed = true
      lead = next
    },
    over: () => end(true),
    still() {},
  })
  if (!wasLed) queueMicrotask(() => end(false))
  return stop
}

/** When the last word that was heard has been said: at a part that was cut off. */
function endOf(parts: Heard['parts'], wordTimes: readonly number[]): number {
  let words = 0
  for (const { text, cutAfter } of parts) {
    if (typeof cutAfter === 'number') return wordTimes[words + cutAfter - 1] ?? 0
    words += wordsOf(text).length
  }
  return Infinity
}
