import type { Call, Reply, Scenario, Step } from '../../../src/core/scenario/scenario.ts'
import type { Overrides } from '../../../src/core/caller/temperaments.ts'
import { back } from '../../../src/core/scenario/scenario.ts'
import { builtInEndings } from '../../../src/core/scenario/vocabulary.ts'

/** What is left of a scenario. */
export interface Cut {
  /** Steps from the first on, each with the numbers of the replies that stay. */
  readonly steps: Readonly<Record<string, readonly number[]>>
  readonly detours?: Readonly<Record<string, readonly number[]>>
  /** Departments beside the rep's own. */
  readonly departments: readonly string[]
  readonly but: Overrides
}

/**
 * A small scenario, cut from a large one: a reply that led to what is gone leads on to the next step, or to the author's
 * first ending.
 */
export function cutDown(scenario: Scenario, { steps, detours = {}, departments, but }: Cut): Scenario {
  const call = scenario.calls[0]!
  const names = Object.keys(steps)
  const last = Object.keys(call.endings).find((name) => !builtInEndings.some((one) => one === name))!
  const isLeft = (to: string) => to === back || names.includes(to) || to in call.endings
  const shorten = (step: Step, kept: readonly number[], next: string): Step => {
    const goto = isLeft(step.goto) ? step.goto : next
    const replies = kept.map((index): Reply => {
      const reply = step.replies[index]!
      return { ...reply, goto: isLeft(reply.goto) ? reply.goto : goto }
    })
    return { ...step, goto, replies }
  }
  const made: Call = {
    ...call,
    caller: { ...call.caller, but: { ...call.caller.but, ...but } },
    first: names[0]!,
    steps: Object.fromEntries(
      names.map((name, index) => [name, shorten(call.steps[name]!, steps[name]!, names[index + 1] ?? last)]),
    ),
    detours: Object.fromEntries(
      Object.entries(detours).map(([name, kept]) => {
        const detour = call.detours[name]!
        const inside = Object.entries(detour.steps).map(([place, step]) => [place, shorten(step, kept, back)] as const)
        return [name, { ...detour, steps: Object.fromEntries(inside) }]
      }),
    ),
  }
  const { company } = scenario
  const kept = Object.entries(company.departments).filter(([name]) => name === scenario.desk || departments.includes(name))
  return { ...scenario, variants: {}, company: { ...company, departments: Object.fromEntries(kept) }, calls: [made] }
}
