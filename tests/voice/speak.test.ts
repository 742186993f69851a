import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../src/core/call/speech.ts'
import { loudnessOf, targetLoudness, truePeakOf } from '../../src/voice/loudness.ts'
import { speak } from '../../src/voice/speak.ts'
import type { Speech } from '../../src/voice/speech.ts'
import type { Voice } from '../../src/voice/voice.ts'
import { flite } from './flite.ts'
import { areSame, part, powerOf } from './measure.ts'

const machine: Voice = { name: 'kal16', pitch: 0, rate: 1, pauses: 1, level: 0 }
const text = "Stop, look. I've had three emails – not one apology… Forty-five pounds, it says: £45."

/** When a sound was last above −45 dB of full scale before a time, in milliseconds, in steps of five. */
function heardUntil({ samples }: Speech, before: number): number {
  let time = Math.floor(before)
  while (time > 5 && powerOf(part(samples, time - 5, time)) < -45) time -= 5
  return time
}

function speechLength({ samples, pauses }: Speech): number {
  return samples.length / 16 - pauses.reduce((sum, [from, to]) => sum + to - from, 0)
}

describe.each(['rms', 'awb', 'slt', 'kal16'] as const)('%s', (name) => {
  const speech = speak(flite, text, { ...machine, name })

  test('is as loud as it should be, without a clipped sample', () => {
    expect(Math.abs(loudnessOf(speech.samples) - targetLoudness)).toBeLessThan(0.5)
    expect(truePeakOf(speech.samples)).toBeLessThan(-1)
  })

  test('has an end for every word, one after the other', () => {
    expect(speech.words).toHaveLength(wordsOf(text).length)
    expect(speech.words).toEqual(speech.words.toSorted((one, other) => one - other))
    expect(speech.words.at(-1)).toBeLessThanOrEqual(speech.samples.length / 16)
  })

  test('has its words where they are heard, to 50 ms', () => {
    const ends = [...speech.pauses.map(([from]) => from), speech.samples.length / 16]
    for (const end of ends) {
      const word = speech.words.findLast((said) => said <= end)!
      expect(Math.abs(word - heardUntil(speech, end))).toBeLessThan(50)
    }
  })

  test('pauses at each mark, in silence, and nothing clicks', () => {
    const words = wordsOf(text)
    const paused = speech.pauses.map(([from]) => words[speech.words.findLastIndex((said) => said <= from)])
    expect(paused).toEqual(['Stop,', 'look.', '–', 'apology…', 'pounds,', 'says:'])
    const silences = speech.pauses.map(([from, to]) => part(speech.samples, from + 1, to - 1))
    expect(silences.every((silence) => silence.every((sample) => sample === 0))).toBe(true)
    expect(Math.abs(speech.samples[0]!)).toBeLessThan(0.001)
    expect(Math.abs(speech.samples.at(-1)!)).toBeLessThan(0.001)
  })

  test('is quiet for little at its ends', () => {
    const isHeard = (time: number) => powerOf(part(speech.samples, time, time + 5)) > -45
    const first = Array.from({ length: 40 }, (_, index) => 5 * index).find(isHeard)!
    expect(first).toBeLessThan(80)
    expect(speech.samples.length / 16 - heardUntil(speech, speech.samples.length / 16)).toBeLessThan(100)
  })
})

test('two runs say the same', () => {
  expect(areSame(speak(flite, text, machine).samples, speak(flite, text, machine).samples)).toBe(true)
})

test('a pause is as long as its mark asks for, in the voice of whoever pauses', () => {
  const lengths = (pauses: number) => {
    const speech = speak(flite, 'One, two. Three… four. ...Five', { ...machine, pauses })
    return speech.pauses.map(([from, to]) => to - from)
  }
  const even = lengths(1)
  const [comma, stop, ellipsis, beat] = even
  expect(comma).toBeGreaterThan(100)
  expect(stop).toBeGreaterThan(comma! + 150)
  expect(ellipsis).toBeGreaterThan(stop! + 50)
  expect(beat).toBeGreaterThan(ellipsis! + 150)
  // Fades count as pause too, and are as long in every voice.
  lengths(1.5).forEach((length, index) => expect(length + 32).toBeCloseTo(1.5 * (even[index]! + 32), -1))
})

test('a quicker voice is quicker by as much, and pitch changes no length', () => {
  const plain = speak(flite, text, machine)
  expect(speechLength(plain) / speechLength(speak(flite, text, { ...machine, rate: 1.25 }))).toBeCloseTo(1.25, 1)
  expect(speechLength(plain) / speechLength(speak(flite, text, { ...machine, pitch: 4 }))).toBeCloseTo(1, 1)
  expect(speechLength(plain) / speechLength(speak(flite, text, { ...machine, pitch: -4 }))).toBeCloseTo(1, 1)
})

test('how loud a voice is against others is no part of it', () => {
  expect(areSame(speak(flite, 'Hello.', { ...machine, level: -4 }).samples, speak(flite, 'Hello.', machine).samples)).toBe(true)
})

test.each(['', '…', '– — !'])('a text that nobody can say (%j) is a short silence with its words', (silent) => {
  const { samples, words, pauses } = speak(flite, silent, machine)
  expect(samples.every((sample) => sample === 0)).toBe(true)
  expect(words).toHaveLength(wordsOf(silent).length)
  expect(samples.length / 16).toBeGreaterThan(words.at(-1) ?? 0)
  expect(pauses).toEqual([])
})

test('a dash before the first word and a breath of a word are no trouble', () => {
  const { words } = speak(flite, '– Hm.', machine)
  expect(words[0]).toBeLessThan(50)
  expect(words[1]).toBeGreaterThan(100)
})

test('a very long text is said to its end', () => {
  const long = 'And then they told me to wait for the engineer. '.repeat(40)
  const { words, samples, pauses } = speak(flite, long, machine)
  expect(words).toHaveLength(400)
  expect(pauses).toHaveLength(39)
  expect(samples.length / 16 - words.at(-1)!).toBeLessThan(150)
})
