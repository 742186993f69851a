import { describe, expect, test } from 'vitest'
import { lineNoise, room } from '../../src/voice/background.ts'
import { levels } from '../../src/voice/levels.ts'
import { filterLoop, highPass } from '../../src/voice/sound.ts'
import { areSame, inDb, part, peakOf, powerOf, seamOf, strengthOf } from './measure.ts'

describe.each([['lineNoise', lineNoise, 4, -58], ['room', room, 10, -50]] as const)('%s', (name, make, seconds, power) => {
  const loop = make()

  test('is a loop without a seam, the same every time', () => {
    expect(loop).toHaveLength(seconds * 16_000)
    expect(seamOf(loop)).toBeLessThanOrEqual(1)
    expect(areSame(make(), loop)).toBe(true)
  })

  test('is as faint as it should be, and nothing in it startles', () => {
    expect(peakOf(loop)).toBeCloseTo(levels[name], 2)
    expect(Math.abs(powerOf(loop) - power)).toBeLessThan(1.5)
    const loudest = Math.max(...slices(loop, 50).map(powerOf))
    expect(loudest - powerOf(loop)).toBeLessThan(8)
  })
})

test('the line hums with the mains under its hiss', () => {
  const line = lineNoise()
  for (const hz of [100, 150, 250, 350]) {
    const beside = Math.max(strengthOf(line, hz - 10), strengthOf(line, hz + 10))
    expect(inDb(strengthOf(line, hz) / beside)).toBeGreaterThan(10)
  }
})

test('the room is muffled: too little of it is where consonants are to be understood', () => {
  const all = room()
  expect(powerOf(all) - powerOf(filterLoop(filterLoop(all.slice(), highPass(1500)), highPass(1500)))).toBeGreaterThan(25)
})

test('a seam in the room would be found', () => {
  expect(seamOf(room().subarray(0, -37))).toBeGreaterThan(1)
})

test('the room murmurs: it swells and sinks as syllables do, and never falls silent', () => {
  const powers = slices(room(), 50).map(powerOf)
  const changes = powers.slice(2).map((power, index) => Math.abs(power - powers[index]!))
  const mean = changes.reduce((sum, change) => sum + change, 0) / changes.length
  expect(mean).toBeGreaterThan(1.5)
  for (const second of slices(room(), 1000)) expect(powerOf(second)).toBeGreaterThan(-56)
})

function slices(loop: Float32Array, ms: number): Float32Array[] {
  return Array.from({ length: Math.floor(loop.length / (16 * ms)) }, (_, index) => part(loop, ms * index, ms * (index + 1)))
}
