import { sampleRate } from './speech.ts'

/** Mono samples at `sampleRate`, −1…1, in memory of their own, as an audio buffer wants them. */
export type Sound = Float32Array<ArrayBuffer>

/** A filter of the second order: what it takes of this sample and the two before, and of its own last two. */
export type Filter = readonly [b0: number, b1: number, b2: number, a1: number, a2: number]

/** A sine: Hz, amplitude, and the seconds until a third (1/e) of it is left; without them it stays. */
export type Sine = readonly [hz: number, gain: number, seconds?: number]

/** Milliseconds as a whole number of samples. */
export function samplesIn(ms: number): number {
  return Math.round((ms * sampleRate) / 1000)
}

/** Nothing, for so many milliseconds: what other sounds are placed in. */
export function silence(ms: number): Sound {
  return new Float32Array(samplesIn(ms))
}

/** Sines at once, all from phase 0. Each follows from its last two samples, which is much faster than asking for every sine. */
export function tone(ms: number, sines: readonly Sine[]): Sound {
  const sound = silence(ms)
  for (const [hz, gain, seconds = Infinity] of sines) {
    const angle = (2 * Math.PI * hz) / sampleRate
    const shrink = Math.exp(-1 / (seconds * sampleRate))
    const turn = 2 * shrink * Math.cos(angle)
    let now = 0
    let before = (-gain * Math.sin(angle)) / shrink
    for (let i = 0; i < sound.length; i++) {
      sound[i]! += now
      const next = turn * now - shrink * shrink * before
      before = now
      now = next
    }
  }
  return sound
}

/** A stream of noise, even between −1 and 1; the same seed gives the same stream. */
export function noise(seed: number): () => number {
  // In an array, because a closure's own number would be made anew in memory on every call.
  const state = new Int32Array([seed])
  return () => {
    state[0] = Math.imul(state[0]!, 1_664_525) + 1_013_904_223
    return state[0] / 0x8000_0000
  }
}

/** Fades a sound in and out, in place, over so many milliseconds, gently at both ends, so that nothing clicks. */
export function fade(sound: Sound, inMs: number, outMs: number): Sound {
  const rise = samplesIn(inMs)
  const fall = samplesIn(outMs)
  for (let i = 0; i < rise; i++) sound[i]! *= ease(i / rise)
  for (let i = 0; i < fall; i++) sound[sound.length - 1 - i]! *= ease(i / fall)
  return sound
}

function ease(way: number): number {
  return way * way * (3 - 2 * way)
}

/** Something small and hard is struck: noise that dies away within `ms`, coloured about `hz`. */
export function knock(hz: number, ms: number, random: () => number): Sound {
  const sound = silence(ms)
  for (let i = 0; i < sound.length; i++) sound[i] = random() * Math.exp((-6 * i) / sound.length)
  return fade(filterOnce(sound, bandPass(hz, 1.5)), 0.5, ms / 4)
}

/**
 * Adds a sound to a loop, in place, from sample `at` on. What goes beyond the end comes in again at the
 * beginning: so loops have no seam.
 */
export function place(loop: Sound, sound: Sound, at: number, gain = 1): Sound {
  for (let from = 0, to = at % loop.length; from < sound.length; to = 0) {
    const end = Math.min(sound.length, from + loop.length - to)
    while (from < end) loop[to++]! += gain * sound[from++]!
  }
  return loop
}

/** Filters a sound in place, out of silence. */
export function filterOnce(sound: Sound, filter: Filter): Sound {
  return filterAll(sound, filter, 1)
}

/** Filters a loop in place, as if it had always been going round: a first round only finds out what the filter remembers. */
export function filterLoop(loop: Sound, filter: Filter): Sound {
  return filterAll(loop, filter, 2)
}

function filterAll(sound: Sound, [b0, b1, b2, a1, a2]: Filter, rounds: 1 | 2): Sound {
  let [x1, x2, y1, y2] = [0, 0, 0, 0]
  for (let round = 1; round <= rounds; round++) {
    for (let i = 0; i < sound.length; i++) {
      const x = sound[i]!
      const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
      x2 = x1
      x1 = x
      y2 = y1
      y1 = y
      if (round === rounds) sound[i] = y
    }
  }
  return sound
}

/** Sets a sound, in place, to a peak in dB of full scale. */
export function toPeak(sound: Sound, level: number): Sound {
  let peak = 0
  for (let i = 0; i < sound.length; i++) peak = Math.max(peak, Math.abs(sound[i]!))
  const gain = 10 ** (level / 20) / peak
  for (let i = 0; i < sound.length; i++) sound[i]! *= gain
  return sound
}

/** Lets through what lies below `hz`; 12 dB an octave. */
export function lowPass(hz: number): Filter {
  const { cos, alpha } = corner(hz, Math.SQRT1_2)
  return filterOf([(1 - cos) / 2, 1 - cos, (1 - cos) / 2], cos, alpha)
}

/** Lets through what lies above `hz`; 12 dB an octave. */
export function highPass(hz: number): Filter {
  const { cos, alpha } = corner(hz, Math.SQRT1_2)
  return filterOf([(1 + cos) / 2, -1 - cos, (1 + cos) / 2], cos, alpha)
}

/** Lets through what lies about `hz`; the higher `q`, the narrower. */
export function bandPass(hz: number, q: number): Filter {
  const { cos, alpha } = corner(hz, q)
  return filterOf([alpha, 0, -alpha], cos, alpha)
}

function corner(hz: number, q: number): { readonly cos: number; readonly alpha: number } {
  const angle = (2 * Math.PI * hz) / sampleRate
  return { cos: Math.cos(angle), alpha: Math.sin(angle) / (2 * q) }
}

/** The terms of the Audio EQ Cookbook (W3C note), by which the filters of Web Audio are made too. */
function filterOf([b0, b1, b2]: readonly [number, number, number], cos: number, alpha: number): Filter {
  const a0 = 1 + alpha
  return [b0 / a0, b1 / a0, b2 / a0, (-2 * cos) / a0, (1 - alpha) / a0]
}
