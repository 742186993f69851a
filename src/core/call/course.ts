import type { AnyMachineSnapshot, AnyStateMachine, ExecutableActionObject } from 'xstate'
import { initialTransition } from 'xstate'
import type { Scenario } from '../scenario/scenario.ts'
import type { CallEvent, CallLog, Move } from './call-log.ts'
import type { CallState, Setting } from './call-state.ts'
import type { CallContext } from './compile-call.ts'
import { hashText } from '../scenario/hash-text.ts'
import { versions } from './call-log.ts'
import { settingOf } from './call-state.ts'
import { compileCall } from './compile-call.ts'
import { stepMachine } from './step-machine.ts'
import { fillIn, variantOf } from './variant.ts'

export type Phase = 'ringing' | 'talking' | 'held' | 'farewell' | 'wrap-up' | 'filed'

/** A delay that the machine has begun: when, in milliseconds of the call, and how long it nominally lasts. */
export interface Timer {
  readonly name: 'speech' | 'silence' | 'minute'
  readonly startedAt: number
  readonly delay: number
}

/** One move with what was before and after it, for whoever judges or shows the call. */
export interface Passage {
  readonly event: { readonly at: number } & Move
  readonly setting: Setting
  readonly index: number
  readonly phase: Phase
  readonly before: CallState
  readonly after: CallState
}

/** A call as far as it has come. Never changed in place: each move makes a new one. */
export interface Course {
  readonly seed: number
  /** The version of the rules that it is played under. */
  readonly rules: number
  readonly hash: string
  readonly machine: AnyStateMachine
  readonly settings: readonly Setting[]
  readonly snapshot: AnyMachineSnapshot
  readonly timers: Readonly<Record<string, Timer>>
  readonly passages: readonly Passage[]
  readonly events: readonly CallEvent[]
  /** The call one move ago: what else could have been done there can be tried on it. Null before the first. */
  readonly before: Course | null
}

/**
 * The content hash of a scenario with its company: a log fits the text that it was made with. What people sound like is left
 * out: nothing is played or scored by it.
 */
export function scenarioHash(scenario: Scenario): string {
  const known = hashes.get(scenario) ?? hashText(JSON.stringify({ ...scenario, calls: scenario.calls.map(withoutVoices) }))
  hashes.set(scenario, known)
  return known
}

/** Each key keeps its place, and one without a value is not written: the text is that of a call without any voice. */
function withoutVoices(call: Scenario['calls'][number]): object {
  return { ...call, caller: { ...call.caller, voice: undefined }, voices: undefined }
}

/** The call before it is answered; to be played again under the rules of an earlier version, where one is given. */
export function beginCourse(scenario: Scenario, seed: number, rules: number = versions.rules): Course {
  const { machine, settings } = compiled(scenario, seed, rules)
  const [snapshot, actions] = initialTransition(machine)
  return {
    seed,
    rules,
    hash: scenarioHash(scenario),
    machine,
    settings,
    snapshot,
    timers: setTimers({}, actions, 0),
    passages: [],
    events: [],
    before: null,
  }
}

/** Scenarios never change in place, and many logs are of the same one: what is worked out of it is kept as long as it is. */
const hashes = new WeakMap<Scenario, string>()
const machines = new WeakMap<Scenario, Map<string, Pick<Course, 'machine' | 'settings'>>>()

function compiled(scenario: Scenario, seed: number, rules: number): Pick<Course, 'machine' | 'settings'> {
  const variant = variantOf(scenario, seed)
  const made = machines.get(scenario) ?? new Map<string, Pick<Course, 'machine' | 'settings'>>()
  machines.set(scenario, made)
  const key = `${rules} ${variant ?? ''}`
  const known = made.get(key)
  if (known) return known
  const filled = fillIn(scenario, seed, rules)
  const fresh = { machine: compileCall(filled, variant), settings: filled.calls.map((_, index) => settingOf(filled, index, variant)) }
  made.set(key, fresh)
  return fresh
}

/** The call after one more move, with what followed from it; null where the call does not allow the move now. */
export function advance(course: Course, move: Move, at: number): Course | null {
  const [snapshot, actions] = stepMachine(course.machine, course.snapshot, move)
  // XState hands back the very snapshot where nothing takes the event.
  if (snapshot === course.snapshot) return null
  const event = { ...move, at }
  const { index, state: before } = contextOf(course)
  const next = { ...course, snapshot, timers: setTimers(course.timers, actions, at) }
  const after = move.type === 'filed' ? before : contextOf(next).state
  const passage = { event, setting: course.settings[index]!, index, phase: phaseOf(course), before, after }
  return {
    ...next,
    before: course,
    passages: [...course.passages, passage],
    events: [...course.events, event, ...outcomes(passage, phaseOf(next), at)],
  }
}

/** What the call remembers now. */
export function contextOf({ snapshot }: Pick<Course, 'snapshot'>): CallContext {
  return snapshot.context as CallContext
}

/** Where in its course the call is. */
export function phaseOf({ snapshot }: Pick<Course, 'snapshot'>): Phase {
  const value: unknown = snapshot.value
  if (value === 'filed') return 'filed'
  const inside = Object.values(value as Record<string, unknown>)[0]
  return typeof inside === 'string' ? (inside as Phase) : 'talking'
}

/** All that survives of it. */
export function logOf({ seed, rules, hash, settings, events }: Course): CallLog {
  return { versions: { ...versions, rules }, scenario: settings[0]!.scenario.id, hash, seed, events }
}

function outcomes({ before, after, phase }: Passage, phaseAfter: Phase, at: number): CallEvent[] {
  const returned = after.returns > before.returns && after.returned ? [{ ...after.returned, type: 'returned', at } as const] : []
  const isOver = phaseAfter === 'wrap-up' && phase !== 'wrap-up' && after.ending !== null
  return [...returned, ...(isOver ? [{ type: 'ended', ending: after.ending, at } as const] : [])]
}

/** Delays stand in the machine's actions as raises to come; those of states that were left are cancelled. */
function setTimers(timers: Course['timers'], actions: readonly ExecutableActionObject[], at: number): Course['timers'] {
  const now: Record<string, Timer> = { ...timers }
  for (const { type, params } of actions) {
    if (type === 'xstate.cancel') delete now[(params as { sendId: string }).sendId]
    if (type !== 'xstate.raise') continue
    // The library types the parameters of its own actions as unknown.
    const { id, delay, event } = params as { id: string; delay: number; event: { type: string } }
    now[id] = { name: event.type.split('.')[2] as Timer['name'], startedAt: at, delay }
  }
  return now
}
