import { readFileSync } from 'node:fs'
import { initialTransition, transition } from 'xstate'
import { compileCall } from '../../core/call/compile-call.ts'
import { contextOf } from '../../core/call/course.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { paceOf } from './dice.ts'
import type { Figures } from './measure.ts'

/** The same calls on the machine that plays: for each reply the event, and then the caller heard out. */
export function playXState(file: string): Figures {
  const scenario = JSON.parse(readFileSync(file, 'utf8')) as Scenario
  const { steps } = scenario.calls[0]!
  const machine = compileCall(scenario, null)
  const [ringing] = initialTransition(machine)
  const [answered] = transition(machine, ringing, { type: 'answered' })
  const [start] = transition(machine, answered, { type: 'said' })
  const play = (pick: (bound: number) => number) => {
    let snapshot = start
    let replies = 0
    for (;;) {
      const { ending, place } = contextOf({ snapshot }).state
      if (ending !== null) return replies
      const all = steps[place]!.replies
      ;[snapshot] = transition(machine, snapshot, { type: 'replied', reply: all[pick(all.length)]!.id })
      ;[snapshot] = transition(machine, snapshot, { type: 'said' })
      replies++
    }
  }
  return { ...paceOf(play, 20) }
}
