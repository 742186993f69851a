import { readFileSync } from 'node:fs'
import { createMachine, guard, immediate, interpret, type MachineState, reduce, state, transition } from 'robot3'
import { settingOf } from '../../core/call/call-state.ts'
import { type Mood, revealDebt, startMood, stepMood } from '../../core/caller/mood.ts'
import type { Reply, Scenario, Step } from '../../core/scenario/scenario.ts'
import { paceOf } from './dice.ts'
import type { Figures } from './measure.ts'

interface Context {
  readonly mood: Mood
}

/** The same calls on a robot3 machine: the same steps, the mood stepped by our own rules, and nothing else remembered. */
export function playRobot(file: string): Figures {
  const { call, nature } = settingOf(JSON.parse(readFileSync(file, 'utf8')) as Scenario, 0, null)
  const isGone = guard<Context, { type: string }>(({ mood }) => mood.ended !== null)
  const after = ({ act, goto }: Reply) =>
    reduce<Context, { type: string }>(({ mood }) => {
      const next = stepMood(mood, act, nature)
      return { mood: call.steps[goto]?.fires ? revealDebt(next, nature) : next }
    })
  const stepState = ({ replies }: Step): MachineState<string> =>
    state(
      immediate('gone', isGone),
      ...replies.map((reply, index) => transition(`reply-${index}`, reply.goto, after(reply))),
    )
  const states: Record<string, MachineState<string>> = { done: state(), gone: state() }
  for (const [name, step] of Object.entries(call.steps)) states[name] = stepState(step)
  const machine = createMachine<typeof states, Context>(call.first, states, () => ({ mood: startMood(nature) }))
  const play = (pick: (bound: number) => number) => {
    const service = interpret(machine, () => {})
    let replies = 0
    while (!service.machine.state.value.final) {
      service.send(`reply-${pick(call.steps[service.machine.current]!.replies.length)}`)
      replies++
    }
    return replies
  }
  return { ...paceOf(play, 500) }
}
