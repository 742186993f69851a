import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resample } from '../../src/voice/resample.ts'
import { shape } from '../../src/voice/shape.ts'
import { sampleRate, type Speech } from '../../src/voice/speech.ts'
import { peakOf, powerOf } from './measure.ts'

/** Sines of a length in milliseconds with silence between them, a word in the middle of each and one at its end. */
function beeps(hertz: number, lengths: readonly number[], gap: number): Speech {
  const samples: number[] = []
  const words: number[] = []
  const pauses: [number, number][] = []
  lengths.forEach((length, index) => {
    const from = (1000 * samples.length) / sampleRate
    for (let at = 0; at < length * 16; at++) samples.push(0.5 * Math.sin((2 * Math.PI * hertz * at) / sampleRate))
    words.push(from + length / 2, from + length)
    if (index === lengths.length - 1) return
    pauses.push([from + length, from + length + gap])
    for (let at = 0; at < gap * 16; at++) samples.push(0)
  })
  return { samples: Float32Array.from(samples), words, pauses }
}

/** The frequency of a tone: how often it rises through nothing in its middle, where no end disturbs it. */
function pitchOf(samples: Float32Array): number {
  const middle = samples.subarray(samples.length / 4, (3 * samples.length) / 4)
  const rises = middle.filter((sample, index) => sample >= 0 && index > 0 && middle[index - 1]! < 0).length
  return (rises * sampleRate) / middle.length
}

const plain = { tempo: 1, pitch: 0, pauses: 1 }
const speech = beeps(220, [600, 900, 400], 300)
const anyShape = fc.record({
  tempo: fc.double({ min: 0.5, max: 2, noNaN: true }),
  pitch: fc.double({ min: -4, max: 4, noNaN: true }),
  pauses: fc.double({ min: 0.3, max: 3, noNaN: true }),
})

test('asked for nothing, it is the very same speech', () => {
  expect(shape(speech, plain)).toBe(speech)
})

test('any shape is as long as asked, to one in a hundred, with its times in it', () => {
  fc.assert(
    fc.property(anyShape, (as) => {
      const { samples, words, pauses } = shape(speech, as)
      const length = 1900 / as.tempo + 600 * as.pauses
      expect(Math.abs(samples.length / 16 - length)).toBeLessThan(length / 100)
      expect(words).toEqual(words.toSorted((one, other) => one - other))
      expect(words.at(-1)).toBeLessThanOrEqual(Math.ceil(samples.length / 16))
      expect(words[0]! * as.tempo).toBeCloseTo(300, -1)
      for (const [from, to] of pauses) {
        expect((to - from) / as.pauses).toBeCloseTo(300, -1)
        expect(samples.slice(16 * from + 16, 16 * to - 16).every((sample) => sample === 0)).toBe(true)
      }
      // Each is rounded by itself, to whole milliseconds.
      expect(Math.abs(words[1]! - pauses[0]![0])).toBeLessThanOrEqual(1)
    }),
    { numRuns: 12 },
  )
})

test('no shape makes it louder by more than a little', () => {
  fc.assert(
    fc.property(anyShape, (as) => {
      const { samples } = shape(speech, as)
      // A beep that starts from nothing rings where it is played lower, by an eighth at most (1.11 dB in 1,500 shapes).
      expect(peakOf(samples)).toBeLessThan(peakOf(speech.samples) + 1.3)
      expect(samples.every(Number.isFinite)).toBe(true)
    }),
    { numRuns: 12 },
  )
})

describe('a tone', () => {
  const tone = beeps(220, [1500], 0)

  test.each([0.5, 0.8, 1.14, 1.5, 2])('at tempo × %f keeps its pitch and its strength', (tempo) => {
    const { samples } = shape(tone, { ...plain, tempo })
    expect(Math.abs(pitchOf(samples) - 220)).toBeLessThanOrEqual(4)
    expect(powerOf(samples)).toBeCloseTo(powerOf(tone.samples), 0)
  })

  test.each([-4, -1, 1.2, 4])('at %f semitones is that much higher, and as long', (pitch) => {
    const { samples } = shape(tone, { ...plain, pitch })
    expect(Math.abs(pitchOf(samples) - 220 * 2 ** (pitch / 12))).toBeLessThanOrEqual(4)
    expect(samples.length / 16).toBeCloseTo(1500, -1)
  })
})

test('nothing is folded back from above where a sound is played higher', () => {
  const [low, high] = [3000, 7500].map((hertz) => beeps(hertz, [500], 0).samples)
  expect(powerOf(resample(low!, 1.26))).toBeCloseTo(powerOf(low!), 0)
  expect(powerOf(resample(high!, 1.26).subarray(100, -100))).toBeLessThan(powerOf(high!) - 40)
})

test('the words of a recording without known pauses move with the tempo alone', () => {
  const recording = { ...beeps(220, [1000], 0), pauses: [] }
  expect(shape(recording, { tempo: 1.25, pitch: 1, pauses: 0.5 }).words).toEqual([400, 800])
})

test('speech without a sample stays so', () => {
  const nothing = { samples: new Float32Array(), words: [], pauses: [] }
  expect(shape(nothing, { tempo: 1.5, pitch: 2, pauses: 2 })).toEqual(nothing)
})
