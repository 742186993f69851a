import type { Counted } from './count-attempts.ts'

/**
 * Whether a call is mastered: two unaided passes in different variants, three days apart or more (domain.md §6). A call with fewer than two
 * variants asks for no other one.
 */
export type Mastery =
  | { readonly is: 'mastered' }
  /** No unaided pass yet. */
  | { readonly is: 'two to go' }
  | {
      readonly is: 'one to go'
      /** From when on a pass would be the second one, in milliseconds since 1970; it may have gone by. */
      readonly from: number
      /** The variant in which it would be none; null where any will do. */
      readonly not: string | null
    }

/** Milliseconds between two passes, at least: three days. */
export const apart = 3 * 24 * 60 * 60 * 1000

/**
 * How far it is to the mastery of a call.
 * @param counted the attempts at it, oldest first
 * @param variants how many it has
 * @param now in milliseconds since 1970
 */
export function masteryOf(counted: readonly Counted[], variants: number, now: number): Mastery {
  const passes = counted.filter(({ score, unaided }) => unaided && score.passed)
  const [first] = passes
  if (!first) return { is: 'two to go' }
  const differ = (one: Counted, other: Counted) => variants < 2 || one.score.variant !== other.score.variant
  const isPair = (one: Counted) => passes.some((other) => other.at - one.at >= apart && differ(one, other))
  if (passes.some(isPair)) return { is: 'mastered' }
  const from = first.at + apart
  const old = passes.filter(({ at }) => at + apart <= Math.max(now, from))
  return { is: 'one to go', from, not: old.some((pass) => differ(pass, first)) || variants < 2 ? null : first.score.variant }
}

/** What is missing for mastery, in a sentence. */
export function sayMissing(mastery: Exclude<Mastery, { readonly is: 'mastered' }>, now: number): string {
  if (mastery.is === 'two to go') return 'Two passes without the coach, three days apart, and it is mastered.'
  const another = mastery.not === null ? '' : ', in another variant'
  return `One more pass without the coach${another}${sayFrom(mastery.from, now)}, and it is mastered.`
}

function sayFrom(from: number, now: number): string {
  if (from <= now) return ''
  const day = sayDay(from, now)
  return `, from ${day === 'today' ? `${time.format(from)} today` : day} on`
}

const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })

/** A day near now by its name, any other by its date. */
export function sayDay(at: number, now: number): string {
  const days = Math.round((startOfDay(at) - startOfDay(now)) / (24 * 60 * 60 * 1000))
  if (days === 0) return 'today'
  if (Math.abs(days) === 1) return days > 0 ? 'tomorrow' : 'yesterday'
  if (days > 0 && days < 7) return new Intl.DateTimeFormat('en-GB', { weekday: 'long' }).format(at)
  const isNear = new Date(at).getFullYear() === new Date(now).getFullYear()
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', ...(!isNear && { year: 'numeric' }) }).format(at)
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}
