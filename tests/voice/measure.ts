import { sampleRate } from '../../src/voice/speech.ts'

/** How strong a sine of `hz` is in the samples, as its amplitude. */
export function strengthOf(samples: Float32Array, hz: number): number {
  return strengthsOf(samples, [hz])[0]!
}

/** How strong sines are in the samples, as amplitudes: Goertzel, through a Hann window, so that what is elsewhere stays there. */
export function strengthsOf(samples: Float32Array, hz: readonly number[]): number[] {
  const heard = Float64Array.from(samples, (sample, i) => sample * (1 - Math.cos((2 * Math.PI * (i + 0.5)) / samples.length)))
  return hz.map((each) => {
    const turn = 2 * Math.cos((2 * Math.PI * each) / sampleRate)
    let now = 0
    let before = 0
    for (let i = 0; i < heard.length; i++) {
      const next = heard[i]! + turn * now - before
      before = now
      now = next
    }
    return (2 * Math.sqrt(Math.max(0, now * now + before * before - turn * now * before))) / heard.length
  })
}

export function inDb(amplitude: number): number {
  return 20 * Math.log10(amplitude)
}

/** The highest sample, in dB of full scale. */
export function peakOf(samples: Float32Array): number {
  return inDb(samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0))
}

/** The mean power, in dB of full scale. */
export function powerOf(samples: Float32Array): number {
  return 10 * Math.log10(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)
}

/** The samples from one millisecond to another. */
export function part(samples: Float32Array, from: number, to: number): Float32Array {
  return samples.subarray((from * sampleRate) / 1000, (to * sampleRate) / 1000)
}

/** When a sound is on, in milliseconds, from and to: above a tenth of its peak; gaps of 5 ms and less do not count. */
export function burstsOf(samples: Float32Array): [from: number, to: number][] {
  const least = samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0) / 10
  const bursts: [number, number][] = []
  for (const [i, sample] of samples.entries()) {
    if (Math.abs(sample) < least) continue
    const time = (i * 1000) / sampleRate
    const last = bursts.at(-1)
    if (last && time - last[1] <= 5) last[1] = time
    else bursts.push([time, time])
  }
  return bursts
}

/**
 * How a loop joins: its step from the last sample to the first, and the change of slope on both sides of that, against the
 * largest in the 50 ms before (or a thousandth of the peak, where these are silent). Above 1 it could be heard.
 */
export function seamOf(loop: Float32Array): number {
  const around = [...loop.subarray(-sampleRate / 20), loop[0]!, loop[1]!]
  const steps = around.slice(1).map((sample, i) => Math.abs(sample - around[i]!))
  const bends = around.slice(2).map((sample, i) => Math.abs(sample - 2 * around[i + 1]! + around[i]!))
  const least = 10 ** (peakOf(loop) / 20) / 1000
  const [step] = steps.splice(-2)
  return Math.max(step! / Math.max(least, ...steps), Math.max(...bends.splice(-2)) / Math.max(least, ...bends))
}

/** Whether two sounds are the same, sample by sample. */
export function areSame(one: Float32Array, other: Float32Array): boolean {
  return one.length === other.length && one.every((sample, i) => sample === other[i])
}
