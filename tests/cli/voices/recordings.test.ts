import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findRecordings, findStrayFolders, type Recordings } from '../../../src/cli/voices/recordings.ts'
import { aLine } from './a-line.ts'

const bill = { ...aLine('My bill is wrong.', 'bill'), names: ['bill', 'bill.settled'] }
const lines = [aLine('Hello?', 'hello'), bill, aLine('Fine.', 'bill.reply-2.answer')]
const beginnings = {
  mp3: Buffer.from([0xff, 0xfb, 0x90, 0]),
  wav: Buffer.from('RIFF....WAVEfmt '),
  ogg: Buffer.from('OggS'),
  m4a: Buffer.from('....ftypM4A '),
  webm: Buffer.from([0x1a, 0x45, 0xdf, 0xa3]),
}
let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'please-hold-'))
  mkdirSync(join(root, 'calls', 'strikes-ten'), { recursive: true })
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

test('no folder, nothing recorded', () => {
  rmSync(join(root, 'calls'), { recursive: true })
  expect(find()).toEqual({ found: new Map(), problems: [] })
})

test.each(Object.entries(beginnings))('a recording ending in .%s is found by the name of its line', (ending, bytes) => {
  put(`hello.${ending}`, bytes)
  const { found, problems } = find()
  expect(problems).toEqual([])
  const file = join('calls', 'strikes-ten', `hello.${ending}`)
  expect([...found]).toEqual([[lines[0]!.address, { file, type: expect.stringMatching(/^audio\//) }]])
})

test('any name of a line will do, in capitals too; hidden files are nobody’s', () => {
  put('Bill.Settled.MP3', beginnings.mp3)
  put('.DS_Store', Buffer.from('x'))
  const { found, problems } = find()
  expect({ addresses: [...found.keys()], problems }).toEqual({ addresses: [lines[1]!.address], problems: [] })
})

test.each([
  ['helo.mp3', beginnings.mp3, 'no line of the call is called "helo"; did you mean "hello"?'],
  ['bill.reply-9.mp3', beginnings.mp3, /"bill\.reply-9"; choose one of: bill\.reply-2\.answer, bill\.settled, bill, hello\.$/],
  ['hello.mp3', Buffer.alloc(0), 'this recording is empty.'],
  ['hello.wav', beginnings.mp3, 'there is no sound of this kind in it; export it again as wav.'],
  ['hello.flac', Buffer.from('fLaC'), 'this is no recording: they end in .mp3, .wav, .ogg, .m4a, .webm.'],
])('%s is told', (name, bytes, problem) => {
  put(name, bytes)
  expect(find()).toEqual({ found: new Map(), problems: [expect.stringMatching(problem)] })
  expect(find().problems[0]).toContain(`${join('calls', 'strikes-ten', name)}: `)
})

test('a folder called as a recording cannot be read', () => {
  mkdirSync(join(root, 'calls', 'strikes-ten', 'hello.mp3'))
  expect(find().problems).toEqual([expect.stringMatching(/hello\.mp3: this recording can't be read\.$/)])
})

test('of two recordings of a line one has to go', () => {
  put('bill.mp3', beginnings.mp3)
  put('bill.settled.wav', beginnings.wav)
  const { found, problems } = find()
  expect([...found.values()].map(({ file }) => file)).toEqual([join('calls', 'strikes-ten', 'bill.mp3')])
  expect(problems).toEqual([expect.stringContaining('bill.settled.wav: bill.mp3 is a recording of the same line; keep one')])
})

test('a folder that is called as no call is told', () => {
  mkdirSync(join(root, 'calls', 'northline', 'strikes-ten'), { recursive: true })
  mkdirSync(join(root, 'calls', 'northline', 'strikes-tne'))
  for (const name of ['company.yaml', 'strikes-ten.yaml']) writeFileSync(join(root, 'calls', 'northline', name), '')
  const problem = `${join('calls', 'northline', 'strikes-tne')}: no call is called "strikes-tne"; did you mean "strikes-ten"?`
  expect(findStrayFolders(root, 'calls')).toEqual([problem])
})

function put(name: string, bytes: Uint8Array): void {
  writeFileSync(join(root, 'calls', 'strikes-ten', name), bytes)
}

function find(): Recordings {
  return findRecordings(root, join('calls', 'strikes-ten'), lines)
}
