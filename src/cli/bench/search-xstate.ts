import { readFileSync } from 'node:fs'
import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition, transition } from 'xstate'
import { getAdjacencyMap, getShortestPaths } from 'xstate/graph'
import type { Move } from '../../core/call/call-log.ts'
import { compileCall } from '../../core/call/compile-call.ts'
import { contextOf } from '../../core/call/course.ts'
import type { Reply, Scenario, Step } from '../../core/scenario/scenario.ts'
import { type Figures, timed } from './measure.ts'

/*
 * The same states by XState's own means, on the very machine that plays. Counters and what the caller just said are left out of
 * the keys, or every way to a state would be a state of its own; the moves on offer are those that the step has, which spares the
 * library the others.
 */

/** The machine with the caller heard out for the first time, and the moves of each step. */
interface Played {
  readonly machine: AnyStateMachine
  readonly start: AnyMachineSnapshot
  readonly movesAt: ReadonlyMap<string, readonly Move[]>
}

const heard: Move = { type: 'said' }

function read(file: string): Scenario {
  return JSON.parse(readFileSync(file, 'utf8')) as Scenario
}

function compile(scenario: Scenario): Played {
  const machine = compileCall(scenario, null)
  const [ringing] = initialTransition(machine)
  const start = after(machine, after(machine, ringing, { type: 'answered' }), heard)
  const steps = Object.entries(scenario.calls[0]!.steps)
  const replied = ({ id }: Reply): Move => ({ type: 'replied', reply: id })
  const movesOf = ({ replies }: Step): Move[] => [...replies.map(replied), { type: 'waited' }]
  const movesAt = new Map(steps.map(([name, step]) => [name, movesOf(step)]))
  return { machine, start, movesAt }
}

function after(machine: AnyStateMachine, snapshot: AnyMachineSnapshot, move: Move): AnyMachineSnapshot {
  return transition(machine, snapshot, move)[0]
}

/** The step and the mood; all calls that are over are one state. */
function keyOf(snapshot: AnyMachineSnapshot): string {
  const { ending, place, mood, speaking } = contextOf({ snapshot }).state
  return ending === null ? `${speaking ? 'speaking' : 'open'} ${place} ${JSON.stringify(mood)}` : 'over'
}

/** A plain search, each state once: as fast as `transition()` allows. */
export function searchTransition(file: string): Figures {
  const scenario = read(file)
  const { value, wall, cpu } = timed(() => {
    const { machine, start, movesAt } = compile(scenario)
    const seen = new Set([keyOf(start)])
    const found = [start]
    for (const snapshot of found) {
      for (const move of movesAt.get(contextOf({ snapshot }).state.place)!) {
        const next = after(machine, after(machine, snapshot, move), heard)
        const key = keyOf(next)
        if (key === 'over' || seen.has(key)) continue
        seen.add(key)
        found.push(next)
      }
    }
    return found.length
  })
  return { states: value, counted: value, wall, cpu }
}

export function searchAdjacencyMap(file: string): Figures {
  const scenario = read(file)
  const { value, wall, cpu } = timed(() => {
    const played = compile(scenario)
    return Object.keys(getAdjacencyMap(played.machine, traversal(played)))
  })
  return { ...countOf(value), wall, cpu }
}

export function searchShortestPaths(file: string): Figures {
  const scenario = read(file)
  const { value, wall, cpu } = timed(() => {
    const played = compile(scenario)
    return getShortestPaths(played.machine, traversal(played)).map(({ state }) => state)
  })
  return { ...countOf(value.map(keyOf)), wall, cpu }
}

function traversal({ start, movesAt }: Played) {
  const events = (snapshot: AnyMachineSnapshot): readonly Move[] => {
    const { ending, speaking, place } = contextOf({ snapshot }).state
    if (ending !== null) return []
    return speaking ? [heard] : movesAt.get(place)!
  }
  return { fromState: start, serializeState: keyOf, events }
}

function countOf(keys: readonly string[]): { readonly states: number; readonly counted: number } {
  const all = new Set(keys)
  return { states: [...all].filter((key) => key.startsWith('open ')).length, counted: all.size }
}
