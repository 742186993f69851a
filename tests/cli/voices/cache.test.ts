import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { fileOf, readCached, writeCached } from '../../../src/cli/voices/cache.ts'
import { openMp3, type Mp3 } from '../../../src/cli/voices/mp3.ts'
import { tagMp3 } from '../../../src/voice/tag.ts'
import { aLine } from './a-line.ts'

const line = aLine('Good morning.')
let mp3: Mp3
let folder: string

beforeAll(async () => {
  mp3 = await openMp3()
})

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'please-hold-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('what was written is read back, with its length, and nothing else is left in the folder', () => {
  expect(readCached(folder, line)).toBeNull()
  const inner = join(folder, 'not', 'there', 'yet')
  const written = writeCached(inner, line, aFile())
  expect(written.seconds).toBe(0.5)
  expect(readCached(inner, line)).toEqual({ bytes: expect.anything(), seconds: 0.5 })
  expect(Buffer.from(aFile()).equals(readCached(inner, line)!.bytes)).toBe(true)
  expect(readdirSync(inner)).toEqual([fileOf(line)])
})

test('another voice is another file', () => {
  writeCached(folder, line, aFile())
  expect(readCached(folder, aLine('Good morning.', 'hello', { ...line.voice, rate: 1.1 }))).toBeNull()
})

test.each<[what: string, damage: (file: Buffer) => Buffer]>([
  ['empty', () => Buffer.alloc(0)],
  ['cut off in its tag', (file) => file.subarray(0, 30)],
  ['cut off in its sound', (file) => file.subarray(0, -200)],
  ['changed', (file) => Buffer.from(file.map((byte, at) => (at === file.length - 20 ? byte ^ 1 : byte)))],
  ['without a tag', () => Buffer.from(mp3.encode(new Float32Array(8000)))],
  ['of another text', () => Buffer.from(aFile(3))],
  ['something else', () => Buffer.from('<!doctype html>')],
])('a file that is %s counts as none', (_, damage) => {
  writeCached(folder, line, aFile())
  const file = join(folder, fileOf(line))
  writeFileSync(file, damage(readFileSync(file)))
  expect(readCached(folder, line)).toBeNull()
})

test('what could not be read back is not kept', () => {
  expect(() => writeCached(folder, line, aFile(5))).toThrow('its file cannot be read back')
  expect(readdirSync(folder)).toEqual([])
})

/** Half a second, with the times of so many words. */
function aFile(words = 2): Uint8Array {
  return tagMp3(mp3.encode(new Float32Array(8000)), { words: Array.from({ length: words }, (_, at) => 100 * at), pauses: [] })
}
