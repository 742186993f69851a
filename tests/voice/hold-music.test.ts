import { expect, test } from 'vitest'
import { holdMusic, pluck } from '../../src/voice/hold-music.ts'
import { levels } from '../../src/voice/levels.ts'
import { loudnessOf } from '../../src/voice/loudness.ts'
import { areSame, part, peakOf, powerOf, seamOf, strengthOf, strengthsOf } from './measure.ts'

const music = holdMusic()
const bars = Array.from({ length: 8 }, (_, bar) => part(music, 3200 * bar, 3200 * (bar + 1)))

test('it is a loop of eight bars without a seam, the same every time', () => {
  expect(music).toHaveLength(25.6 * 16_000)
  expect(seamOf(music)).toBeLessThanOrEqual(1)
  expect(seamOf(music.subarray(0, -400))).toBeGreaterThan(1)
  expect(areSame(holdMusic(), music)).toBe(true)
})

test('it stays below a voice and is never silent', () => {
  expect(peakOf(music)).toBeCloseTo(levels.holdMusic, 2)
  expect(music.every((sample) => Math.abs(sample) < 1)).toBe(true)
  expect(Math.abs(loudnessOf(music) + 24)).toBeLessThan(0.5)
  for (const bar of bars) expect(Math.abs(powerOf(bar) - powerOf(music))).toBeLessThan(3)
})

test.each([98, 184.997, 220, 369.994, 440, 783.991])('a string of %d Hz is in tune to 3 cents', (hz) => {
  const string = pluck(hz)
  const cents = Array.from({ length: 61 }, (_, index) => index - 30)
  const strengths = strengthsOf(string, cents.map((each) => hz * 2 ** (each / 1200)))
  expect(Math.abs(cents[strengths.indexOf(Math.max(...strengths))]!)).toBeLessThanOrEqual(3)
})

test('the tune rises to its top note, a G, in the sixth bar, which is the loudest', () => {
  const strengths = bars.map((bar) => strengthOf(part(bar, 0, 1200), 783.991))
  expect(strengths[5]).toBeGreaterThan(5 * Math.max(...strengths.toSpliced(5, 1)))
  const powers = bars.map(powerOf)
  expect(powers.indexOf(Math.max(...powers))).toBe(5)
})

test.each([
  ['D5', 587.33, 1, 3],
  ['B4', 493.883, 3, 5],
  ['D5', 587.33, 4, 1],
  ['E5', 659.255, 5, 5],
  ['G5', 783.991, 6, 1],
  ['C5', 523.251, 7, 2],
])('the tune plays %s (%d Hz) in bar %i at quaver %i', (_, hz, bar, quaver) => {
  const at = 400 * (8 * (bar - 1) + quaver - 1)
  expect(strengthOf(part(music, at, at + 400), hz)).toBeGreaterThan(30 * strengthOf(part(music, at - 400, at), hz))
})

test.each<[note: string, hz: number, bar: number]>([
  ['G2', 97.999, 1],
  ['E2', 82.407, 2],
  ['C3', 130.813, 3],
  ['B2', 123.471, 5],
  ['A2', 110, 7],
])('the bass is %s (%d Hz) when bar %i begins, and no other of these', (_, hz, bar) => {
  const beginning = part(bars[bar - 1]!, 0, 800)
  const scale = [82.407, 97.999, 110, 123.471, 130.813]
  const strengths = strengthsOf(beginning, scale)
  expect(scale[strengths.indexOf(Math.max(...strengths))]).toBe(hz)
})
