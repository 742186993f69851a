import { createEmptyCard, fsrs, type FSRSState, type Grade, Rating, State } from 'ts-fsrs'
import type { IndicatorId, Level } from '../../../core/debrief/scorecard.ts'
import { byCall, type Counted } from './count-attempts.ts'

/** When a call is worth taking again, and for what. */
export interface DueCall {
  readonly call: string
  /** When the first of its principles is due, in milliseconds since 1970. */
  readonly at: number
  /** The principles that are due, the one that is due for longest first; where none is yet, those that are due first. */
  readonly principles: readonly IndicatorId[]
  readonly isDue: boolean
}

/**
 * Which calls are due again, by FSRS, the one that is due for longest first. A card is a principle in a variant of a call (domain.md §6),
 * and an unaided attempt reviews all cards of its variant. The same attempts give the same dates: nothing is stored and nothing is rolled.
 * @param counted oldest first
 * @param now in milliseconds since 1970
 */
export function dueAgain(counted: readonly Counted[], now: number): readonly DueCall[] {
  const reviews = byCall(counted.filter(({ unaided }) => unaided))
  const calls = [...reviews].flatMap(([call, takes]) => dueCall(call, takes, now) ?? [])
  return calls.toSorted((one, other) => one.at - other.at)
}

/** A day is the shortest interval: a call is not taken again for a principle after minutes. */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false })

const grades: Readonly<Record<Level, Grade>> = { poor: Rating.Again, acceptable: Rating.Hard, exemplary: Rating.Good }

/** A principle in a variant, as it was before its last review. */
interface Card {
  readonly principle: IndicatorId
  readonly before: FSRSState | null
  readonly beforeAt: number
  readonly state: FSRSState
  readonly at: number
  readonly grade: Grade
}

function dueCall(call: string, takes: readonly Counted[], now: number): DueCall | null {
  // Nobody chooses the variant: what was just done in another one is not due in this one. The card reviewed last speaks for its principle.
  const newest = new Map<IndicatorId, Card>()
  for (const card of cardsOf(takes)) if (card.at >= (newest.get(card.principle)?.at ?? -Infinity)) newest.set(card.principle, card)
  const due = new Map([...newest].map(([principle, card]) => [principle, dueOf(card)]))
  const order = [...due].toSorted(([, one], [, other]) => one - other)
  const at = order[0]?.[1]
  if (at === undefined) return null
  return { call, at, isDue: at <= now, principles: order.filter(([, one]) => one <= Math.max(at, now)).map(([principle]) => principle) }
}

function cardsOf(takes: readonly Counted[]): readonly Card[] {
  const cards = new Map<string, Card>()
  for (const { at, score } of takes) {
    for (const [principle, level] of Object.entries(score.levels) as [IndicatorId, Level][]) {
      const key = `${principle} ${score.variant ?? ''}`
      const grade = score.errors.length > 0 ? Rating.Again : grades[level]
      cards.set(key, review(principle, cards.get(key), grade, at))
    }
  }
  return [...cards.values()]
}

/** The memory alone: the scheduler itself works out the dates of all four grades each time, and only the last date is asked for. */
function review(principle: IndicatorId, card: Card | undefined, grade: Grade, at: number): Card {
  const before = card?.state ?? null
  const beforeAt = card?.at ?? at
  return { principle, before, beforeAt, state: scheduler.next_state(before, dayOf(at) - dayOf(beforeAt), grade), at, grade }
}

/** The scheduler counts the days between two reviews by the calendar, in UTC. */
function dayOf(at: number): number {
  return Math.floor(at / (24 * 60 * 60 * 1000))
}

function dueOf({ before, beforeAt, at, grade }: Card): number {
  const empty = createEmptyCard(beforeAt)
  const card = before ? { ...empty, ...before, state: State.Review, last_review: new Date(beforeAt) } : empty
  return scheduler.next(card, at, grade).card.due.getTime()
}
