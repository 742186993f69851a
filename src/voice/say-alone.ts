import { sayDecimal, sayDigits, sayMoney, sayNumber, sayOrdinal, sayTime, sayYear } from './say-number.ts'
import { currencies, letters, respelt, spelt, units } from './say-tables.ts'

/** The ways in which something with digits may be written, the first that fits and says anything. */
const ways: readonly (readonly [form: RegExp, say: (...found: string[]) => string | null])[] = [
  [/^([£$€])(\d[\d,]*(?:\.\d+)?)(k|m|bn)?$/i, (_, sign, sum, scale) => sayPrice(sign, sum, scale)],
  [
    /^([01]?\d|2[0-4])[:.]([0-5]\d)([ap]\.?m)?$/i,
    (_, hour, minute, half) => withUnit(sayClock(Number(hour), Number(minute), half !== undefined), half),
  ],
  [/^(\d+)(?:st|nd|rd|th)$/i, (_, number) => sayOrdinal(Number(number))],
  [/^(\d+)\/(\d+)$/, (_, one, other) => `${sayNumber(Number(one))} ${sayNumber(Number(other))}`],
  [/^(\d+)[-–](\d+)$/, (_, from, to) => `${sayNumber(Number(from))} to ${sayNumber(Number(to))}`],
  [/^x(\d+)$/i, (_, number) => `times ${sayNumber(Number(number))}`],
  [/^#(\d+)$/, (_, number) => `number ${sayDigits(number)}`],
  [/^((?:1[89]|20)\d0)s$/, (_, year) => `${sayYear(Number(year)).replace(/y$/, 'ie')}s`],
  [/^(\d[\d,]*(?:\.\d+)?)(°?[a-z]+|%|°)?$/i, (_, number, unit) => withUnit(sayDecimal(number), unit)],
  [/^(?=.*\d)(?=.*[A-Z])[A-Z\d/-]+$/, (code) => sayCode(code)],
]

/** How a word is said wherever it stands; '' for one that is nothing but signs that nobody says. */
export function sayAlone(core: string): string {
  const word = core.toLowerCase()
  const [, bare, ending] = /^(.*?)('s)?$/.exec(word)!
  if (Object.hasOwn(respelt, bare!)) return respelt[bare!] + (ending ?? '')
  for (const [form, say] of ways) {
    const found = form.exec(core)
    const said = found && say(...found)
    if (said) return said
  }
  const isSpelt = /^[A-Z]{2,}$/.test(core) && (spelt.has(word) || !/[AEIOUY]/.test(core))
  return isSpelt ? sayCode(core) : sayLetters(word)
}

/** Ordinary words, hyphens apart. Of other signs only "@", "&" and the dots of an address are said. */
function sayLetters(word: string): string {
  const parts = word
    .replaceAll(/(?<=[a-z])\.(?=[a-z])/g, ' dot ')
    .replaceAll('@', ' at ')
    .replaceAll('&', ' and ')
    .replaceAll(/\d+/g, (digits) => ` ${sayDigits(digits)} `)
    .replaceAll(/[^a-z' ]+/g, ' ')
  const words = parts.split(/ +/).map((part) => (Object.hasOwn(respelt, part) ? respelt[part] : part))
  return words.join(' ').trim()
}

/** Letters by name, one or two digits as a number, more of them one by one: "W14", "NL-4471", "2LD". */
function sayCode(code: string): string {
  const pieces = code.toLowerCase().match(/[a-z]|\d+/g) ?? []
  return pieces.map((piece) => letters[piece] ?? (/^0|\d{3}/.test(piece) ? sayDigits(piece) : sayNumber(Number(piece)))).join(' ')
}

function sayPrice(sign: string, sum: string, scale: string | undefined): string {
  const names = currencies[sign]!
  return scale ? `${sayDecimal(sum)} ${units[scale.toLowerCase()]} ${names[1]}` : sayMoney(sum, names)
}

/** A number and what it counts; null where that is no unit, such as the letters of a postcode. */
function withUnit(number: string, unit: string | undefined): string | null {
  if (!unit) return number
  const name = unit.toLowerCase().replaceAll('.', '')
  return Object.hasOwn(units, name) ? `${number} ${units[name]}` : null
}

/** On the hour it is o'clock, unless the half of the day is said with it. */
function sayClock(hour: number, minute: number, hasHalf: boolean): string {
  if (minute > 0 || hasHalf) return sayTime(hour, minute)
  return hour > 0 && hour <= 12 ? `${sayNumber(hour)} o'clock` : `${sayNumber(hour)} hundred`
}
