import type { Call, Step } from '../../scenario/scenario.ts'

/** Every step of a call by its place: the script, the asides, then those of detours. */
export function allSteps({ steps, detours }: Call): [place: string, step: Step][] {
  return [steps, ...Object.values(detours).map((detour) => detour.steps)].flatMap((some) => Object.entries(some))
}
