import { says } from '../small-call.ts'
import type { Setup } from './take.ts'

export const acknowledge = says('That drip must be maddening.', 'acknowledge')
export const back = says('So it drips?', 'paraphrase', { repeats: 'tap' })
export const close = says('That is it, and then that. Anything else?', 'take-step', {
  closes: ['recap', 'next step', 'anything else'],
})
/** All that the ticket wants is in the first line. */
export const known: Setup = { brings: { 0: ['tap', 'washer', 'room'] } }
export const notes = ['(note tap: Tap drips)', '(note washer: Washer gone)', '(note room: Upstairs)']
/** The turns of a call without fault. */
export const perfect = [...notes, acknowledge, back, close]

/** An ending of that worth. */
export const endsWorth = (worth: 'cause' | 'owned' | 'workaround' | 'bandage' | 'refused-fairly' | 'nothing'): Setup => ({
  ...known,
  endings: { done: { title: 'Done', worth, says: 'Bye.', survey: { outcome: 4 } } },
})
