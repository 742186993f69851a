const small = [
  ...'nought one two three four five six seven eight nine ten eleven twelve'.split(' '),
  ...'thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' '),
]
const tens = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const scales = [
  [1_000_000_000, 'billion'],
  [1_000_000, 'million'],
  [1000, 'thousand'],
] as const
const ordinals: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

/**
 * A number in words, as it is said in Britain: "four hundred and seventeen". Whole, from 0 to below a million million; digits
 * alone beyond.
 */
export function sayNumber(number: number): string {
  if (number >= 1e12) return sayDigits(number.toFixed(0))
  for (const [scale, name] of scales) {
    if (number < scale) continue
    const rest = number % scale
    const tail = rest === 0 ? '' : `${rest < 100 ? ' and' : ''} ${sayNumber(rest)}`
    return `${sayNumber(Math.floor(number / scale))} ${name}${tail}`
  }
  if (number >= 100) {
    const rest = number % 100
    return `${small[Math.floor(number / 100)]} hundred${rest === 0 ? '' : ` and ${sayNumber(rest)}`}`
  }
  if (number < 20) return small[number]!
  return number % 10 === 0 ? tens[number / 10]! : `${tens[Math.floor(number / 10)]} ${small[number % 10]}`
}

/** "3rd", "21st": the place in a row. */
export function sayOrdinal(number: number): string {
  const words = sayNumber(number).split(' ')
  const last = words.pop()!
  return [...words, ordinals[last] ?? `${last.replace(/y$/, 'ie')}th`].join(' ')
}

/** One digit after the other, nought as "oh": "oh one six three two". */
export function sayDigits(digits: string): string {
  return Array.from(digits, (digit) => (digit === '0' ? 'oh' : small[Number(digit)]!)).join(' ')
}

/** A year from 1100 to 2099: "nineteen ninety nine", "two thousand and five", "twenty twenty six". */
export function sayYear(year: number): string {
  const rest = year % 100
  if (year >= 2000 && year < 2010) return sayNumber(year)
  const century = sayNumber(Math.floor(year / 100))
  return `${century} ${rest === 0 ? 'hundred' : sayLow(rest)}`
}

/** A time of the day: "eight thirty", "nine oh five", "nine" on the hour. */
export function sayTime(hour: number, minute: number): string {
  return minute === 0 ? sayNumber(hour) : `${sayNumber(hour)} ${sayLow(minute)}`
}

/** A sum of money, such as "94.10": "ninety four pounds ten". */
export function sayMoney(amount: string, [one, many, part]: readonly [one: string, many: string, part: string]): string {
  const [whole = '', cents = ''] = amount.replaceAll(',', '').split('.')
  const units = Number(whole)
  const parts = Number(cents.padEnd(2, '0').slice(0, 2))
  if (units === 0 && parts > 0) return `${sayNumber(parts)} ${part}`
  return `${sayNumber(units)} ${units === 1 ? one : many}${parts > 0 ? ` ${sayNumber(parts)}` : ''}`
}

/** A number that may have commas and a point: "1,250", "7.2". */
export function sayDecimal(text: string): string {
  const [whole = '', decimals] = text.replaceAll(',', '').split('.')
  return sayNumber(Number(whole)) + (decimals ? ` point ${sayDigits(decimals)}` : '')
}

function sayLow(number: number): string {
  return number < 10 ? `oh ${sayNumber(number)}` : sayNumber(number)
}
