import type { Call } from '../scenario/scenario.ts'
import { stepAt } from '../scenario/scenario.ts'
import { stepNamed } from './call-state.ts'
import { returnStep } from './moves.ts'

/** Every place to which some reply of a step can lead: what it names, what lies beyond steps passed over, and where a transfer comes back. */
export function landings(call: Call, place: string): string[] {
  const found = new Set<string>()
  const add = (to: string) => {
    for (let next: string | undefined = to; next && !found.has(next) && !(next in call.endings); ) {
      found.add(next)
      const step: Call['steps'][string] | undefined = stepNamed(call, next)
      next = step?.about === undefined ? undefined : step.goto
    }
  }
  for (const reply of stepAt(call, place).replies) {
    add(reply.goto)
    if (reply.to !== undefined) add(returnStep in call.steps ? returnStep : place)
  }
  return [...found]
}
