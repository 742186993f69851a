import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../src/core/call/speech.ts'
import { linesOf } from '../../src/voice/lines.ts'
import { readingsOf } from '../../src/voice/say.ts'
import { shippedScenarios } from '../shipped-scenarios.ts'

/** A reading in one line: words apart by "|", each with its mark. */
function read(text: string): string {
  return readingsOf(text)
    .map(({ spoken, mark }) => spoken + mark)
    .join('|')
}

describe('what is written is said', () => {
  test.each<[written: string, said: string]>([
    ['I paid £94.10, then £40', 'i|paid|ninety four pounds ten,|then|forty pounds'],
    ['£1 £0.60 50p $3.50', 'one pound|sixty pence|fifty pence|three dollars fifty'],
    ['£1,250.05 £2k €3m', 'one thousand two hundred and fifty pounds five|two thousand pounds|three million euros'],
    ['W4 2AB, A4', 'double you four|two ay bee,|ay four'],
    ['Ring 01632 960417.', 'ring|oh one six three two,|nine six oh four one seven.'],
    ["I'm 960 203", "i'm|nine six oh,|two oh three"],
    ['NL-4471, order 4471, 417', 'en ell four four seven one,|order|four four seven one,|four hundred and seventeen'],
    ['8:30 9am 9.30am 9.05', 'eight thirty|nine ay em|nine thirty ay em|nine oh five'],
    ['17:00 17:45 10.00', "seventeen hundred|seventeen forty five|ten o'clock"],
    ['at 9 a.m. today, 5 p.m. Then', 'at|nine|ay em|today,|five|pee em.|then'],
    ['3rd 2nd 21st 12th 20th 105th', 'third|second|twenty first|twelfth|twentieth|one hundred and fifth'],
    ['2026, 1999, 2005', 'twenty twenty six,|nineteen ninety nine,|two thousand and five'],
    ['1900, 1990s', 'nineteen hundred,|nineteen nineties'],
    ['10% 24/7 7.2 10-15 x2 #12', 'ten per cent|twenty four seven|seven point two|ten to fifteen|times two|number one two'],
    ['12,000 3,000,001 417', 'twelve thousand|three million and one|four hundred and seventeen'],
    ['5GB 40km 100Mbps 3-month', 'five gigabytes|forty kilometres|one hundred megabits a second|three month'],
    ['Mr. Smith & Mrs Jones', 'mister|smith|and|misses|jones'],
    ['No. 5, not. No.', 'no|five,|not.|no.'],
    ["e-mail, o'clock, T-shirt, Wi-Fi", "e mail,|o'clock,|t shirt,|wi fi"],
    ['me@northline.co.uk', 'me at northline dot co dot uk'],
    ['STOP! It IS my ID. The TV, a PIN, the UK', 'stop!|it|is|my|eye dee.|the|tee vee,|a|pin,|the|you kay'],
    ['B for banana. A, B. A stick. I', 'bee|for|banana.|ay,|bee.|a|stick.|i'],
    ['Hmm. Mm, uh! Shh', 'hum.|um,|uh!|shush'],
    ['café Zoë', 'cafe|zoe'],
    ["Ove's, Quaye, Mr Pocock", "oo vuh's,|kway,|mister|poe cock"],
    ['I read it, to read, I’ve read', 'i|red|it,|to|reed,|i\'ve|red'],
  ])('%s', (written, said) => {
    expect(read(written)).toBe(said)
  })
})

describe('marks make pauses', () => {
  test.each<[written: string, said: string]>([
    ['“Perfect”, it says. (Twice.)', 'perfect,|it|says.|twice.'],
    ['One – two — three -- four', 'one–||two–||three–||four'],
    ['hel— That; f— u— pl—', 'hel–|that;|fuh–|uh–|pluh–'],
    ['Well… No. ...Never mind. ... Right', 'well…|no.…|never|mind.…||right'],
    ['this (or that) here', 'this,|or|that,|here'],
    ["'No answer', \"or not\". 'Heard'!", 'no|answer,|or|not.|heard!'],
    ['What?! Really...', 'what?|really…'],
    ['– … !', '||'],
  ])('%s', (written, said) => {
    expect(read(written)).toBe(said)
  })
})

test('any text has a reading for each of its words, in letters alone', () => {
  const anyWord = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('£4', '...', '—', '9.', 'No.', "'"))
  const anyText = fc.array(anyWord, { maxLength: 8 })
  fc.assert(
    fc.property(anyText, (pieces) => {
      const text = pieces.join(' ')
      const readings = readingsOf(text)
      expect(readings).toHaveLength(wordsOf(text).length)
      for (const { spoken, mark } of readings) {
        expect(spoken).toMatch(/^(?:[a-z'][a-z' ]*)?$/)
        expect(mark).toMatch(spoken === '' ? /^$/ : /^(?:[,;:.?!–…]…?)?$/)
      }
    }),
    { numRuns: 200 },
  )
})

test('every shipped word that is more than letters is read as written down here', async () => {
  const readings = new Map<string, Set<string>>()
  for (const { text } of [...shippedScenarios.values()].flatMap(linesOf)) {
    const words = wordsOf(text)
    readingsOf(text).forEach(({ spoken, mark }, index) => {
      const word = words[index]!
      if (isPlain(word, spoken)) return
      readings.set(word, (readings.get(word) ?? new Set()).add(spoken + mark))
    })
  }
  const sorted = [...readings].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const page = sorted.map(([word, said]) => `${word} → ${[...said].toSorted().join(' or ')}\n`).join('')
  await expect(page).toMatchFileSnapshot(join(import.meta.dirname, 'readings.expected.txt'))
})

/** Letters with an apostrophe and the usual marks, said as they are written. */
function isPlain(word: string, spoken: string): boolean {
  const bare = word.replace(/[,.?!;:]+$/, '')
  return /^[A-Za-z]+(?:'[a-z]+)?$/.test(bare) && bare.toLowerCase() === spoken
}
