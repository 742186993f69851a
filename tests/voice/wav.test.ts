import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readWav, writeWav } from '../../src/voice/wav.ts'

test('what was written is read back, to sixteen bits', () => {
  const anySamples = fc.float32Array({ min: -1, max: 1, noNaN: true, maxLength: 200 })
  fc.assert(
    fc.property(anySamples, (samples) => {
      const read = readWav(writeWav(samples))
      expect(read.sampleRate).toBe(16_000)
      expect(read.samples).toHaveLength(samples.length)
      read.samples.forEach((sample, index) => expect(Math.abs(sample - samples[index]!)).toBeLessThanOrEqual(1 / 32_768))
    }),
  )
})

test('what is too loud is cut off, not folded over', () => {
  expect([...readWav(writeWav(Float32Array.of(1.5, -1.5))).samples]).toEqual([32_767 / 32_768, -1])
})

test('chunks in front of the samples are passed over, and a file cut short gives what it has', () => {
  const whole = writeWav(Float32Array.of(0.25, 0.5, 0.75))
  const list = new TextEncoder().encode('LIST')
  const longer = Uint8Array.of(...whole.subarray(0, 12), ...list, 3, 0, 0, 0, 1, 2, 3, 0, ...whole.subarray(12))
  expect([...readWav(longer).samples]).toEqual([0.25, 0.5, 0.75])
  expect([...readWav(longer.subarray(0, -2)).samples]).toEqual([0.25, 0.5])
})

test.each<[what: string, bytes: Uint8Array, sentence: string]>([
  ['nothing', new Uint8Array(), 'This is no WAV file.'],
  ['text', new TextEncoder().encode('RIFF is not enough to be one'), 'This is no WAV file.'],
  ['a header only', writeWav(new Float32Array()).subarray(0, 30), 'The WAV file has no samples.'],
  ['two channels', Object.assign(writeWav(new Float32Array(4)), { 22: 2 }), 'The WAV file is not sixteen-bit PCM'],
  ['eight bits', Object.assign(writeWav(new Float32Array(4)), { 34: 8 }), 'The WAV file is not sixteen-bit PCM'],
])('%s is told apart', (_what, bytes, sentence) => {
  expect(() => readWav(bytes)).toThrow(sentence)
})
