import { describe, expect, test } from 'vitest'
import { levelTo, loudnessOf, truePeakOf } from '../../src/voice/loudness.ts'

/** Full scale at 1; the phase in parts of a turn. */
function sine(hertz: number, seconds: number, amplitude = 1, phase = 0): Float32Array {
  const turns = (index: number) => (hertz * index) / 16_000 + phase
  return Float32Array.from({ length: 16_000 * seconds }, (_, index) => amplitude * Math.sin(2 * Math.PI * turns(index)))
}

function joined(...parts: Float32Array[]): Float32Array {
  return Float32Array.from(parts.flatMap((part) => [...part]))
}

describe('loudness is that of ITU-R BS.1770', () => {
  test('a full-scale sine of 997 Hz is −3.01 LUFS, and 20 dB less is 20 LUFS less', () => {
    expect(loudnessOf(sine(997, 3))).toBeCloseTo(-3.01, 1)
    expect(loudnessOf(sine(997, 3, 0.1))).toBeCloseTo(-23.01, 1)
  })

  test('low sounds weigh less and high ones more, as the curve has it', () => {
    // The standard's curve against 997 Hz: −1.8 dB at 100 Hz, +3.3 dB at 4 kHz and above.
    expect(loudnessOf(sine(100, 3)) - loudnessOf(sine(997, 3))).toBeCloseTo(-1.8, 0)
    expect(loudnessOf(sine(4000, 3)) - loudnessOf(sine(997, 3))).toBeCloseTo(3.3, 0)
  })

  test('silence between sounds counts for nothing', () => {
    const gap = new Float32Array(16_000 * 3)
    expect(loudnessOf(joined(sine(997, 4), gap, sine(997, 4)))).toBeCloseTo(-3.01, 0)
  })

  test('what is more than 10 LU quieter is left out, what is 8 LU quieter is not', () => {
    const loud = sine(997, 4)
    expect(loudnessOf(joined(loud, sine(997, 4, 0.2)))).toBeGreaterThan(-3.4)
    expect(loudnessOf(joined(loud, sine(997, 4, 0.4)))).toBeLessThan(-4.5)
  })

  test('a short sound is one block, silence has none', () => {
    expect(loudnessOf(sine(997, 0.2))).toBeCloseTo(-3.01, 0)
    expect(loudnessOf(new Float32Array(8000))).toBe(-Infinity)
    expect(loudnessOf(new Float32Array())).toBe(-Infinity)
  })
})

describe('the true peak', () => {
  test('is found between the samples', () => {
    // A quarter of the sample rate, an eighth of a turn late: every sample is 0.707, the sound itself reaches 1.
    const between = sine(4000, 1, 1, 1 / 8)
    expect(Math.max(...between)).toBeCloseTo(Math.SQRT1_2, 5)
    // Away from the ends, where the sine begins all at once and really is higher.
    expect(truePeakOf(between.map((sample, index) => sample * Math.sin((Math.PI * index) / between.length)))).toBeCloseTo(0, 1)
  })

  test('is the sample where that is highest', () => {
    const swell = sine(1000, 0.5, 0.5).map((sample, index) => sample * Math.sin((Math.PI * index) / 8000))
    expect(truePeakOf(swell)).toBeCloseTo(-6.02, 1)
    expect(truePeakOf(new Float32Array(10))).toBe(-Infinity)
  })
})

describe('levelling', () => {
  const quiet = sine(300, 2, 0.01)

  test('makes a sound as loud as asked', () => {
    expect(loudnessOf(levelTo(quiet, -18))).toBeCloseTo(-18, 1)
    expect(loudnessOf(levelTo(sine(300, 2), -18))).toBeCloseTo(-18, 1)
  })

  test('holds peaks at −1.5 dBTP without touching what is away from them', () => {
    const clicks = quiet.map((sample, index) => (index % 4000 === 2000 ? 0.2 : sample))
    const level = levelTo(clicks, -18)
    expect(truePeakOf(level)).toBeLessThan(-1.4)
    expect(loudnessOf(level)).toBeCloseTo(-18, 0)
    const gain = level[1000]! / clicks[1000]!
    expect(level[3200]! / clicks[3200]!).toBeCloseTo(gain, 5)
    expect(level[2000]! / clicks[2000]!).toBeLessThan(gain)
  })

  test('leaves silence alone', () => {
    expect(levelTo(new Float32Array(8000), -18)).toEqual(new Float32Array(8000))
  })
})
