import type { Draft, Mood, Nature } from '../caller/mood.ts'
import type { Act } from '../scenario/vocabulary.ts'
import { deedOf, familyOf } from '../caller/acts.ts'
import { startMood, takeAct, takeReveal } from '../caller/mood.ts'

/*
 * A mood that goes on, as two whole numbers: its five numbers together, and its marks, which are all that the rules remember of
 * the call besides. What an act makes of the numbers depends on little of the marks, so a small table for each act holds it for
 * all moods. The rules themselves stay in `mood.ts`: a place in a table is worked out by them when it is first asked for.
 */

/** How many values the numbers can have: 3 of venting, 7 of patience, 5 of trust, 4 of heard, 9 of frustration. */
export const mostNumbers = 3 * 7 * 5 * 4 * 9
/** How many the marks can have: 7 of the streak, 3 of the promise, 3 of warnings, and apologised, paraphrased, abusive. */
export const mostMarks = 7 * 3 * 3 * 2 * 2 * 2

const debts = ['none', 'owed', 'paid'] as const
/** How a call ends by the mood, by number; 0 while it goes on. */
export const ends = [null, 'caller_hung_up', 'rep_hung_up', 'ended_by_policy'] as const
const families = ['L', 'E', 'S'] as const
const streaks = [null, ...families.flatMap((family) => ([1, 2] as const).map((run): Mood['streak'] => ({ family, run })))]

/** The numbers below which this much of a mood stands. */
const venting = 7 * 5 * 4 * 9
const warnings = 8
const debt = 3 * warnings
const streak = 3 * debt

export function numbersOf(mood: Mood): number {
  return (((mood.venting * 7 + mood.patience) * 5 + mood.trust) * 4 + mood.heard) * 9 + mood.frustration
}

export function marksOf(mood: Mood): number {
  const run = mood.streak === null ? 0 : 2 * families.indexOf(mood.streak.family) + mood.streak.run
  const flags = (mood.apologised ? 4 : 0) | (mood.paraphrased ? 2 : 0) | (mood.abusive ? 1 : 0)
  return run * streak + debts.indexOf(mood.debt) * debt + mood.warnings * warnings + flags
}

/** Makes a mood of its two halves, in a draft that is used again and again. */
export function joinInto(draft: Draft, marks: number, numbers: number): void {
  draft.frustration = numbers % 9
  draft.heard = Math.trunc(numbers / 9) % 4
  draft.trust = Math.trunc(numbers / 36) % 5
  draft.patience = Math.trunc(numbers / 180) % 7
  draft.venting = ventingIn(numbers)
  draft.abusive = (marks & 1) !== 0
  draft.paraphrased = (marks & 2) !== 0
  draft.apologised = (marks & 4) !== 0
  draft.warnings = Math.trunc(marks / warnings) % 3
  draft.debt = debts[Math.trunc(marks / debt) % 3]!
  draft.streak = streaks[Math.trunc(marks / streak)]!
  draft.ended = null
}

/** How much of the story is left, 0–2. */
export function ventingIn(numbers: number): number {
  if (numbers < venting) return 0
  return numbers < 2 * venting ? 1 : 2
}

/** Whether a promise that cannot be kept is still to come out. */
export function owesIn(marks: number): boolean {
  return Math.trunc(marks / debt) % 3 === 1
}

/** What one act makes of every mood, as far as it was worked out. */
export interface SplitRow {
  /** The class of marks: what comes of the numbers is the same for all marks of a class. */
  readonly classOf: Uint8Array
  /** By class and numbers (`at`), what comes of the numbers: see `outcome`; -1 where it was not worked out. */
  readonly next: Int16Array
  /** By marks, and whether the caller is abusive then, the marks that come of them; -1 likewise. */
  readonly marks: Int16Array
  /** Works both out for a mood. */
  work(marks: number, numbers: number): void
}

/** Of what comes of the numbers: the new ones, whether the caller is abusive then, and how the call ended, 0 while it goes on. */
export const outcome = {
  numbers: (next: number) => next & 0xfff,
  abusive: (next: number) => (next >>> 12) & 1,
  end: (next: number) => next >>> 13,
} as const

/** An act, a promise that comes out, or nothing at all. */
export type Doing = Act | 'reveal' | 'nothing'

export function splitRow(doing: Doing, nature: Nature): SplitRow {
  const { classOf, classes } = classesOf(doing)
  const next = new Int16Array(classes << 12).fill(-1)
  const marksAfter = new Int16Array(2 * mostMarks).fill(-1)
  const draft: Draft = { ...startMood(nature) }
  return {
    classOf,
    next,
    marks: marksAfter,
    work(marks, numbers) {
      joinInto(draft, marks, numbers)
      doTo(draft, doing, nature)
      const abusive = draft.abusive ? 1 : 0
      next[(classOf[marks]! << 12) | numbers] = numbersOf(draft) | (abusive << 12) | (ends.indexOf(draft.ended) << 13)
      marksAfter[2 * marks + abusive] = marksOf(draft)
    },
  }
}

/** What comes of the numbers, worked out where it was not. */
export function outcomeOf(row: SplitRow, marks: number, numbers: number): number {
  const place = (row.classOf[marks]! << 12) | numbers
  if (row.next[place]! < 0) row.work(marks, numbers)
  return row.next[place]!
}

/** The marks that come of it. */
export function marksOfOutcome(row: SplitRow, marks: number, numbers: number): number {
  const place = (marks << 1) | outcome.abusive(outcomeOf(row, marks, numbers))
  if (row.marks[place]! < 0) row.work(marks, numbers)
  return row.marks[place]!
}

/** The same to a draft by the rules of the caller. */
export function doTo(draft: Draft, doing: Doing, nature: Nature): void {
  if (doing === 'reveal') takeReveal(draft, nature)
  else if (doing !== 'nothing') takeAct(draft, deedOf(doing), nature)
}

/** By all of the marks that the rules ask about: a run of the act's own family, abuse, warnings at a boundary, a first time. */
function classesOf(doing: Doing): { readonly classOf: Uint8Array; readonly classes: number } {
  const family = doing === 'reveal' || doing === 'nothing' ? null : familyOf(doing)
  const isBoundary = doing === 'set-boundary' || doing === 'end-by-policy'
  const flags = 1 | (doing === 'apologise' ? 4 : 0) | (doing === 'paraphrase' ? 2 : 0)
  const numbered = new Map<number, number>()
  const classOf = Uint8Array.from({ length: mostMarks }, (_, marks) => {
    const before = streaks[Math.trunc(marks / streak)]!
    const run = before?.family === family ? before.run : 0
    const key = run * debt + (isBoundary ? marks % debt : marks % warnings) - (marks % warnings) + (marks & flags)
    if (!numbered.has(key)) numbered.set(key, numbered.size)
    return numbered.get(key)!
  })
  return { classOf, classes: numbered.size }
}
