import { sampleRate } from './speech.ts'

/** How loud every line is made, LUFS. What is rendered may lie 1 beside it. */
export const targetLoudness = -18

/** What the limiter lets through, dBTP: half a decibel below what the sound may have, for the encoder to overshoot. */
const ceiling = 10 ** (-1.5 / 20)

/** 400 ms, a quarter of it from one block to the next, as the standard has it. */
const blockLength = 0.4 * sampleRate
const blockStep = 0.1 * sampleRate
/** On each side of a peak the limiter comes down and goes up within 8 ms. */
const lookAhead = 0.008 * sampleRate

/**
 * How loud a sound is, in LUFS, by ITU-R BS.1770-4 (K-weighting, both gates), for one channel at `sampleRate`.
 * A sound shorter than a block of 400 ms counts as one block; silence is −Infinity.
 */
export function loudnessOf(samples: Float32Array): number {
  const powers = blockPowers(weigh(samples))
  const loud = powers.filter((power) => loudnessFrom(power) > -70)
  const gate = loudnessFrom(mean(loud)) - 10
  return loudnessFrom(mean(loud.filter((power) => loudnessFrom(power) > gate)))
}

/**
 * The highest point of the sound itself, between the samples too (four times oversampled), in dB of full scale. Silence is
 * −Infinity. Between two samples that both lie below half the highest nothing is looked for: no speech rises that steeply.
 */
export function truePeakOf(samples: Float32Array): number {
  let peak = samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0)
  const peakAfter = openPeaks(samples)
  for (let index = 0; index < samples.length; index++) {
    if (Math.abs(samples[index]!) > peak / 2) peak = Math.max(peak, peakAfter(index - 1), peakAfter(index))
  }
  return 20 * Math.log10(peak)
}

/**
 * The same sound as loud as asked, in LUFS, with its peaks held at −1.5 dBTP by a limiter that looks ahead. Silence stays
 * silence.
 */
export function levelTo(samples: Float32Array, lufs: number): Float32Array {
  let result = samples
  let gain = 0
  // Limiting takes a little loudness away, so what is missing is given again: it settles at once, since only peaks are touched.
  for (let round = 0; round < 3; round++) {
    const missing = lufs - loudnessOf(result)
    if (!Number.isFinite(missing) || (round > 0 && Math.abs(missing) < 0.1)) break
    gain += missing
    result = limit(samples, 10 ** (gain / 20))
  }
  return result
}

/** The sound times a gain, held below the ceiling. */
function limit(samples: Float32Array, gain: number): Float32Array {
  const louder = samples.map((sample) => gain * sample)
  const needed = neededGains(louder)
  return needed ? holdDown(louder, needed) : louder
}

/** For each sample what it may be multiplied by to stay below the ceiling; null where all may stay as it is. */
function neededGains(samples: Float32Array): Float32Array | null {
  const gains = new Float32Array(samples.length).fill(1)
  const peakAfter = openPeaks(samples)
  let isLoud = false
  for (let index = 0; index < samples.length; index++) {
    if (Math.abs(samples[index]!) < ceiling / 2) continue
    const peak = Math.max(peakAfter(index - 1), peakAfter(index))
    if (peak <= ceiling) continue
    gains[index] = ceiling / peak
    isLoud = true
  }
  return isLoud ? gains : null
}

/**
 * Multiplies by the gains, smoothed so that every needed one is reached in time: the least within reach, then its running mean
 * over the same reach.
 */
function holdDown(samples: Float32Array, gains: Float32Array): Float32Array {
  const least = new Float32Array(gains.length + 2 * lookAhead).fill(1)
  gains.forEach((gain, index) => {
    if (gain === 1) return
    for (let at = index; at <= index + 2 * lookAhead; at++) least[at] = Math.min(least[at]!, gain)
  })
  const result = new Float32Array(samples.length)
  let sum = 0
  for (let at = 0; at < 2 * lookAhead; at++) sum += least[at]!
  for (let index = 0; index < samples.length; index++) {
    sum += least[index + 2 * lookAhead]!
    result[index] = (samples[index]! * sum) / (2 * lookAhead + 1)
    sum -= least[index]!
  }
  return result
}

