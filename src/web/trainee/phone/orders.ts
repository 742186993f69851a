import type { Delivery } from '../../../voice/delivery.ts'
import type { Speech } from '../../../voice/speech.ts'
import type { Voice } from '../../../voice/voice.ts'
import type { LineSignal } from './phone.ts'

/** One part of a turn, as the worker gets it. */
export interface SpokenPart {
  readonly text: string
  readonly voice: Voice
  /** How the speaker's mood makes them sound. */
  readonly delivery: Delivery
  /** What was rendered or recorded of it; null where nobody has, and the engine has to say it now. A recording has no timing of its own. */
  readonly clip: { readonly samples: Float32Array; readonly timing: Pick<Speech, 'words' | 'pauses'> | null } | null
}

/** A turn ready to be played: a WAV file, as an address that holds it, and when each word of each part has been said, in milliseconds from its beginning. */
export interface SpokenWav {
  readonly wav: string
  readonly words: readonly (readonly number[])[]
}

export type ToneName = 'ringing' | 'hold' | 'noise' | 'room' | LineSignal

/** What the worker is asked for, and what it answers. */
export type Order = { readonly kind: 'turn'; readonly parts: readonly SpokenPart[]; readonly rate: number } | { readonly kind: 'tone'; readonly name: ToneName }
export type Answer = { readonly done: SpokenWav } | { readonly failed: string } | { readonly fetching: number | null }
