import type { Call, Scenario } from '../../core/scenario/scenario.ts'
import { fillIn } from '../../core/call/variant.ts'
import { spokenIn } from '../trainee/call/said.ts'
import type { HeardTurn, OnHear } from '../trainee/debrief/hearing.ts'
import { hearAlone } from '../trainee/phone/hear-alone.ts'
import type { Phone } from '../trainee/phone/phone.ts'
import type { Settings } from '../trainee/settings.ts'

/** Lets the turns of a call that is over be heard again, in the voices and the mood in which they were said. */
export function hearAgain(phone: Phone, settings: Settings, scenario: Scenario, seed: number): OnHear {
  const { calls } = fillIn(scenario, seed)
  return (turn, onEnd) => {
    const parts = turn.parts.flatMap((said) => spokenIn([said]).map((part) => ({ ...part, cutAfter: said.cutAfter })))
    return hearAlone(phone, settings, { call: callOf(calls, turn), parts, mood: turn.mood }, onEnd)
  }
}

/** The call of a series in which it was said: callers have names of their own, and colleagues speak in one call. */
function callOf(calls: readonly Call[], { parts }: HeardTurn): Call {
  const names = new Set(parts.map(({ name }) => name))
  const steps = ({ steps: own, detours }: Call) => [own, ...Object.values(detours).map((detour) => detour.steps)].flatMap((all) => Object.values(all))
  const byCaller = calls.find(({ caller }) => names.has(caller.name))
  return byCaller ?? calls.find((call) => steps(call).some(({ who }) => who !== undefined && names.has(who))) ?? calls[0]!
}
