import type { CallState, Setting } from './call-state.ts'
import type { Fact } from '../scenario/scenario.ts'
import { fieldLabel, finalTicket } from '../scenario/scenario.ts'

/** A field of the ticket beside what the caller said. */
export interface TicketField {
  readonly fact: string
  readonly label: string
  readonly wanted: string
  readonly noted: string
  readonly state: 'empty' | 'right' | 'wrong'
}

/** The fields that the ticket wants, as they stand. The value after a correction is the right one. */
export function ticketOf({ call }: Setting, { ticket }: CallState): TicketField[] {
  return Object.entries(call.facts).flatMap(([name, fact]) => {
    const wanted = finalTicket(fact)
    if (wanted === undefined) return []
    const noted = ticket[name] ?? ''
    return [{ fact: name, label: fieldLabel(call, name), wanted, noted, state: noted === '' ? 'empty' : isRight(fact, noted) ? 'right' : 'wrong' }]
  })
}

/** Whether a text says what the caller meant in the end: after case, spaces, punctuation and number words are made alike. */
export function isRight(fact: Fact, noted: string): boolean {
  const wanted = finalTicket(fact)
  if (fact.kind === undefined || wanted === undefined) return noted === wanted
  const accepts = fact.becomes?.ticket === undefined ? fact.accepts : fact.becomes.accepts
  const alike = fact.kind === 'number' ? (text: string) => plain(keepPoint(text)) : plain
  return [wanted, ...accepts].some((form) => alike(form) === alike(noted))
}

const numberWords = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tenWords = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** A text with everything that does not matter taken out: "Fifty-one,  Mill Rd." and "51 mill rd" are alike. */
export function plain(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[’']/g, '')
    .replaceAll(/\b(\d+)(st|nd|rd|th)\b/g, '$1')
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '')
  return joinTens(words).join('')
}

/** A number with the point of its pence or tenths kept, whatever becomes of the other punctuation: 12.50 is not 1250. */
function keepPoint(text: string): string {
  const [whole = '', part, ...others] = text.trim().split('.')
  if (part === undefined || others.length > 0 || !/\d$/.test(whole) || !/^\d{1,2}(?!\d)/.test(part)) return text
  return /^0+(?!\d)/.test(part) ? `${whole}${part.replace(/^0+/, '')}` : `${whole} point ${part}`
}

function joinTens(words: readonly string[]): string[] {
  const numbers: string[] = []
  for (let index = 0; index < words.length; index++) {
    const tenAt = tenWords.indexOf(words[index]!)
    const ten = tenAt < 0 ? undefined : 10 * (tenAt + 2)
    const one = numberWords.indexOf(words[index + 1] ?? '')
    const small = numberWords.indexOf(words[index]!)
    if (ten !== undefined && one >= 1 && one <= 9) {
      numbers.push(String(ten + one))
      index++
    } else numbers.push(ten === undefined ? (small < 0 ? words[index]! : String(small)) : String(ten))
  }
  return numbers
}
