import { levels } from './levels.ts'
import { fade, noise, place, samplesIn, silence, type Sound, tone, toPeak } from './sound.ts'
import { sampleRate } from './speech.ts'

/** An instrument: a note of a pitch in Hz, let ring. */
type Instrument = (hz: number) => Sound

const quaver = 400 // ms: 75 crotchets a minute
const quaversInBar = 8

/**
 * Eight bars in G, our own. A dot is no new note; everything is let ring. Four bars ask (a rise of a third and a step down, then
 * lower, then up to a half close on D), four answer: the figure higher, the top note in bar 6, and down to a dominant ninth that
 * leads round to the beginning.
 */
const tune = [
  '.  B4 D5 .   B4 A4  .  .',
  '.  G4 B4 .   G4 F#4 .  .',
  '.  E4 G4 .   B4 .   A4 .',
  'D5 .  .  B4  A4 .   .  .',
  '.  B4 D5 .   E5 F#5 .  .',
  'G5 .  .  F#5 E5 .   D5 .',
  '.  C5 E5 .   D5 C5  .  .',
  'B4 .  A4 .   .  F#4 A4 .',
]
const strings = [
  'G3  B3 D4 F#4 D4 B3 D4  B3', // G major 7
  'G3  B3 E4 B3  E4 B3 D4  B3', // E minor 7
  'G3  C4 E4 G4  E4 C4 E4  C4', // C
  'A3  D4 G4 D4  A3 D4 F#4 D4', // D suspended, resolved
  'F#3 B3 D4 F#4 D4 B3 D4  B3', // B minor
  'G3  B3 E4 G4  E4 B3 D4  B3', // E minor 7
  'A3  C4 E4 G4  E4 C4 E4  C4', // A minor 7
  'A3  C4 E4 F#4 D4 C4 A3  C4', // D 9
]
const bass = [
  'G2 . . . D3 . .   .',
  'E2 . . . B2 . .   .',
  'C3 . . . G2 . .   .',
  'D3 . . . A2 . .   .',
  'B2 . . . F#2 . .  .',
  'E2 . . . B2 . D3  .',
  'A2 . . . E3 . C3  .',
  'D3 . . . A2 . F#2 .',
]
/** How loud each bar is: it grows to bar 6 and comes back. */
const swell = [0.8, 0.85, 0.9, 0.92, 0.95, 1.1, 0.95, 0.85]
/** How loud each quaver of a bar is: the beats lead. */
const accents = [1, 0.7, 0.85, 0.7, 0.95, 0.7, 0.85, 0.7]

/** What a caller on hold hears: a calm tune over plucked chords. A loop of 25.6 s, about −24 LUFS. */
export function holdMusic(): Sound {
  const loop = silence(tune.length * quaversInBar * quaver)
  play(loop, strings, pluck, 0.7)
  play(loop, tune, woodenBar, 0.36)
  play(loop, bass, deepString, 0.24)
  return toPeak(loop, levels.holdMusic)
}

function play(loop: Sound, staff: readonly string[], instrument: Instrument, gain: number): void {
  const played = new Map<string, Sound>()
  for (const [bar, notes] of staff.entries()) {
    for (const [at, note] of notes.split(/ +/).entries()) {
      if (note === '.') continue
      const sound = played.get(note) ?? instrument(pitchOf(note))
      played.set(note, sound)
      place(loop, sound, samplesIn((bar * quaversInBar + at) * quaver), gain * swell[bar]! * accents[at]!)
    }
  }
}

/** A wooden bar, softly struck. */
function woodenBar(hz: number): Sound {
  return fade(tone(2000, [[hz, 1, 0.6], [4 * hz, 0.1, 0.12]]), 3, 300)
}

/** A bass. A telephone passes little below 300 Hz, so that it is heard there by its overtones alone. */
function deepString(hz: number): Sound {
  return fade(tone(1800, [[hz, 1, 0.6], [2 * hz, 0.5, 0.45], [3 * hz, 0.3, 0.3], [4 * hz, 0.15, 0.2]]), 12, 300)
}

/** A note's name as a pitch in Hz: equal temperament, A4 at 440. */
function pitchOf(note: string): number {
  const step = ['C', 'C#', 'D', 'D#', 'E', 'F', 'F#', 'G', 'G#', 'A', 'A#', 'B'].indexOf(note.slice(0, -1))
  return 440 * 2 ** (Number(note.at(-1)) - 4 + (step - 9) / 12)
}

/**
 * A plucked string of a pitch in Hz, 2 s, after Karplus and Strong (1983): noise goes round a line as long as a period and
 * is smoothed on every round. An all-pass in it, as Jaffe and Smith added (1983), makes up the fraction of a sample: without it a
 * high note would be out of tune at 16 kHz.
 */
export function pluck(hz: number): Sound {
  const period = sampleRate / hz - 0.5 // the smoothing is half a sample long itself
  const line = softNoise(Math.floor(period - 0.1))
  const rest = period - line.length
  const bend = (1 - rest) / (1 + rest)
  const kept = Math.exp(-1 / (0.8 * hz))
  const sound = silence(2000)
  let [last, before, after, at] = [0, 0, 0, 0]
  for (let i = 0; i < sound.length; i++) {
    const now = line[at]!
    const smooth = (kept * (now + last)) / 2
    after = bend * (smooth - after) + before
    before = smooth
    last = now
    line[at] = after
    if (++at === line.length) at = 0
    sound[i] = now
  }
  return fade(sound, 3, 400)
}

/** What the string is plucked with: noise without its sharpest edge, and level, so that the string swings about its place. */
function softNoise(length: number): Float64Array {
  const random = noise(length)
  const line = new Float64Array(length)
  let soft = 0
  for (let i = 0; i < 2 * length; i++) line[i % length] = soft += 0.45 * (random() - soft)
  const mean = line.reduce((sum, sample) => sum + sample, 0) / length
  const power = Math.sqrt(line.reduce((sum, sample) => sum + (sample - mean) ** 2, 0) / length)
  return line.map((sample) => (sample - mean) / (3 * power))
}