/** Finds the highest point from a sample to the next, the first included; the sample before the first may be asked for too. */
function openPeaks(samples: Float32Array): (index: number) => number {
  const padded = new Float32Array(samples.length + 2 * halfTaps)
  padded.set(samples, halfTaps)
  return (index) => {
    let peak = Math.abs(samples[index] ?? 0)
    for (const phase of phases) {
      let value = 0
      for (let tap = 0; tap < phase.length; tap++) value += phase[tap]! * padded[index + 1 + tap]!
      peak = Math.max(peak, Math.abs(value))
    }
    return peak
  }
}

const halfTaps = 12
/** A quarter, a half and three quarters of the way to the next sample, each from the twelve samples on either side. */
const phases = [1, 2, 3].map((quarter) =>
  Float64Array.from({ length: 2 * halfTaps }, (_, tap) => {
    const away = quarter / 4 + halfTaps - 1 - tap
    return (Math.sin(Math.PI * away) / (Math.PI * away)) * Math.cos((Math.PI * away) / (2 * halfTaps + 1)) ** 2
  }),
)

/** A filter of the second order: what goes in, what comes back. */
interface Filter {
  readonly ahead: readonly [number, number, number]
  readonly back: readonly [number, number]
}

/**
 * The K-weighting's two filters, from the analogue figures behind the standard's table for 48 kHz: a head's shelf, and what is
 * too low to be loud.
 */
const weighting: readonly Filter[] = [
  shelf(1681.974450955533, 0.7071752369554196, 3.999843853973347),
  highPass(38.13547087602444, 0.5003270373238773),
]

function shelf(frequency: number, quality: number, decibels: number): Filter {
  const k = Math.tan((Math.PI * frequency) / sampleRate)
  const high = 10 ** (decibels / 20)
  const middle = high ** 0.4996667741545416
  const whole = 1 + k / quality + k * k
  return {
    ahead: [
      (high + (middle * k) / quality + k * k) / whole,
      (2 * (k * k - high)) / whole,
      (high - (middle * k) / quality + k * k) / whole,
    ],
    back: [(2 * (k * k - 1)) / whole, (1 - k / quality + k * k) / whole],
  }
}

function highPass(frequency: number, quality: number): Filter {
  const k = Math.tan((Math.PI * frequency) / sampleRate)
  const whole = 1 + k / quality + k * k
  return { ahead: [1, -2, 1], back: [(2 * (k * k - 1)) / whole, (1 - k / quality + k * k) / whole] }
}

function weigh(samples: Float32Array): Float64Array {
  let result = Float64Array.from(samples)
  for (const filter of weighting) result = run(filter, result)
  return result
}

function run({ ahead: [b0, b1, b2], back: [a1, a2] }: Filter, samples: Float64Array): Float64Array<ArrayBuffer> {
  const result = new Float64Array(samples.length)
  let [one, two] = [0, 0]
  for (let index = 0; index < samples.length; index++) {
    const sample = samples[index]!
    const out = b0 * sample + one
    one = b1 * sample - a1 * out + two
    two = b2 * sample - a2 * out
    result[index] = out
  }
  return result
}

/** The mean power of each block; of the whole where there is no whole block. */
function blockPowers(samples: Float64Array): number[] {
  if (samples.length === 0) return []
  const length = Math.min(blockLength, samples.length)
  const powers: number[] = []
  for (let start = 0; start <= samples.length - length; start += blockStep) {
    let sum = 0
    for (let index = start; index < start + length; index++) sum += samples[index]! ** 2
    powers.push(sum / length)
  }
  return powers
}

function loudnessFrom(power: number): number {
  return -0.691 + 10 * Math.log10(power)
}

/** Of nothing: 0. */
function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
