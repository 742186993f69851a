import { describe, expect, test } from 'vitest'
import { alignWords, readPhones } from '../../src/voice/align.ts'
import type { Engine } from '../../src/voice/engine.ts'
import { flite } from './flite.ts'

/** The phones of a text in a voice's words, as "ax", with ends that count up by ten to the second. */
function phonesOf(names: string) {
  return names.split(' ').map((name, index) => ({ name, end: (index + 1) / 10 }))
}

function words(text: string) {
  return text.split(' ').map((word) => ({ spoken: word.replace(',', ''), pauses: word.endsWith(',') }))
}

/** An engine that knows these words only, and counts how often it is asked. */
function engineOf(known: Readonly<Record<string, string>>) {
  const asked: string[] = []
  const engine: Engine = (args) => {
    const text = args[args.indexOf('-t') + 1]!
    asked.push(text)
    return { out: `pau ${text.split(', ').map((word) => known[word]).join(' pau ')} pau`, wav: null }
  }
  return { engine, asked }
}

const known = { the: 'dh ax', cat: 'k ae t', and: 'ae n d', ate: 'ey t', mum: 'm ah m' }

test('phones are read with their ends', () => {
  expect(readPhones('pau:0.177 ay:0.402 \n')).toEqual([
    { name: 'pau', end: 0.177 },
    { name: 'ay', end: 0.402 },
  ])
})

describe('words are found among the phones', () => {
  test.each<[what: string, text: string, phones: string, after: number[]]>([
    ['said as they are alone', 'the cat ate', 'pau dh ax k ae t ey t pau', [3, 6, 8]],
    ['worn down', 'the cat and mum', 'pau dh iy k ae t n m ah m pau', [3, 6, 7, 10]],
    ['in other vowels', 'mum ate', 'pau m aa m ey t pau', [4, 6]],
    ['with a pause between them', 'cat, ate', 'pau k ae t pau ey t pau', [4, 7]],
    ['with a pause that nobody asked for', 'cat ate', 'pau k ae t pau ey t pau', [4, 7]],
    ['with one swallowed', 'and the cat', 'pau ae n d k ae t pau', [4, 4, 7]],
  ])('%s', (_what, text, phones, after) => {
    expect(alignWords(engineOf(known).engine, words(text), phonesOf(phones))).toEqual(after)
  })

  test('a word that is no sound ends with the word before it', () => {
    const silent = { spoken: '', pauses: false }
    const list = [silent, ...words('cat'), silent, ...words('ate')]
    expect(alignWords(engineOf(known).engine, list, phonesOf('pau k ae t ey t pau'))).toEqual([0, 4, 4, 6])
  })
})

test('a word is asked of an engine once, and new ones together', () => {
  const { engine, asked } = engineOf(known)
  alignWords(engine, words('the cat ate the'), phonesOf('pau dh ax k ae t ey t dh ax pau'))
  alignWords(engine, words('the cat and'), phonesOf('pau dh ax k ae t ae n d pau'))
  expect(asked).toEqual(['the, cat, ate', 'and'])
})

test('where the answers cannot be told apart each word is asked for itself', () => {
  const { engine, asked } = engineOf({ ...known, cat: 'k ae pau t' })
  expect(alignWords(engine, words('the cat'), phonesOf('pau dh ax k ae t pau'))).toEqual([3, 6])
  expect(asked).toEqual(['the, cat', 'the', 'cat'])
})

test('the ends agree with what the engine says of each beginning of the text', () => {
  const spoken = "i've had three emails and the end of it all is a mess".split(' ')
  const say = (count: number) => {
    const text = spoken.slice(0, count).join(' ')
    return readPhones(flite(['-voice', 'kal', '-psdur', '-t', text, 'none']).out)
  }
  const list = spoken.map((word) => ({ spoken: word, pauses: false }))
  const prefixes = spoken.map((_, index) => say(index + 1).length - 1)
  expect(alignWords(flite, list, say(spoken.length))).toEqual(prefixes)
})
