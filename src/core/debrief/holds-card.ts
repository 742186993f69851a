/** How the digits of cards are grouped: all together, or by fours; six and five or four for some. */
const groupings = /^(1[3-9]|8 8|4 4 4 [1-4]|4 4 4 4( [1-3])?|4 6 [45])$/

const securityCode = /\b(cvv2?|cvc2?|cv2|csc|security code)\b\D{0,20}(?<!\d)\d(?:[ -]?\d){2,3}(?![ -]?\d)/i

/** Whether a text holds a full card number (by its length, grouping and check digit), or names a security code and gives it. */
export function holdsCard(text: string): boolean {
  if (securityCode.test(text)) return true
  // A number that begins with + or 0 is a telephone's.
  const runs = text.match(/(?<![\d+])\d+(?:[\s.-]{1,2}\d+)*/g) ?? []
  return runs.some((run) => groupsIn(run).some((groups) => isCard(groups)))
}

/** Every five groups of digits at most that follow each other. */
function groupsIn(run: string): string[][] {
  const groups = run.split(/\D+/)
  return groups.flatMap((_, from) => [1, 2, 3, 4, 5].map((count) => groups.slice(from, from + count)))
}

function isCard(groups: readonly string[]): boolean {
  const digits = groups.join('')
  return !digits.startsWith('0') && groupings.test(groups.map((group) => group.length).join(' ')) && passesLuhn(digits)
}

function passesLuhn(digits: string): boolean {
  const sum = digits.split('').toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
