import type { ShelfCall } from '../../../core/scenario/shelf.ts'
import type { Attempt, FormName } from '../attempt.ts'
import { type Skill, skills } from '../skills.ts'
import type { Counted } from './count-attempts.ts'

/** How it stands with a call of a check-up. */
export type CheckUpState =
  /** It is not its turn yet. From when on, in milliseconds since 1970; null where that depends on the check-up before. */
  | { readonly is: 'waiting'; readonly from: number | null }
  | { readonly is: 'open' }
  /** It was left in the middle. */
  | { readonly is: 'left' }
  /** The mark in its skill, 0–100; null where there is none, as where the call has been edited since. */
  | { readonly is: 'done'; readonly attempt: string; readonly mark: number | null }

/** One call of a check-up. */
export interface CheckUpCall {
  readonly call: ShelfCall
  readonly state: CheckUpState
  /** Whether it had been taken before for practice: then it is no test of what is new. */
  readonly seen: boolean
}

/** The check-ups in one skill: two calls that are alike, and the first of them again a month later, with other words. */
export interface CheckUp extends Readonly<Record<FormName, CheckUpCall>> {
  readonly skill: Skill
}

/** Two calls for each skill that has them: of the same difficulty, and not of the easiest. */
export interface Pair {
  readonly skill: Skill
  readonly before: ShelfCall
  readonly after: ShelfCall
}

/** Milliseconds between the second check-up and the last: 30 days (domain.md §6). */
export const later = 30 * 24 * 60 * 60 * 1000

/**
 * Chooses the calls of the check-ups, always the same ones of the same shelf. Calls without a content note come first: nobody should have to
 * take another one to see how far they have come. Where a skill has no two of them, the one with a note comes after.
 */
export function pairCalls(shelf: readonly ShelfCall[]): readonly Pair[] {
  return skills.flatMap((skill) => {
    const calls = shelf.filter(({ focus, difficulty }) => focus === skill && difficulty >= 2).toSorted(byNote)
    const pairs = calls.flatMap((before, index) =>
      calls.slice(index + 1).flatMap((after) => (after.difficulty === before.difficulty ? [{ skill, before, after }] : [])),
    )
    const [best] = pairs.toSorted((one, other) => notesOf(one) - notesOf(other) || one.before.difficulty - other.before.difficulty)
    return best ?? []
  })
}

/** The check-ups as far as they have come. */
export function checkUps(shelf: readonly ShelfCall[], attempts: readonly Attempt[], counted: readonly Counted[], now: number): readonly CheckUp[] {
  const pairs = pairCalls(shelf)
  const whole = attempts.filter(({ branch }) => !branch)
  const doneAt = (form: FormName) => finishedAll(pairs.map((pair) => taking(whole, callOf(pair, form), form)))
  const [beforeAt, afterAt] = [doneAt('before'), doneAt('after')]
  const from = { before: -Infinity, after: beforeAt, later: afterAt === null ? null : afterAt + later }
  return pairs.map((pair) => {
    const checkUpCall = (form: FormName): CheckUpCall => {
      const call = callOf(pair, form)
      const own = taking(whole, call, form)
      return { call, state: stateOf(own, counted, pair.skill, from[form], now), seen: isSeen({ call, form, own, whole, counted }) }
    }
    return { skill: pair.skill, before: checkUpCall('before'), after: checkUpCall('after'), later: checkUpCall('later') }
  })
}

/** The calls that are better left alone until their check-up: those that nobody has touched, once the first one has begun. */
export function keptCalls(shelf: readonly ShelfCall[], attempts: readonly Attempt[]): ReadonlySet<string> {
  if (!attempts.some(({ form }) => form === 'before')) return new Set()
  const taken = new Set(attempts.map(({ scenario }) => scenario))
  return new Set(pairCalls(shelf).flatMap(({ before, after }) => [before.id, after.id].filter((id) => !taken.has(id))))
}

function callOf(pair: Pair, form: FormName): ShelfCall {
  return form === 'after' ? pair.after : pair.before
}

/** The attempt that a check-up call was taken with: the first that was seen through, else the newest. */
function taking(whole: readonly Attempt[], { id }: ShelfCall, form: FormName): Attempt | null {
  const own = whole.filter((attempt) => attempt.form === form && attempt.scenario === id)
  return own.find(({ finishedAt }) => finishedAt !== null) ?? own.at(-1) ?? null
}

/** The next call of the check-up that the last call taken belongs to; null where that was practice, and where the check-up is over. */
export function nextOfCheckUp(shelf: readonly ShelfCall[], attempts: readonly Attempt[]): { readonly call: ShelfCall; readonly form: FormName } | null {
  const whole = attempts.filter(({ branch }) => !branch)
  const form = whole.at(-1)?.form
  if (!form) return null
  const call = pairCalls(shelf).map((pair) => callOf(pair, form)).find((one) => !taking(whole, one, form)?.finishedAt)
  return call ? { call, form } : null
}

/** When the last of them was finished; null where one is not. */
function finishedAll(takings: readonly (Attempt | null)[]): number | null {
  const times = takings.map((one) => (one?.finishedAt ? Date.parse(one.finishedAt) : null))
  return times.reduce((last, at) => (last === null || at === null ? null : Math.max(last, at)), -Infinity)
}

function stateOf(own: Attempt | null, counted: readonly Counted[], skill: Skill, from: number | null, now: number): CheckUpState {
  if (own?.finishedAt) {
    const mark = counted.find(({ attempt }) => attempt === own.id)?.score.skills[skill] ?? null
    return { is: 'done', attempt: own.id, mark }
  }
  if (own) return { is: 'left' }
  return from !== null && from <= now ? { is: 'open' } : { is: 'waiting', from }
}

interface Sight {
  readonly call: ShelfCall
  readonly form: FormName
  readonly own: Attempt | null
  readonly whole: readonly Attempt[]
  readonly counted: readonly Counted[]
}

/** A month later the call is known, and its variant is what has to be new. */
function isSeen({ call, form, own, whole, counted }: Sight): boolean {
  const earlier = whole.slice(0, own ? whole.indexOf(own) : whole.length).filter(({ scenario }) => scenario === call.id)
  if (form !== 'later') return earlier.length > 0
  const variantOf = (id: string) => counted.find(({ attempt }) => attempt === id)?.score.variant
  const variants = new Set(earlier.map(({ id }) => variantOf(id)).filter((variant) => typeof variant === 'string'))
  const variant = own && variantOf(own.id)
  return variant ? variants.has(variant) : variants.size >= call.variants
}

function byNote(one: ShelfCall, other: ShelfCall): number {
  return Number(Boolean(one.content)) - Number(Boolean(other.content)) || one.id.localeCompare(other.id, 'en')
}

function notesOf({ before, after }: Pair): number {
  return [before, after].filter(({ content }) => content).length
}
