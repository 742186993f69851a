import { expect, test } from 'vitest'
import { openEngine, wavName } from '../../src/voice/engine.ts'
import { readWav } from '../../src/voice/wav.ts'
import { flite } from './flite.ts'

const hello = ['-voice', 'kal16', '-psdur', '-t', 'hello', '-o', wavName]

test('a run prints its phones and writes its sound, at 16 kHz', () => {
  const { out, wav } = flite(hello)
  expect(out.replaceAll(/:[\d.]+/g, '').trim()).toBe('pau hh ax l ow pau')
  expect(readWav(wav!).sampleRate).toBe(16_000)
})

test('two runs give the same bytes: nothing is left of the run before', () => {
  const first = flite(hello)
  flite(['-voice', 'rms', '-t', 'something else', '-o', wavName])
  expect(flite(hello)).toEqual(first)
})

test('a run that writes no file gives none', () => {
  expect(flite(['-voice', 'kal', '-ps', '-t', 'hello', 'none']).wav).toBeNull()
})

test('a run that fails says so in the words of the engine', () => {
  expect(() => flite(['-voice', 'kal', '-f', 'missing.txt', '-o', wavName])).toThrow(/wrote no sound: .*missing\.txt/)
})

test('a module that is no such program says so', async () => {
  const empty = await WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))
  expect(() => openEngine(empty)(hello)).toThrow('The speech engine wrote no sound')
})
