import type { ShelfCall } from '../../../core/scenario/shelf.ts'
import type { Attempt } from '../attempt.ts'
import { better } from '../library/standing.ts'
import type { Score } from '../score.ts'
import { type Skill, skills } from '../skills.ts'
import { type CheckUp, checkUps } from './check-ups.ts'
import { byCall, type Counted } from './count-attempts.ts'
import type { DueCall } from './due-again.ts'
import { lookAhead, type Ahead } from './look-ahead.ts'
import { type Marks, marksOf, skillMarks } from './marks.ts'
import { type Mastery, masteryOf } from './mastery.ts'
import { type OwnMarks, ownMarks } from './own-marks.ts'

/** How far a trainee has come. All of it is worked out from their attempts. */
export interface ProgressMade {
  readonly next: Ahead['next']
  readonly skills: readonly SkillProgress[]
  /** The calls that were taken, the one that was taken last first. */
  readonly calls: readonly CallProgress[]
  /** Those that were not, as they stand on the shelf. */
  readonly untaken: readonly ShelfCall[]
  readonly own: readonly OwnMarks[]
  readonly checkUps: readonly CheckUp[]
  /** The last attempts that count, oldest first: what is drawn. */
  readonly latest: readonly Latest[]
  /** How many count in all. */
  readonly count: number
}

/** One skill over all calls that give occasion for it. */
export interface SkillProgress {
  readonly skill: Skill
  /** Null where no attempt has a mark in it. */
  readonly marks: Marks | null
  /** Of the calls with that focus. */
  readonly mastered: number
  readonly calls: number
}

/** One call. */
export interface CallProgress {
  readonly call: ShelfCall
  readonly best: Score
  readonly last: Counted
  readonly trend: Marks['trend']
  readonly count: number
  readonly mastery: Mastery
  readonly due: DueCall | null
}

/** An attempt that is drawn, with the title of its call. */
export interface Latest extends Counted {
  readonly title: string
}

/** How many attempts are drawn, and stand in the tables. */
const drawn = 24

/**
 * Adds everything up.
 * @param attempts all of them, oldest first
 * @param counted those that count, oldest first
 * @param now in milliseconds since 1970
 */
export function progressOf(shelf: readonly ShelfCall[], attempts: readonly Attempt[], counted: readonly Counted[], now: number): ProgressMade {
  const { next, due } = lookAhead(shelf, attempts, counted, now)
  const takes = byCall(counted)
  const calls = shelf.flatMap((call) => callProgress(call, takes.get(call.id) ?? [], due, now) ?? [])
  const titles = new Map(shelf.map(({ id, title }) => [id, title]))
  return {
    next,
    skills: skills.map((skill) => skillProgress(skill, shelf, calls, counted)),
    calls: calls.toSorted((one, other) => other.last.at - one.last.at),
    untaken: shelf.filter(({ id }) => !takes.has(id)),
    own: ownMarks(counted),
    checkUps: checkUps(shelf, attempts, counted, now),
    latest: counted.slice(-drawn).map((one) => ({ ...one, title: titles.get(one.call) ?? '' })),
    count: counted.length,
  }
}

function callProgress(call: ShelfCall, takes: readonly Counted[], due: readonly DueCall[], now: number): CallProgress | null {
  const last = takes.at(-1)
  const best = takes.map(({ score }) => score).reduce<Score | null>(better, null)
  if (!last || !best) return null
  const trend = marksOf(takes.map(({ score }) => score.overall))?.trend ?? null
  const mastery = masteryOf(takes, call.variants, now)
  return { call, best, last, trend, count: takes.length, mastery, due: due.find((one) => one.call === call.id) ?? null }
}

function skillProgress(skill: Skill, shelf: readonly ShelfCall[], calls: readonly CallProgress[], counted: readonly Counted[]): SkillProgress {
  const mastered = calls.filter(({ call, mastery }) => call.focus === skill && mastery.is === 'mastered').length
  return { skill, marks: marksOf(skillMarks(counted, skill)), mastered, calls: shelf.filter(({ focus }) => focus === skill).length }
}
