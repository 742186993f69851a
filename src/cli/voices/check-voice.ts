import { wordsOf, wordTimes } from '../../core/call/speech.ts'
import { loudnessOf, targetLoudness, truePeakOf } from '../../voice/loudness.ts'
import { readingsOf } from '../../voice/say.ts'
import { sampleRate, type Speech } from '../../voice/speech.ts'

/** What the file of a line has to keep to: LUFS, dBTP, milliseconds. */
const loudnessTolerance = 1
const highestPeak = -0.5
const longestBefore = 120
const longestAfter = 250
/**
 * How long it may last, × what the speech model says of the text as it is read out: all shipped lines lie within 0.77 and 1.4.
 * Words a minute would tell less, since lines of short words come to 300.
 */
const shareOfUsual = [0.6, 1.7] as const

/** Ten milliseconds below this (RMS, −55 dB) count as silence; a voice that begins with an F is not much louder. */
const windowSamples = sampleRate / 100
const silence = 10 ** (-55 / 20)

/**
 * What is wrong with the sound of a line as it comes out of its file, with the figure; null where nothing is.
 * @param speech what a player gets: the decoded samples, and the times in the file's own tag
 * @param rate   how fast the voice speaks, × its own speed
 */
export function checkVoice(text: string, speech: Speech, rate: number): string | null {
  const readings = readingsOf(text)
  if (speech.samples.some((sample) => Math.abs(sample) >= 1)) return 'it has clipped samples'
  const isSaid = readings.some(({ spoken }) => spoken !== '')
  const asRead = readings.map(({ spoken, mark }) => spoken + mark).join(' ')
  const problem = isSaid ? (checkSound(speech.samples) ?? checkLength(asRead, rate, speech.samples)) : null
  return problem ?? checkTimes(text, speech)
}

function checkSound(samples: Float32Array): string | null {
  const [before, after] = silenceAround(samples)
  if (before + after >= millisecondsOf(samples)) return 'it is silent'
  const loudness = loudnessOf(samples)
  if (Math.abs(loudness - targetLoudness) > loudnessTolerance)
    return `its loudness is ${loudness.toFixed(1)} LUFS, and ${targetLoudness} ± ${loudnessTolerance} is asked for`
  const peak = truePeakOf(samples)
  if (peak > highestPeak) return `its true peak is ${peak.toFixed(1)} dB, and ${highestPeak} is the most`
  if (before > longestBefore) return `it begins with ${before} ms of silence, and ${longestBefore} is the most`
  if (after > longestAfter) return `it ends with ${after} ms of silence, and ${longestAfter} is the most`
  return null
}

/** What the engine swallowed or a file lost shows in its length. */
function checkLength(spoken: string, rate: number, samples: Float32Array): string | null {
  const usual = (wordTimes(spoken).at(-1) ?? 0) / rate
  const length = millisecondsOf(samples)
  const [shortest, longest] = shareOfUsual.map((share) => share * usual) as [number, number]
  if (length >= shortest && length <= longest) return null
  const [has, from, to] = [length, shortest, longest].map((time) => (time / 1000).toFixed(1))
  return `it lasts ${has} s, and this text takes ${from} to ${to}`
}

function checkTimes(text: string, { samples, words, pauses }: Speech): string | null {
  const wanted = wordsOf(text).length
  if (words.length !== wanted) return `it has the times of ${words.length} words, and the text has ${wanted}`
  const end = Math.ceil(millisecondsOf(samples))
  const times = [0, ...words, end]
  if (times.some((time, at) => time < (times[at - 1] ?? 0))) return 'the times of its words go back, or beyond its end'
  const edges = [0, ...pauses.flat(), end]
  if (edges.some((time, at) => time < (edges[at - 1] ?? 0))) return 'its pauses overlap, or go beyond its end'
  return null
}

/** Milliseconds of silence before the first sound and after the last, in steps of ten. */
function silenceAround(samples: Float32Array): readonly [number, number] {
  const windows = Array.from({ length: Math.ceil(samples.length / windowSamples) }, (_, at) => {
    const part = samples.subarray(at * windowSamples, (at + 1) * windowSamples)
    return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length) > silence
  })
  const first = windows.indexOf(true)
  if (first < 0) return [millisecondsOf(samples), 0]
  return [first * 10, (windows.length - 1 - windows.lastIndexOf(true)) * 10]
}

function millisecondsOf(samples: Float32Array): number {
  return (samples.length * 1000) / sampleRate
}
