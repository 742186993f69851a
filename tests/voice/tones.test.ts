import { describe, expect, test } from 'vitest'
import { levels } from '../../src/voice/levels.ts'
import { busy, type Digit, disconnect, dtmf, hangUp, holdBeep, pickUp, ringback, ringing } from '../../src/voice/tones.ts'
import { areSame, burstsOf, inDb, part, peakOf, powerOf, seamOf, strengthOf, strengthsOf } from './measure.ts'

const sounds = { ringing, ringback, busy, disconnect, dtmf: () => dtmf('5'), holdBeep, pickUp, hangUp }
const names = Object.keys(sounds) as (keyof typeof sounds)[]

describe.each(names)('%s', (name) => {
  const sound = sounds[name]()

  test('has its level, no clipped sample, and is silent at both ends', () => {
    expect(peakOf(sound)).toBeCloseTo(levels[name], 2)
    expect(sound.every((sample) => Math.abs(sample) < 1)).toBe(true)
    expect(sound[0]).toBe(0)
    expect(Math.abs(sound.at(-1)!)).toBeLessThan(1e-4)
  })

  test('is the same every time, and nobody else’s', () => {
    const again = sounds[name]()
    expect(areSame(again, sound)).toBe(true)
    expect(again.buffer).not.toBe(sound.buffer)
  })
})

test.each<[name: keyof typeof sounds, from: number, to: number, hz: number[]]>([
  ['ringback', 0, 400, [400, 450]],
  ['ringback', 600, 1000, [400, 450]],
  ['busy', 0, 375, [400]],
  ['disconnect', 0, 400, [400]],
  ['holdBeep', 0, 110, [659.26]],
  ['holdBeep', 130, 270, [880]],
])('%s is, from %i to %i ms, %j Hz and nothing else', (name, from, to, hz) => {
  const heard = part(sounds[name](), from, to)
  const strengths = strengthsOf(heard, hz).map(inDb)
  expect(Math.max(...strengths) - Math.min(...strengths)).toBeLessThan(0.2)
  // A window of some milliseconds tells apart what is four of its lines away.
  expect(Math.min(...strengths) - loudestElsewhere(heard, hz, 4000 / (to - from))).toBeGreaterThan(30)
})

test('the phone warbles between two notes a third apart and their octaves', () => {
  const heard = part(ringing(), 0, 400)
  expect(inDb(strengthOf(heard, 880)) - inDb(strengthOf(heard, 1108.73))).toBeCloseTo(0, 0)
  expect(inDb(strengthOf(heard, 880)) - loudestElsewhere(heard, [880, 1108.73, 1760, 2217.46], 30)).toBeGreaterThan(30)
  // At any moment one of them leads: 16 times a second.
  const [low, high] = [part(heard, 50, 75), part(heard, 81, 106)]
  expect(strengthOf(low, 880)).toBeGreaterThan(2 * strengthOf(low, 1108.73))
  expect(strengthOf(high, 1108.73)).toBeGreaterThan(2 * strengthOf(high, 880))
})

test.each<[name: keyof typeof sounds, seconds: number, bursts: [number, number][]]>([
  ['ringing', 3, [[0, 400], [600, 1000]]],
  ['ringback', 3, [[0, 400], [600, 1000]]],
  ['busy', 0.75, [[0, 375]]],
])('%s keeps its cadence to 5 ms in a loop of %d s without a seam', (name, seconds, expected) => {
  const sound = sounds[name]()
  expect(sound).toHaveLength(seconds * 16_000)
  expect(seamOf(sound)).toBeLessThanOrEqual(1)
  const bursts = burstsOf(sound)
  expect(bursts).toHaveLength(expected.length)
  for (const [index, [from, to]] of bursts.entries()) {
    expect(Math.abs(from - expected[index]![0])).toBeLessThanOrEqual(5)
    expect(Math.abs(to - expected[index]![1])).toBeLessThanOrEqual(5)
  }
})

const rows = [697, 770, 852, 941]
const columns = [1209, 1336, 1477, 1633]

// Letters of a string are not known to the compiler to be keys.
const keypad = ['123', '456', '789', '*0#'].map((row) => Array.from(row, (key) => key as Digit))

test.each(keypad.flatMap((keys, row) => keys.map((key, column) => [key, row, column] as const)))(
  'key %s is its row and its column',
  (key, row, column) => {
    const sound = dtmf(key)
    const strengths = strengthsOf(sound, [...rows, ...columns]).map(inDb)
    const [low, high] = [strengths[row]!, strengths[4 + column]!]
    expect(high - low).toBeCloseTo(2, 1)
    const others = strengths.filter((_, index) => index !== row && index !== 4 + column)
    expect(low - Math.max(...others)).toBeGreaterThan(30)
  },
)

test('the tone after the other side has gone dies away', () => {
  const sound = disconnect()
  expect(powerOf(part(sound, 100, 400)) - powerOf(part(sound, 1100, 1200))).toBeGreaterThan(20)
})

test.each([['pickUp', pickUp], ['hangUp', hangUp]] as const)('%s is short, begins at once and dies away', (_, make) => {
  const sound = make()
  expect(sound.length).toBeLessThan(0.3 * 16_000)
  expect(burstsOf(sound)[0]![0]).toBeLessThan(5)
  expect(peakOf(sound) - peakOf(sound.subarray(-80))).toBeGreaterThan(30)
})

/** The strongest of what is not within `reach` Hz of the given, in dB. */
function loudestElsewhere(heard: Float32Array, hz: readonly number[], reach: number): number {
  const grid = Array.from({ length: heard.length / 2 }, (_, line) => (line * 16_000) / heard.length)
  const others = grid.filter((each) => hz.every((expected) => Math.abs(each - expected) > reach))
  return inDb(Math.max(...strengthsOf(heard, others)))
}
