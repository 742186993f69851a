import { pick } from '../core/call/variant.ts'
import type { AuthoredVoice } from '../core/scenario/format-voice.ts'
import type { Call } from '../core/scenario/scenario.ts'
import type { VoiceName } from '../core/scenario/vocabulary.ts'

/** Someone's voice: one of the engine's, and how this person uses it. JSON. */
export interface Voice {
  /** Whose it is: `rms` a man from the USA, `awb` a Scot, `slt` a woman from the USA, `kal16` a man who sounds like a machine. */
  readonly name: VoiceName
  /** Semitones higher, −4…4. What makes one voice another's moves along: it is another person. */
  readonly pitch: number
  /** × the engine's own speed, 0.8…1.25. */
  readonly rate: number
  /** × the usual pauses between clauses and sentences, 0.5…2. */
  readonly pauses: number
  /** Decibels against others, −4…2. Applied when it is played, and no part of what is kept. */
  readonly level: number
}

/** Somebody on the line; an `Utterance` by one of them will do. */
export interface Speaker {
  readonly by: 'caller' | 'colleague'
  readonly name: string
}

/** Voices given to those for whom the author chose none. The machine's is only ever chosen. */
const castable = ['rms', 'awb', 'slt'] as const
const pitches = [-2, -1, 0, 1, 2] as const
const rates = [0.94, 1, 1.06] as const

/**
 * What somebody of a call sounds like: as its author says, else one that their name decides, the same always. A colleague who is
 * given one is never given the caller's. The call's words are filled in already: a name may be a variant's.
 */
export function voiceOf({ caller, voices }: Pick<Call, 'caller' | 'voices'>, { by, name }: Speaker): Voice {
  if (by === 'caller') return complete(caller.voice ?? castByName(name, castable))
  const authored = voices && Object.hasOwn(voices, name) ? voices[name] : undefined
  if (authored) return complete(authored)
  const { name: taken } = caller.voice ?? castByName(caller.name, castable)
  return complete(
    castByName(
      name,
      castable.filter((free) => free !== taken),
    ),
  )
}

function complete({ name, pitch = 0, rate = 1, pauses = 1, level = 0 }: AuthoredVoice): Voice {
  return { name, pitch, rate, pauses, level }
}

function castByName(name: string, voices: readonly VoiceName[]): Pick<Voice, 'name' | 'pitch' | 'rate'> {
  const choose = <T>(things: readonly T[], purpose: string) => things[pick(0, `${purpose} of ${name}`, things.length)]!
  return { name: choose(voices, 'voice'), pitch: choose(pitches, 'pitch'), rate: choose(rates, 'rate') }
}
