import type { Engine } from './engine.ts'
import type { Phone } from './align.ts'
import type { Reading } from './say.ts'
import type { Speech } from './speech.ts'
import type { Voice } from './voice.ts'
import { alignWords, readPhones } from './align.ts'
import { wavName } from './engine.ts'
import { join } from './join.ts'
import { levelTo, targetLoudness } from './loudness.ts'
import { resample } from './resample.ts'
import { readingsOf } from './say.ts'
import { fade, type Sound } from './sound.ts'
import { sampleRate } from './speech.ts'
import { readWav } from './wav.ts'

/** How long a pause is at each mark, in milliseconds, before the voice's own factor. */
const pauseAt: Readonly<Record<string, number>> = {
  ',': 180,
  ';': 260,
  ':': 260,
  '–': 250,
  '.': 380,
  '?': 400,
  '!': 380,
  '…': 450,
}
/** Where the engine draws breath by itself. */
const breath = 110
/** How much longer it is where the next words begin with an ellipsis: somebody has turned away, or thinks. */
const beat = 320

/** Milliseconds of quiet before the first sound and after the last. */
const lead = 20
const tail = 60
/** Milliseconds of a pause in which the sound before dies away, and the sound after begins. */
const fadeOut = 24
const fadeIn = 8

/** A sample that can be heard over the line: −42 dB of full scale, 24 below the voice. */
const audible = 0.008
/** Milliseconds at the end of a word that may be silent. */
const longestClosure = 150

/** What the engine said: its samples at its own length, and its phones in seconds. */
interface Take {
  readonly samples: Float32Array
  readonly phones: readonly Phone[]
}

/**
 * Says a text: normalised for the engine, 20 ms of quiet before it and 60 ms after, pauses as the voice has them, pitched, at
 * −18 LUFS. The voice's own level is left out: that is for whoever plays it. A text without a word that can be said is a short
 * silence.
 */
export function speak(engine: Engine, text: string, voice: Voice): Speech {
  const readings = readingsOf(text)
  const take = readings.some(({ spoken }) => spoken !== '') ? synthesise(engine, readings, voice) : null
  if (!take?.phones.some(({ name }) => name !== 'pau')) return keepSilent(readings.length)
  const expected = readings.map(({ spoken, mark }) => ({ spoken, pauses: mark !== '' }))
  const bounds = alignWords(engine, expected, take.phones)
  const runs = cutAtPauses(take, readings, bounds, voice.pauses)
  const joined = joinRuns(take.samples, runs)
  const samples = levelTo(joined.samples, targetLoudness)
  const ends = bounds.map((bound) => Math.round(1000 * joined.timeOf(take.phones[bound - 1]?.end ?? 0)))
  return { samples, words: endWhereHeard(ends, samples, joined.pauses), pauses: joined.pauses }
}

/**
 * Moves the ends of words before a pause back to where anything is heard of them: a closed mouth at the end of "stop" is silence,
 * and the release after it may be too soft to hear.
 */
function endWhereHeard(ends: readonly number[], samples: Float32Array, pauses: Speech['pauses']): number[] {
  const words = [...ends]
  const theEnd = [(1000 * samples.length) / sampleRate, Infinity] as const
  for (const [from, to] of [...pauses, theEnd]) {
    const last = words.findLastIndex((end) => end < to)
    let heard = Math.min(samples.length, Math.round((from * sampleRate) / 1000)) - 1
    while (heard > 0 && Math.abs(samples[heard]!) < audible) heard--
    const end = Math.max(Math.ceil((1000 * heard) / sampleRate), ends[last]! - longestClosure)
    for (let word = last; word >= 0 && words[word]! > end; word--) words[word] = end
  }
  return words
}

/** A silence with a moment for each word. */
function keepSilent(words: number): Speech {
  const length = 250 + 100 * words
  return {
    samples: new Float32Array((length * sampleRate) / 1000),
    words: Array.from({ length: words }, (_, index) => 150 + 100 * index),
    pauses: [],
  }
}

/** One run of the engine. It speaks slower or quicker by as much as playing it at another pitch will take back. */
function synthesise(engine: Engine, readings: readonly Reading[], { name, pitch, rate }: Voice): Take {
  const bend = 2 ** (pitch / 12)
  const stretch = `duration_stretch=${(bend / rate).toFixed(4)}`
  const { out, wav } = engine(['-voice', name, '--setf', stretch, '-psdur', '-t', textFor(readings), '-o', wavName])
  if (!wav) throw new Error('The speech engine wrote no sound.')
  const phones = readPhones(out).map(({ name, end }) => ({ name, end: end / bend }))
  return { samples: resample(readWav(wav).samples, bend), phones }
}

/** The text as the engine reads it: of the marks only those that it knows, one for each pause. */
function textFor(readings: readonly Reading[]): string {
  const said = readings.filter(({ spoken }) => spoken !== '')
  return said.map(({ spoken, mark }) => spoken + mark.slice(0, 1).replace(/[–…]/, ',')).join(' ')
}

/** A stretch of speech in the take, in seconds, and how long it is quiet after it. */
interface Run {
  readonly from: number
  readonly to: number
  readonly quiet: number
}

/** The take's speech between its pauses, each pause as long as its mark asks for in this voice. */
function cutAtPauses({ phones }: Take, readings: readonly Reading[], bounds: readonly number[], factor: number): Run[] {
  const runs: Run[] = []
  const last = phones.findLastIndex(({ name }) => name !== 'pau')
  let from: number | null = null
  for (let index = 0; index <= last; index++) {
    const before = phones[index - 1]?.end ?? 0
    if (phones[index]!.name !== 'pau') from ??= before
    else if (from !== null) {
      const word = readings.findLastIndex(({ spoken }, at) => spoken !== '' && bounds[at]! <= index)
      runs.push({ from, to: before, quiet: (factor * lengthOf(readings[word]?.mark ?? '')) / 1000 })
      from = null
    }
  }
  return from === null ? runs : [...runs, { from, to: phones[last]!.end, quiet: 0 }]
}

/** How long the pause at a mark is, in milliseconds. */
function lengthOf(mark: string): number {
  return (pauseAt[mark.slice(0, 1)] ?? breath) + (mark.length > 1 ? beat : 0)
}

/**
 * The runs one after the other with silence between them, faded so that nothing clicks; and where a second of the take, at the
 * end of a word, has gone.
 */
function joinRuns(samples: Float32Array, runs: readonly Run[]) {
  const pieces = runs.map(({ from, to, quiet }, index) => {
    const before = index === 0 ? lead : fadeIn
    const after = index === runs.length - 1 ? tail : fadeOut
    const start = from - before / 1000
    const piece = cut(samples, start, to + after / 1000)
    fade(piece, before, after)
    return { samples: piece, quiet: Math.max(0.01, quiet - (fadeIn + fadeOut) / 1000), start }
  })
  const joined = join(pieces)
  const timeOf = (second: number) => {
    const index = Math.max(0, pieces.findLastIndex(({ start }) => start < second))
    return Math.max(0, joined.starts[index]! + second - pieces[index]!.start)
  }
  return { ...joined, timeOf }
}

/** From one second to another; what lies outside the samples is silence. */
function cut(samples: Float32Array, from: number, to: number): Sound {
  const [start, end] = [Math.round(from * sampleRate), Math.round(to * sampleRate)]
  const piece = new Float32Array(end - start)
  piece.set(samples.subarray(Math.max(0, start), Math.max(0, end)), Math.max(0, -start))
  return piece
}
