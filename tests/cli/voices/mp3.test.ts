import { beforeAll, expect, test } from 'vitest'
import { openMp3, type Mp3 } from '../../../src/cli/voices/mp3.ts'
import { secondsOf } from '../../../src/cli/voices/mp3-info.ts'
import { tagMp3 } from '../../../src/voice/tag.ts'

let mp3: Mp3

beforeAll(async () => {
  mp3 = await openMp3()
})

test.each([160, 5000, 16_000, 30_001])('%i samples come back as so many, each at its place', async (length) => {
  const samples = chirp(length)
  const decoded = await mp3.decode(mp3.encode(samples))
  expect(decoded).toHaveLength(length)
  expect(shiftBetween(samples, decoded)).toBe(0)
})

test('24 kilobits a second, MPEG-2 layer III, one channel, 16 kHz, in every frame', () => {
  const bytes = mp3.encode(chirp(16_000))
  expect(bytes.length % 108).toBe(0)
  for (let at = 0; at < bytes.length; at += 108) {
    const [sync, kind, rates, channels] = bytes.subarray(at, at + 4)
    expect([sync, kind! & 0xfe, rates! & 0xfc, channels! >> 6]).toEqual([0xff, 0xf2, 0x38, 3])
  }
})

test('the same samples make the same file, whatever was encoded between', () => {
  const first = mp3.encode(chirp(4000))
  mp3.encode(chirp(9000))
  expect(mp3.encode(chirp(4000))).toEqual(first)
})

test('how long a file plays is read without decoding it, with its tag or without', () => {
  const bytes = mp3.encode(chirp(24_000))
  expect(secondsOf(bytes)).toBe(1.5)
  expect(secondsOf(tagMp3(bytes, { words: [100, 300], pauses: [] }))).toBe(1.5)
})

test('a file that was cut off, changed or never was one of ours has no length', () => {
  const bytes = tagMp3(mp3.encode(chirp(16_000)), { words: [100], pauses: [] })
  const changed = bytes.slice()
  changed[bytes.length - 50]! ^= 4
  const header = bytes.slice()
  header[bytes.length - mp3.encode(chirp(16_000)).length + 24]! ^= 1
  const cutOff = [-1, 300, 5, 0].map((end) => bytes.subarray(0, end))
  for (const bad of [...cutOff, new Uint8Array(500), changed, header]) expect(secondsOf(bad)).toBeNull()
})

test('what cannot be decoded is refused, and the next file is decoded all the same', async () => {
  await expect(mp3.decode(new Uint8Array(2000).fill(7))).rejects.toThrow('The sound cannot be decoded.')
  expect(await mp3.decode(mp3.encode(chirp(3000)))).toHaveLength(3000)
})

/** A tone that rises, so that it is alike with itself at one shift only. */
function chirp(length: number): Float32Array {
  return Float32Array.from({ length }, (_, at) => 0.4 * Math.sin((at + at * at * 0.00002) * 0.2))
}

/** By how many samples the second is late against the first, looked for from −1200 to 1200 in the last 2000. */
function shiftBetween(first: Float32Array, second: Float32Array): number {
  const from = Math.max(0, first.length - 2000)
  const end = first.subarray(from)
  const likeness = (shift: number) => end.reduce((sum, sample, at) => sum + sample * (second[from + at + shift] ?? 0), 0)
  const likenesses = Array.from({ length: 2401 }, (_, at) => likeness(at - 1200))
  return likenesses.indexOf(Math.max(...likenesses)) - 1200
}
