import type { ShelfCall } from '../../../core/scenario/shelf.ts'
import { type Attempt, type FormName, leftOf } from '../attempt.ts'
import { byDifficulty } from '../by-difficulty.ts'
import { type Skill, skills } from '../skills.ts'
import { nextOfCheckUp } from './check-ups.ts'
import { byCall, type Counted } from './count-attempts.ts'
import type { DueCall } from './due-again.ts'
import { meanOf, skillMarks } from './marks.ts'
import { masteryOf } from './mastery.ts'

/** What there is to choose from. */
export interface Situation {
  readonly shelf: readonly ShelfCall[]
  /** All of the trainee's attempts, oldest first. */
  readonly attempts: readonly Attempt[]
  /** Those that count. */
  readonly counted: readonly Counted[]
  readonly due: readonly DueCall[]
  /** Calls kept for a check-up, by id. */
  readonly kept: ReadonlySet<string>
  /** In milliseconds since 1970. */
  readonly now: number
}

/** The call to take next, and why. */
export type Suggestion = { readonly call: ShelfCall } & (
  | { readonly because: 'first'; readonly skill: Skill }
  /** It was left in the middle. */
  | { readonly because: 'left' }
  /** It is the next of a check-up that has begun. */
  | { readonly because: 'check-up'; readonly form: FormName }
  /** No call of that skill was passed yet: first things first. */
  | { readonly because: 'no pass'; readonly skill: Skill }
  | { readonly because: 'due'; readonly due: DueCall }
  /** The skill with the lowest marks of late among those that have a call left to master. */
  | { readonly because: 'lowest'; readonly skill: Skill }
  /** All are mastered, and this one was not taken for longest. */
  | { readonly because: 'longest ago' }
)

/**
 * The call to take next: one skill after the other until each has a pass, then what is due, then what is not mastered; from then on another
 * kind of caller than the last ones, as far as there is one (domain.md §6: block first, then interleave temperaments). A check-up that has begun
 * is seen through first. A call with a content note is suggested only to those who have taken it of their own choice, not for a check-up.
 * @returns null where there is no call to suggest
 */
export function suggestCall(situation: Situation): Suggestion | null {
  const { shelf, attempts, kept } = situation
  const chosen = new Set(attempts.filter(({ branch, form }) => !branch && form === null).map(({ scenario }) => scenario))
  const open = shelf.filter(({ id, content }) => !content || chosen.has(id))
  const choice = { ...situation, offered: open.filter(({ id }) => !kept.has(id)).toSorted(byDifficulty) }
  const begun = nextOfCheckUp(shelf, attempts)
  if (begun && open.includes(begun.call)) return suggestLeft(situation) ?? { ...begun, because: 'check-up' }
  return suggestLeft(situation) ?? suggestBlocked(choice) ?? suggestDue(choice) ?? suggestLowest(choice) ?? suggestLongestAgo(choice)
}

interface Choice extends Situation {
  /** The calls that would be suggested, the easiest first. */
  readonly offered: readonly ShelfCall[]
}

function suggestLeft({ shelf, attempts }: Situation): Suggestion | null {
  const unfinished = shelf.flatMap((call) => {
    const left = leftOf(attempts.filter(({ scenario, log, branch }) => scenario === call.id && log.hash === call.hash && !branch))
    return left ? [{ call, left }] : []
  })
  const newest = unfinished.toSorted((one, other) => attempts.indexOf(other.left) - attempts.indexOf(one.left))[0]
  return newest ? { call: newest.call, because: 'left' } : null
}

function suggestBlocked({ shelf, offered, counted }: Choice): Suggestion | null {
  const passed = new Set(counted.filter(({ score }) => score.passed).map(({ call }) => call))
  const open = skills.filter((skill) => !shelf.some(({ id, focus }) => focus === skill && passed.has(id)))
  const last = shelf.find(({ id }) => id === counted.at(-1)?.call)?.focus
  // The skill that is being practised comes before the others.
  for (const skill of open.toSorted((one, other) => Number(other === last) - Number(one === last))) {
    const call = offered.find(({ focus }) => focus === skill)
    if (call) return { call, because: counted.length === 0 ? 'first' : 'no pass', skill }
  }
  return null
}

function suggestDue({ shelf, offered, counted, due }: Choice): Suggestion | null {
  const recent = recentTemperaments(shelf, counted, 1)
  const choices = due.flatMap((one) => {
    const call = offered.find(({ id }) => id === one.call)
    return one.isDue && call ? [{ call, because: 'due' as const, due: one }] : []
  })
  return choices.find(({ call }) => isAnother(call, recent)) ?? choices[0] ?? null
}

function suggestLowest({ shelf, offered, counted, now }: Choice): Suggestion | null {
  const recent = recentTemperaments(shelf, counted, 2)
  const takes = byCall(counted)
  const open = offered.flatMap((call) => {
    const mastery = masteryOf(takes.get(call.id) ?? [], call.variants, now)
    return mastery.is === 'mastered' ? [] : [{ call, isReady: mastery.is === 'two to go' || mastery.from <= now }]
  })
  const lowest = skills.toSorted((one, other) => recentMark(counted, one) - recentMark(counted, other))
  // A pass that would come too early for mastery is worth less than one in another skill.
  for (const some of [open.filter(({ isReady }) => isReady), open]) {
    for (const skill of lowest) {
      const calls = some.map(({ call }) => call).filter(({ focus }) => focus === skill)
      const call = calls.find((one) => isAnother(one, recent)) ?? calls[0]
      if (call) return { call, because: 'lowest', skill }
    }
  }
  return null
}

function suggestLongestAgo({ offered, counted }: Choice): Suggestion | null {
  const lastTaken = (call: ShelfCall) => counted.findLastIndex((one) => one.call === call.id)
  const [call] = offered.toSorted((one, other) => lastTaken(one) - lastTaken(other))
  return call ? { call, because: 'longest ago' } : null
}

/** The mean of the last three marks in a skill; below all marks where there are none. */
function recentMark(counted: readonly Counted[], skill: Skill): number {
  const marks = skillMarks(counted, skill)
  return marks.length === 0 ? -1 : meanOf(marks.slice(-3))
}

function recentTemperaments(shelf: readonly ShelfCall[], counted: readonly Counted[], count: number): ReadonlySet<string> {
  const calls = counted.slice(-count).map(({ call }) => shelf.find(({ id }) => id === call))
  return new Set(calls.flatMap((call) => call?.temperaments ?? []))
}

function isAnother({ temperaments }: ShelfCall, recent: ReadonlySet<string>): boolean {
  return !temperaments.some((temperament) => recent.has(temperament))
}
