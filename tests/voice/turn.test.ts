import { expect, test } from 'vitest'
import { startMood } from '../../src/core/caller/mood.ts'
import { temperamentOf } from '../../src/core/caller/temperaments.ts'
import { type Delivery, deliveryOf } from '../../src/voice/delivery.ts'
import { sampleRate, type Speech } from '../../src/voice/speech.ts'
import { joinTurn } from '../../src/voice/turn.ts'

const even: Delivery = { tempo: 1, pitch: 0, pauses: 1, level: 0 }

/** Two seconds of a tone with half a second of silence in it, said as two words. */
const speech: Speech = {
  samples: Float32Array.from({ length: 2 * sampleRate }, (_, at) => (at >= 12_000 && at < 20_000 ? 0 : 0.4 * Math.sin((2 * Math.PI * 200 * at) / sampleRate))),
  words: [750, 2000],
  pauses: [[750, 1250]],
}

function mood(frustration: number) {
  return { ...startMood({ ...temperamentOf('steady'), grave: false }), frustration }
}

function loudest(samples: Float32Array): number {
  return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
}

test('at frustration 7 the same words are said faster, louder and with less of a pause than at 2', () => {
  const [calm, hot] = [2, 7].map((frustration) => joinTurn([{ speech, delivery: deliveryOf(mood(frustration)) }], 1))
  expect(hot!.samples.length).toBeLessThan(0.93 * calm!.samples.length)
  expect(20 * Math.log10(loudest(hot!.samples) / loudest(calm!.samples))).toBeGreaterThan(3)
  const pause = ({ words }: { readonly words: readonly (readonly number[])[] }) => words[0]![1]! - words[0]![0]!
  expect(pause(hot!)).toBeLessThan(0.93 * pause(calm!))
})

test('an even voice is played six decibels below its file, so that a raised one has room', () => {
  const { samples, words } = joinTurn([{ speech, delivery: even }], 1)
  expect(samples).toHaveLength(speech.samples.length)
  expect(20 * Math.log10(loudest(samples) / loudest(speech.samples))).toBeCloseTo(-6, 3)
  expect(words).toEqual([speech.words])
})

test('two parts are said with a breath between them, and the words of the second are told from the beginning of the turn', () => {
  const { samples, words } = joinTurn([{ speech, delivery: even }, { speech, delivery: even }], 1)
  expect(samples).toHaveLength(2 * speech.samples.length + 0.35 * sampleRate)
  expect(words[1]).toEqual(speech.words.map((end) => end + 2350))
  expect(samples.slice(2 * sampleRate, 2.35 * sampleRate).every((sample) => sample === 0)).toBe(true)
})

test('a trainee who slows it down hears all of it slower: words, pauses, and the breath between two parts', () => {
  const parts = [{ speech, delivery: even }, { speech, delivery: even }]
  const [slow, usual] = [0.75, 1].map((rate) => joinTurn(parts, rate))
  expect(slow!.samples.length / usual!.samples.length).toBeCloseTo(1 / 0.75, 1)
  expect(slow!.words[1]![1]! / usual!.words[1]![1]!).toBeCloseTo(1 / 0.75, 1)
})

test('nobody says anything in a turn of no parts', () => {
  expect(joinTurn([], 1)).toEqual({ samples: new Float32Array(0), words: [] })
})
