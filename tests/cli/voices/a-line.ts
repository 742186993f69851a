import { addressOf } from '../../../src/voice/address.ts'
import type { Line } from '../../../src/voice/lines.ts'
import type { Voice } from '../../../src/voice/voice.ts'

/** A voice with nothing of its own, quick to make. */
export const plain: Voice = { name: 'kal16', pitch: 0, rate: 1, pauses: 1, level: 0 }

/** A line as a call would have it. */
export function aLine(text: string, name = 'hello', voice = plain): Line {
  return { name, names: [name], text, voice, who: 'Sally', address: addressOf(text, voice) }
}
