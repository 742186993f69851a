import type { CallOptions } from '../../core/call/start-call.ts'
import type { RunningCall } from '../../core/call/running-call.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { resumeCall, startCall } from '../../core/call/start-call.ts'
import type { Attempt } from '../trainee/attempt.ts'
import type { Settings } from '../trainee/settings.ts'
import { paceOf } from '../trainee/settings.ts'
import type { Begun } from './keep-call.ts'

/** A call and the attempt that it is kept as. */
export interface TakenCall {
  readonly call: RunningCall
  readonly begun: Begun
  /** How it came about: new, taken up where it was left, or new because what was kept of the old one does not fit. */
  readonly from: 'new' | 'left' | 'damaged'
}

/** Takes up a call where it was left, or rings with fresh dice. */
export function takeCall(scenario: Scenario, left: Attempt | null, settings: Settings): TakenCall {
  const options: CallOptions = { clock: browserClock, pace: paceOf(settings) }
  if (left) {
    const call = resumeCall(scenario, left, options)
    if (!('message' in call)) return { call, begun: left, from: 'left' }
  }
  const call = startCall(scenario, { ...options, seed: rollSeed() })
  const begun = { id: nameAttempt(), startedAt: new Date().toISOString() }
  return { call, begun, from: left ? 'damaged' : 'new' }
}

/** The attempt at a call that is still to be finished: the newest, where it fits the call as it is now. */
export function findLeft(attempts: readonly Attempt[], scenario: string, hash: string): Attempt | null {
  const newest = attempts.findLast((attempt) => attempt.scenario === scenario && attempt.log.hash === hash)
  return newest?.finishedAt === null ? newest : null
}

const browserClock: CallOptions['clock'] = {
  now: () => performance.now(),
  setTimeout: (run, milliseconds) => setTimeout(run, milliseconds),
  clearTimeout: (timer) => clearTimeout(timer as number),
}

function rollSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]!
}

/** Unlike `crypto.randomUUID` this works where the page came without TLS, as on a school's own server. */
function nameAttempt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
