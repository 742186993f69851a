import type { Delivery } from './delivery.ts'
import { shape } from './shape.ts'
import { sampleRate, type Speech } from './speech.ts'

/** One breath of a turn: what is said, and how. */
export interface TurnPart {
  readonly speech: Speech
  readonly delivery: Delivery
}

/** A whole turn, and when each word of each part has been said, in milliseconds from its beginning. */
export interface SpokenTurn {
  readonly samples: Float32Array
  readonly words: readonly (readonly number[])[]
}

/** Silence between two parts of a turn, in milliseconds at rate 1: as long as the call itself leaves where there is no sound. */
const betweenParts = 350

/** Room above an even voice for one that is raised: it is played at −24 LUFS, near the level of broadcasts (EBU R 128). */
const headroom = 6

/**
 * Says the parts of a turn one after the other, each in its delivery.
 * @param rate the trainee's own, 0.75–1.5; voices keep their pitch
 */
export function joinTurn(parts: readonly TurnPart[], rate: number): SpokenTurn {
  const said = parts.map(({ speech, delivery }) => ({
    speech: shape(speech, { tempo: delivery.tempo * rate, pitch: delivery.pitch, pauses: delivery.pauses / rate }),
    gain: 10 ** ((delivery.level - headroom) / 20),
    gap: Math.round((betweenParts * delivery.pauses * sampleRate) / rate / 1000),
  }))
  const length = said.reduce((sum, { speech, gap }, index) => sum + speech.samples.length + (index > 0 ? gap : 0), 0)
  const samples = new Float32Array(length)
  const words: number[][] = []
  let from = 0
  for (const [index, { speech, gain, gap }] of said.entries()) {
    if (index > 0) from += gap
    const start = from
    for (const sample of speech.samples) samples[from++] = gain * sample
    words.push(speech.words.map((end) => end + (1000 * start) / sampleRate))
  }
  return { samples, words }
}
