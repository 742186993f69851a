import { levels } from './levels.ts'
import { fade, knock, noise, place, samplesIn, silence, type Sound, tone, toPeak } from './sound.ts'
import { sampleRate } from './speech.ts'

/** A key of a telephone. */
export type Digit = keyof typeof keys

/** Row and column of each key: two tones in Hz (ITU-T Q.23). */
const keys = {
  '1': [697, 1209],
  '2': [697, 1336],
  '3': [697, 1477],
  '4': [770, 1209],
  '5': [770, 1336],
  '6': [770, 1477],
  '7': [852, 1209],
  '8': [852, 1336],
  '9': [852, 1477],
  '*': [941, 1209],
  '0': [941, 1336],
  '#': [941, 1477],
} as const

/**
 * The phone on the rep's desk: a soft warble of two notes a third apart, sixteen times a second. It rings twice and then is
 * silent, as British phones do (0.4 s, 0.2 s off, 0.4 s, 2 s off: BT SIN 350). The notes are ours. A loop of 3 s.
 */
export function ringing(): Sound {
  const low = tone(400, [[880, 1], [1760, 0.15]])
  const high = tone(400, [[1108.73, 1], [2217.46, 0.15]])
  const burst = low.map((sample, i) => {
    const share = Math.cos((Math.PI * 16 * i) / sampleRate) ** 2
    return share * sample + (1 - share) * high[i]!
  })
  return toPeak(twice(fade(burst, 8, 8)), levels.ringing)
}

/**
 * What a rep hears who has dialled, while the other phone rings: 400 and 450 Hz, 0.4 s, 0.2 s off, 0.4 s, 2 s off (BT SIN 350;
 * ITU-T E.180 Supplement 2). A loop of 3 s.
 */
export function ringback(): Sound {
  return toPeak(twice(fade(tone(400, [[400, 1], [450, 1]]), 4, 4)), levels.ringback)
}

/** The engaged tone: 400 Hz, 0.375 s on and off (BT SIN 350; ITU-T E.180 Supplement 2). A loop of 0.75 s. */
export function busy(): Sound {
  return toPeak(place(silence(750), fade(tone(375, [[400, 1]]), 4, 4), 0), levels.busy)
}

/** The other side has gone: the steady 400 Hz of a number unobtainable (BT SIN 350), but soon faded away, in 1.2 s. */
export function disconnect(): Sound {
  return toPeak(fade(tone(1200, [[400, 1]]), 20, 700), levels.disconnect)
}

/** A key is dialled: its two tones (ITU-T Q.23), the upper 2 dB louder as usual, for 100 ms. */
export function dtmf(digit: Digit): Sound {
  const [row, column] = keys[digit]
  return toPeak(fade(tone(100, [[row, 1], [column, 10 ** (2 / 20)]]), 3, 3), levels.dtmf)
}

/** Somebody is still on hold: two soft pips, the second higher. Ours, and unlike any tone of the network. */
export function holdBeep(): Sound {
  const beep = silence(300)
  place(beep, fade(tone(110, [[659.26, 1]]), 10, 60), 0)
  place(beep, fade(tone(140, [[880, 1]]), 10, 90), samplesIn(130))
  return toPeak(beep, levels.holdBeep)
}

/** The handset is lifted: a light click, and it leaves the cradle. */
export function pickUp(): Sound {
  return toPeak(clatter(160, [[0, 1900, 1], [48, 1200, 0.45], [70, 2300, 0.25]], 11), levels.pickUp)
}

/** The handset is put down: a dull knock, the switch, and a small bounce. */
export function hangUp(): Sound {
  return toPeak(clatter(240, [[0, 520, 1], [22, 1700, 0.5], [95, 640, 0.35], [150, 760, 0.12]], 23), levels.hangUp)
}

function clatter(ms: number, knocks: readonly (readonly [at: number, hz: number, gain: number])[], seed: number): Sound {
  const random = noise(seed)
  const sound = silence(ms)
  for (const [at, hz, gain] of knocks) place(sound, knock(hz, 60, random), samplesIn(at), gain)
  return sound
}

/** The British double ring: a burst of 0.4 s, again 0.6 s after it began, and 3 s in all. */
function twice(burst: Sound): Sound {
  return place(place(silence(3000), burst, 0), burst, samplesIn(600))
}
