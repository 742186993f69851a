import { wordsOf } from '../core/call/speech.ts'
import { sayHeteronym } from './say-heteronym.ts'
import { sayDigits, sayNumber, sayYear } from './say-number.ts'
import { letters } from './say-tables.ts'
import { sayAlone } from './say-alone.ts'

/** How a word is read aloud. */
export interface Reading {
  /** Small letters and apostrophes, in one or more words that the engine can only read one way; '' where nothing is said. */
  readonly spoken: string
  /**
   * The mark that makes a pause after it: one of , ; : . ? ! – … or '' for none; with a second, …, where somebody stops for a
   * beat.
   */
  readonly mark: string
}

/** A word of the text between what stands before it and after it, and the words around it. */
interface Token {
  readonly core: string
  readonly lead: string
  readonly trail: string
}

/**
 * How a text is read, a reading for each of its `wordsOf`. The engine gets words only, because it swallows or misreads most
 * else: sums of money, British times, postcodes, telephone numbers, capitals for emphasis.
 */
export function readingsOf(text: string): Reading[] {
  const tokens = wordsOf(text).map(takeApart)
  const readings = tokens.map((token, index) => {
    const betweenGroups = isInNumber(tokens, index) && isInNumber(tokens, index + 1) ? ',' : ''
    return { spoken: sayWord(tokens, index), mark: markAfter(token, tokens[index + 1]) || betweenGroups }
  })
  return moveMarks(readings, tokens)
}

function takeApart(word: string): Token {
  const letters = word.normalize('NFKD').replaceAll(/[\u0300-\u036F]/g, '')
  const plain = letters.replaceAll(/[‘’ʼ`´]/g, "'").replaceAll(/[“”«»]/g, '"').replaceAll('...', '…')
  const [, lead, core, trail] = /^(["'([…–—-]*)(.*?)((?:[,;:.?!…–—"')\]]|-+$)*)$/u.exec(plain)!
  return { lead: lead!, core: core!, trail: trail! }
}

/** Titles and the like, whose full stop ends nothing. */
const shortened = /^(?:mr|mrs|ms|dr|st|vs)$/i
const shortenedSmall = /^(?:[ap]\.m|e\.g|i\.e)$/i

/** The mark after a word. The full stop of "a.m." ends a sentence only where another begins, that of "No. 5" none. */
function markAfter({ core, trail }: Token, next: Token | undefined): string {
  if (trail === '.' && next) {
    if (shortened.test(core) || (shortenedSmall.test(core) && !/^[A-Z]/.test(next.core))) return ''
    if (core === 'No' && /^\d/.test(next.core)) return ''
  }
  const found = /[?!]/.exec(trail) ?? /…/.exec(trail) ?? /[–—-]/.exec(trail) ?? /[.;:,]/.exec(trail)
  if (found) return found[0].replace(/[—-]/, '–')
  return trail.includes(')') || next?.lead.includes('(') ? ',' : ''
}

/**
 * Gives each mark to the last word before it that is said: a dash that stands alone, an ellipsis before the word that breaks
 * the silence.
 */
function moveMarks(readings: readonly Reading[], tokens: readonly Token[]): Reading[] {
  const moved = readings.map(({ spoken, mark }) => ({ spoken, mark: spoken === '' ? '' : mark }))
  let last: (typeof moved)[number] | null = null
  readings.forEach(({ spoken, mark }, index) => {
    const lead = /…/.exec(tokens[index]!.lead)?.[0] ?? (/[–—-]/.test(tokens[index]!.lead) ? '–' : '')
    for (const extra of [lead, spoken === '' ? mark : '']) {
      if (last && extra === '…' && last.mark !== '') last.mark = `${last.mark[0]}…`
      else if (last && extra !== '' && last.mark === '') last.mark = extra
    }
    if (spoken !== '') last = moved[index]!
  })
  return moved
}

/** What is said for a word where it stands. */
function sayWord(tokens: readonly Token[], index: number): string {
  const { core, trail } = tokens[index]!
  const before = tokens.slice(Math.max(0, index - 3), index)
  if (core === '') return ''
  if (isInNumber(tokens, index)) return sayDigits(core)
  const digits = /^\d{4,}$/.test(core) ? sayLongNumber(core, before.at(-1)?.core ?? '') : null
  const isLetter = /^[B-HJ-Z]$/.test(core) || (core === 'A' && /[,.?!]/.test(trail))
  const letter = isLetter ? letters[core.toLowerCase()] : null
  const context = before.map((token) => token.core + token.trail)
  return digits ?? letter ?? sayBroken(core, trail) ?? sayHeteronym(core, context) ?? sayAlone(core)
}

/** A word broken off before its vowel was clear: "f—" is not the letter F. */
function sayBroken(core: string, trail: string): string | null {
  if (!/[–—]/.test(trail) || !/^(?:[b-df-hj-np-tv-xz]+|u)$/i.test(core)) return null
  return `${core.toLowerCase().replace('u', '')}uh`
}

/**
 * Whether digits belong to a telephone or account number in groups: two or more groups next to each other, six digits or more.
 */
function isInNumber(tokens: readonly Token[], index: number): boolean {
  const isGroup = (at: number) => /^\d{2,}$/.test(tokens[at]?.core ?? '')
  if (!isGroup(index)) return false
  let [first, last] = [index, index]
  while (isGroup(first - 1) && tokens[first - 1]!.trail === '') first--
  while (isGroup(last + 1) && tokens[last]!.trail === '') last++
  const digits = tokens.slice(first, last + 1).reduce((sum, { core }) => sum + core.length, 0)
  return (last > first && digits >= 6) || tokens[index]!.core.startsWith('0')
}

/**
 * Four digits or more in one piece: a year, else somebody's number, digit by digit; a quantity that long is written with a
 * comma.
 */
function sayLongNumber(digits: string, before: string): string {
  const number = Number(digits)
  const isNumbered = /^(?:number|no|order|account|reference|ref|code|pin|ending|digits|case|ticket|invoice)$/i.test(before)
  if (isNumbered || digits.length > 4) return sayDigits(digits)
  if (number >= 1800 && number < 2100) return sayYear(number)
  return number % 100 === 0 ? sayNumber(number) : sayDigits(digits)
}
