import { expect, test } from 'vitest'
import { loudnessOf, truePeakOf } from '../../src/voice/loudness.ts'
import { readRecording } from '../../src/voice/recording.ts'
import { sampleRate } from '../../src/voice/speech.ts'

const text = 'So, can you fix it?'

/** Somebody who speaks for two seconds, after one of silence and before another, at a level. */
function recorded(level: number): Float32Array {
  return Float32Array.from({ length: 4 * sampleRate }, (_, at) =>
    at < sampleRate || at >= 3 * sampleRate ? 0 : level * Math.sin((2 * Math.PI * 300 * at) / sampleRate),
  )
}

test('what is silent at its ends is cut off, but for a moment', () => {
  const { samples } = readRecording(recorded(0.2), text)
  expect(samples.length / sampleRate).toBeCloseTo(2.06, 2)
})

test.each([0.02, 0.2, 0.9])('it is as loud as the voices that are made, recorded at %d', (level) => {
  const { samples } = readRecording(recorded(level), text)
  expect(loudnessOf(samples)).toBeCloseTo(-18, 0)
  expect(truePeakOf(samples)).toBeLessThan(-1)
})

test('its words are where they would be if it were spoken evenly, the last at its end', () => {
  const { words } = readRecording(recorded(0.2), text)
  expect(words).toHaveLength(5)
  expect(words.toSorted((a, b) => a - b)).toEqual(words)
  expect(words.at(-1)).toBeCloseTo(2030, -1)
})

test('one on which nothing can be heard is over at once, with all its words', () => {
  const { samples, words } = readRecording(new Float32Array(sampleRate), text)
  expect(samples).toHaveLength(0)
  expect(words).toHaveLength(5)
  expect(words.every(Number.isFinite)).toBe(true)
})
