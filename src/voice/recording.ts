import { wordTimes } from '../core/call/speech.ts'
import { levelTo, targetLoudness } from './loudness.ts'
import { sampleRate, type Speech } from './speech.ts'

/** Below this a recording is silent, in full scale: about −46 dB. */
const floor = 0.005

/** What is left of the silence at a recording's ends, in milliseconds. */
const edge = 30

/**
 * A person's recording of a line, as speech: the silence at its ends cut off, as loud as the voices that are made, and its words where they would be if the
 * person spoke as evenly as the call's own pace. That is a guess: nobody has marked them.
 */
export function readRecording(samples: Float32Array, text: string): Speech {
  const first = Math.max(0, samples.findIndex(isHeard) - inSamples(edge))
  const last = samples.findLastIndex(isHeard)
  const trimmed = samples.slice(first, last < 0 ? 0 : Math.min(samples.length, last + 1 + inSamples(edge)))
  const even = wordTimes(text)
  const length = Math.max(0, (1000 * trimmed.length) / sampleRate - 2 * edge)
  const words = even.map((end) => edge + (end / (even.at(-1) ?? 1)) * length)
  return { samples: levelTo(trimmed, targetLoudness), words, pauses: [] }
}

function isHeard(sample: number): boolean {
  return Math.abs(sample) > floor
}

function inSamples(milliseconds: number): number {
  return Math.round((milliseconds * sampleRate) / 1000)
}
