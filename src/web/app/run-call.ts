import type { CallOptions } from '../../core/call/start-call.ts'
import type { RunningCall } from '../../core/call/running-call.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { ShelfCall } from '../../core/scenario/shelf.ts'
import { resumeCall, startCall } from '../../core/call/start-call.ts'
import { branchCall } from '../../core/call/branch-call.ts'
import { variantOf } from '../../core/call/variant.ts'
import { type Attempt, type Branch, type FormName, leftOf } from '../trainee/attempt.ts'
import type { Settings } from '../trainee/settings.ts'
import { chooseVariant } from '../trainee/progress/choose-variant.ts'
import { paceOf } from '../trainee/settings.ts'
import type { Begun } from './kept/keep-call.ts'

/** A call and the attempt that it is kept as. */
export interface TakenCall {
  readonly call: RunningCall
  readonly begun: Begun
  /** How it came about: new, taken up where it was left, or new because what was kept of the old one does not fit. */
  readonly from: 'new' | 'left' | 'damaged'
}

/** What a call is begun with. */
export interface Beginning {
  readonly seed: number
  readonly form: FormName | null
}

/** Takes up a call where it was left, or rings. */
export function takeCall(scenario: Scenario, left: Attempt | null, settings: Settings, { seed, form }: Beginning): TakenCall {
  const options: CallOptions = { clock: browserClock, pace: paceOf(settings) }
  if (left) {
    const call = resumeCall(scenario, left, options)
    if (!('message' in call)) return { call, begun: { ...left, isKept: true }, from: 'left' }
  }
  const call = startCall(scenario, { ...options, seed })
  return { call, begun: { ...beginAttempt(), form }, from: left ? 'damaged' : 'new' }
}

/** Takes a turn of an attempt again. Throws where there is no such turn, or where the log does not fit the scenario. */
export function takeAgain(scenario: Scenario, attempt: Attempt, passage: number, settings: Settings): TakenCall {
  const branching = branchCall(attempt.log, scenario, passage)
  if ('message' in branching) throw new Error(branching.message)
  const call = resumeCall(scenario, branching, { clock: browserClock, pace: paceOf(settings) })
  if ('message' in call) throw new Error(call.message)
  return { call, begun: { ...beginAttempt(), branch: { of: attempt.id, passage } }, from: 'new' }
}

/**
 * The attempt at a call that is still to be finished, where it fits the call as it is now. Whoever takes the call for a check-up
 * goes on with one that was begun for it, and with no other.
 */
export function findLeft(attempts: readonly Attempt[], { id, hash }: Pick<ShelfCall, 'id' | 'hash'>, form: FormName | null): Attempt | null {
  const left = leftOf(attempts.filter(({ scenario, log, branch }) => scenario === id && log.hash === hash && !branch))
  return form === null || left?.form === form ? left : null
}

/** The attempt that a check-up call was taken with: it is taken once. */
export function findTaken(attempts: readonly Attempt[], id: string, form: FormName | null): Attempt | null {
  return attempts.find((attempt) => form !== null && attempt.form === form && attempt.scenario === id && attempt.finishedAt !== null) ?? null
}

/** The newest unfinished attempt that branches off a turn. */
export function findBranch(attempts: readonly Attempt[], { of, passage }: Branch): Attempt | null {
  const newest = attempts.findLast(({ branch }) => branch?.of === of && branch.passage === passage)
  return newest?.finishedAt === null ? newest : null
}

const browserClock: CallOptions['clock'] = {
  now: () => performance.now(),
  setTimeout: (run, milliseconds) => setTimeout(run, milliseconds),
  clearTimeout: (timer) => clearTimeout(timer as number),
}

/** A seed for a new attempt: of the variant whose turn it is after those that were taken. */
export function rollSeed(scenario: Scenario, attempts: readonly Attempt[], hash: string): number {
  const own = attempts.filter(({ log, branch, ...attempt }) => attempt.scenario === scenario.id && log.hash === hash && !branch)
  const names = Object.keys(scenario.variants)
  const variant = chooseVariant(names, own.map(({ log }) => variantOf(scenario, log.seed)))
  let seed = roll()
  for (let rolls = 0; rolls < mostRolls * names.length && variantOf(scenario, seed) !== variant; rolls++) seed = roll()
  return seed
}

/** Times the number of variants: that none of so many rolls is the right one does not happen, and would only mean another variant. */
const mostRolls = 20

/** Any of all seeds. */
function roll(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]!
}

function beginAttempt(): Begun {
  return { id: nameAttempt(), startedAt: new Date().toISOString(), branch: null, coached: false, form: null, isKept: false }
}

/** Unlike `crypto.randomUUID` this works where the page came without TLS, as on a school's own server. */
function nameAttempt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
