import { expect, test } from 'vitest'
import {
  bandPass,
  fade,
  type Filter,
  filterLoop,
  filterOnce,
  highPass,
  lowPass,
  noise,
  place,
  silence,
  type Sound,
  tone,
} from '../../src/voice/sound.ts'
import { inDb, part, strengthOf } from './measure.ts'

test('what goes beyond the end of a loop comes in again at its beginning', () => {
  const loop = silence(1)
  place(loop, Float32Array.of(1, 2, 3), 14, 2)
  expect([...loop]).toEqual([6, ...Array<number>(13).fill(0), 2, 4])
  place(loop, new Float32Array(40).fill(1), 30)
  expect(loop.reduce((sum, sample) => sum + sample, 0)).toBe(12 + 40)
})

test('a tone is its sines, steady or dying away', () => {
  const steady = tone(500, [[441.7, 0.5], [100, 0.25]])
  expect(steady.every((sample, i) => Math.abs(sample - sineAt(441.7, i, 0.5) - sineAt(100, i, 0.25)) < 1e-6)).toBe(true)
  const dying = tone(500, [[300, 1, 0.1]])
  expect(dying.every((sample, i) => Math.abs(sample - sineAt(300, i, Math.exp(-i / 1600))) < 1e-6)).toBe(true)
})

test('noise is even, differs by its seed and not by its use', () => {
  const values = stream(7)
  const mean = values.reduce((sum, value) => sum + value, 0) / 4000
  const power = values.reduce((sum, value) => sum + value * value, 0) / 4000
  expect(Math.abs(mean)).toBeLessThan(0.03)
  expect(power).toBeCloseTo(1 / 3, 1)
  expect(values.every((value) => value >= -1 && value < 1)).toBe(true)
  expect(stream(7)).toEqual(values)
  expect(stream(8)).not.toEqual(values)
})

test('a loop is filtered as if it had always gone round', () => {
  const random = noise(1)
  const loop = silence(100).map(() => random())
  const rounds: Sound = new Float32Array(4 * loop.length)
  for (let round = 0; round < 4; round++) rounds.set(loop, round * loop.length)
  const last = filterOnce(rounds, bandPass(500, 2)).subarray(-loop.length)
  expect(filterLoop(loop, bandPass(500, 2)).every((sample, i) => Math.abs(sample - last[i]!) < 1e-6)).toBe(true)
})

test.each<[name: string, filter: Filter, ...decibels: number[]]>([
  ['lowPass', lowPass(1000), 0, -3, -12],
  ['highPass', highPass(1000), -12, -3, 0],
  ['bandPass', bandPass(1000, 2), -9.8, 0, -10.5],
])('%s at 1000 Hz passes what it says at 500, 1000 and 2000 Hz', (_, filter, ...expected) => {
  const heard = part(filterOnce(tone(400, [[500, 1], [1000, 1], [2000, 1]]), filter), 100, 400)
  for (const [index, hz] of [500, 1000, 2000].entries()) {
    expect(Math.abs(inDb(strengthOf(heard, hz)) - expected[index]!)).toBeLessThan(1.2)
  }
})

test('a fade begins and ends with nothing and leaves the middle alone', () => {
  const sound = fade(silence(10).fill(1), 2, 4)
  expect([sound[0], sound.at(-1)]).toEqual([0, 0])
  expect(sound.subarray(32, 96).every((sample) => sample === 1)).toBe(true)
  expect(sound[16]).toBeCloseTo(0.5, 5)
})

function stream(seed: number): number[] {
  const next = noise(seed)
  return Array.from({ length: 4000 }, () => next())
}

function sineAt(hz: number, index: number, gain: number): number {
  return gain * Math.sin((2 * Math.PI * hz * index) / 16_000)
}
