import { levels } from './levels.ts'
import {
  bandPass,
  fade,
  filterLoop,
  filterOnce,
  highPass,
  knock,
  lowPass,
  noise,
  place,
  samplesIn,
  silence,
  type Sound,
  tone,
  toPeak,
} from './sound.ts'
import { sampleRate } from './speech.ts'

/** An open line: faint noise in the band of a telephone, and the mains with its overtones. A loop of 4 s, about −58 dBFS. */
export function lineNoise(): Sound {
  const random = noise(4)
  const hiss = silence(4000).map(() => random())
  filterLoop(hiss, highPass(300))
  filterLoop(hiss, lowPass(3400))
  const hum = tone(4000, [[100, 0.1], [150, 0.12], [250, 0.08], [350, 0.06]])
  return toPeak(place(hiss, hum, 0), levels.lineNoise)
}

/** How high some colleagues speak, in Hz, and how loud they are from here. They sit far off, at different desks. */
const colleagues = [
  { pitch: 96, gain: 1 },
  { pitch: 118, gain: 0.8 },
  { pitch: 132, gain: 0.6 },
  { pitch: 178, gain: 0.8 },
  { pitch: 196, gain: 0.9 },
  { pitch: 214, gain: 0.6 },
]

/** An open-plan office behind the rep: voices too far off to be understood, keyboards, air. A loop of 10 s, about −50 dBFS. */
export function room(): Sound {
  const random = noise(12)
  const loop = silence(10_000)
  for (const { pitch, gain } of colleagues) murmur(loop, pitch, gain, random)
  filterLoop(loop, lowPass(800))
  for (const start of [900, 4300, 7600]) type(loop, start, random)
  for (let i = 0; i < loop.length; i++) loop[i]! += 0.02 * random()
  for (const ms of [31, 43, 59]) echo(loop, ms)
  return toPeak(filterLoop(loop, lowPass(2500)), levels.room)
}

/** One voice through the whole loop: phrases of some syllables, which fall, and rests in between. */
function murmur(loop: Sound, pitch: number, gain: number, random: () => number): void {
  const between = betweenBy(random)
  let at = between(0, 1500)
  while (at < 9500) {
    const syllables = Math.round(between(4, 12))
    for (let said = 0; said < syllables; said++) {
      const ms = between(120, 240)
      const hz = pitch * (1.12 - (0.2 * said) / syllables) * between(0.95, 1.05)
      place(loop, syllable(hz, ms, between(300, 700), random), samplesIn(at), gain * between(0.6, 1))
      at += ms * between(0.85, 1.15)
    }
    at += between(500, 1800)
  }
}

/** A swell of a voice: a buzz with some breath, through one resonance. A vowel needs two, so nothing can be understood. */
function syllable(hz: number, ms: number, resonance: number, random: () => number): Sound {
  const sound = silence(ms)
  let phase = 0
  for (let i = 0; i < sound.length; i++) {
    phase += (2 * hz) / sampleRate
    if (phase > 1) phase -= 2
    sound[i] = phase + 0.3 * random()
  }
  return fade(filterOnce(sound, bandPass(resonance, 1)), ms * 0.4, ms * 0.5)
}

/** Somebody types a few words. */
function type(loop: Sound, start: number, random: () => number): void {
  const between = betweenBy(random)
  const taps = Math.round(between(8, 16))
  let at = start
  for (let tap = 0; tap < taps; tap++) {
    place(loop, knock(between(1200, 2200), 25, random), samplesIn(at), between(0.4, 0.9))
    at += tap % 5 === 4 ? between(250, 400) : between(90, 190)
  }
}

function betweenBy(random: () => number): (least: number, most: number) => number {
  return (least, most) => least + ((most - least) * (random() + 1)) / 2
}

/** The room gives back what it heard `ms` before, not quite half as loud and duller, again and again. */
function echo(loop: Sound, ms: number): void {
  const back = samplesIn(ms)
  const heard = new Float64Array(loop.length)
  for (let round = 0; round < 2; round++) {
    let dull = 0
    for (let i = 0; i < loop.length; i++) {
      dull += 0.4 * (heard[i < back ? i - back + loop.length : i - back]! - dull)
      heard[i] = loop[i]! + 0.45 * dull
    }
  }
  loop.set(heard)
}
