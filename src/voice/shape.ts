import type { Speech } from './speech.ts'
import { join } from './join.ts'
import { resample } from './resample.ts'
import { sampleRate } from './speech.ts'
import { stretch } from './stretch.ts'

/** How speech is played otherwise than it was said. */
export interface Shape {
  /** × the speed of the words, 0.5…2; pauses are left as they are. The pitch stays. */
  readonly tempo: number
  /** Semitones higher, −4…4. The speed stays. */
  readonly pitch: number
  /** × the length of the pauses, 0.3…3, whatever the tempo is. */
  readonly pauses: number
}

/** The same speech otherwise; the times of its words and pauses move along. The very same object where nothing is asked of it. */
export function shape(speech: Speech, as: Shape): Speech {
  if (as.tempo === 1 && as.pitch === 0 && as.pauses === 1) return speech
  const runs = runsOf(speech)
  const bend = 2 ** (as.pitch / 12)
  const pieces = runs.map(({ from, to, quiet }) => ({
    samples: resample(stretch(speech.samples.subarray(from, to), as.tempo / bend), bend),
    quiet: (quiet * as.pauses) / sampleRate,
  }))
  const { samples, starts, pauses } = join(pieces)
  const words = speech.words.map((word) => {
    const at = (word * sampleRate) / 1000
    const index = Math.max(0, runs.findLastIndex(({ from }) => from < at))
    const { from, to } = runs[index]!
    return Math.round(1000 * (starts[index]! + (Math.min(at, to) - from) / as.tempo / sampleRate))
  })
  return { samples, words, pauses }
}

/** The stretches between the pauses, in samples, and how long it is quiet after each. */
function runsOf({ samples, pauses }: Speech) {
  const cuts = pauses.map((pause) => pause.map((time) => Math.min(samples.length, Math.round((time * sampleRate) / 1000))))
  return [...cuts, [samples.length, samples.length]].map(([to, next], index) => {
    const from = cuts[index - 1]?.[1] ?? 0
    return { from, to: to!, quiet: next! - to! }
  })
}
