import type { CallState, Setting } from './call-state.ts'
import { cueOf } from '../caller/cue.ts'
import { isKnown } from './call-state.ts'
import { comingFacts } from './caller-turn.ts'
import { inTurn, type PlayedCall } from './variant.ts'

/** The detour that falls due as the call comes to a place; of several, the first in turn. None before the rep's first turn. */
export function dueDetour({ call, nature, variant }: Setting, state: CallState, place: string): string | null {
  if (state.turns === 0) return null
  const cue = cueOf(state.mood, nature)
  const coming = comingFacts(state)
  const found = detoursInTurn(call).find((name) => {
    const due = call.detours[name]!
    return (
      !state.detours.includes(name) &&
      (due.before.length === 0 || due.before.includes(place)) &&
      (due.when.length === 0 || due.when.some((mood) => mood === cue)) &&
      due['once heard'].every((fact) => isKnown(state, fact) || coming.has(fact)) &&
      (due['in variant'].length === 0 || (variant !== null && due['in variant'].includes(variant)))
    )
  })
  return found ?? null
}

/** The detours of a call in the order in which they come: of several that are due the first happens. */
export function detoursInTurn(call: PlayedCall): readonly string[] {
  return inTurn(call, Object.keys(call.detours))
}
