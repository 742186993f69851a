import { beforeAll, expect, test } from 'vitest'
import { checkVoice } from '../../../src/cli/voices/check-voice.ts'
import { openMp3 } from '../../../src/cli/voices/mp3.ts'
import { openSoundMaker } from '../../../src/cli/voices/make-sound.ts'
import { levelTo } from '../../../src/voice/loudness.ts'
import type { Speech } from '../../../src/voice/speech.ts'
import { readTag } from '../../../src/voice/tag.ts'
import { plain } from './a-line.ts'

const text = 'I have had three emails and a letter.'
let good: Speech

beforeAll(async () => {
  const makeSound = await openSoundMaker()
  const mp3 = await openMp3()
  const bytes = await makeSound(text, plain)
  good = { ...readTag(bytes)!, samples: await mp3.decode(bytes) }
})

test('a line as it is rendered passes', () => {
  expect(check({})).toBeNull()
})

test.each<[what: string, change: () => Partial<Speech>, problem: RegExp]>([
  ['clipped', () => ({ samples: scaled(20).map((sample) => Math.max(-1, Math.min(1, sample))) }), /^it has clipped samples$/],
  ['too quiet', () => ({ samples: scaled(0.5) }), /^its loudness is -2\d\.\d LUFS, and -18 ± 1 is asked for$/],
  ['too loud', () => ({ samples: scaled(1.2) }), /^its loudness is -16\.\d LUFS/],
  ['silent', () => ({ samples: scaled(0) }), /^it is silent$/],
  ['with a peak between its samples', () => ({ samples: withPeak() }), /^its true peak is 3\.0 dB, and -0\.5 is the most$/],
  ['late', () => ({ samples: padded(3000, 0) }), /^it begins with \d+ ms of silence, and 120 is the most$/],
  ['with a long end', () => ({ samples: padded(0, 5000) }), /^it ends with \d+ ms of silence, and 250 is the most$/],
  ['too short', () => ({ samples: stretched(0.4) }), /^it lasts \d\.\d s, and this text takes \d\.\d to \d\.\d$/],
  ['too long', () => ({ samples: stretched(3) }), /^it lasts \d\.\d s, and this text takes/],
  ['with a word too few', () => ({ words: good.words.slice(1) }), /^it has the times of 7 words, and the text has 8$/],
  ['with words that go back', () => ({ words: good.words.toReversed() }), /^the times of its words go back, or beyond its end$/],
  ['with a word after its end', () => ({ words: [...good.words.slice(0, -1), 60_000] }), /beyond its end$/],
  ['with pauses one in the other', () => ({ pauses: [[100, 300], [200, 400]] }), /^its pauses overlap/],
])('a file that is %s does not', (_, change, problem) => {
  expect(check(change())).toMatch(problem)
})

test('a voice that speaks fast may', () => {
  const samples = stretched(0.5)
  const words = good.words.map((end) => Math.floor(end / 2))
  expect(checkVoice(text, { samples, words, pauses: [] }, 1)).toMatch(/it lasts/)
  expect(checkVoice(text, { samples, words, pauses: [] }, 2)).toBeNull()
})

test('a text in which nothing is said is silence, and may be', () => {
  expect(checkVoice('…', { samples: new Float32Array(5600), words: [250], pauses: [] }, 1)).toBeNull()
})

function check(change: Partial<Speech>): string | null {
  return checkVoice(text, { ...good, ...change }, plain.rate)
}

function scaled(by: number): Float32Array {
  return good.samples.map((sample) => by * sample)
}

/** The same so many times as long, however that sounds, as loud as it has to be. */
function stretched(by: number): Float32Array {
  const samples = Float32Array.from({ length: by * good.samples.length }, (_, at) => good.samples[Math.floor(at / by)]!)
  return levelTo(samples, -18)
}

function padded(before: number, after: number): Float32Array {
  const samples = new Float32Array(before + good.samples.length + after)
  samples.set(good.samples, before)
  return samples
}

/** A few samples of 4 kHz, caught beside their peaks: each is 0.99 at most. */
function withPeak(): Float32Array {
  const samples = good.samples.slice()
  for (let at = 0; at < 8; at++) samples[4000 + at] = at % 4 < 2 ? 0.99 : -0.99
  return samples
}
