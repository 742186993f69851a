import type { Call, Scenario } from '../scenario/scenario.ts'
import { versions } from './call-log.ts'

/** A call as it is played. `order` picks what comes before what (`inTurn`); none keeps the order of the file. */
export interface PlayedCall extends Call {
  readonly order?: string
}

/** A number from a seed and a purpose, 0 ≤ n < bound. The same for the same arguments, always and everywhere. */
export function pick(seed: number, purpose: string, bound: number): number {
  let state = seed >>> 0
  for (let index = 0; index < purpose.length; index++) state = Math.imul(state ^ purpose.charCodeAt(index), 0x01000193) >>> 0
  state = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
  state = Math.imul(state ^ (state >>> 15), 0x735a2d97)
  return ((state ^ (state >>> 15)) >>> 0) % bound
}

/** The name of the variant that a seed picks; null where the scenario has none. */
export function variantOf(scenario: Scenario, seed: number): string | null {
  const names = Object.keys(scenario.variants)
  return names.length ? names[pick(seed, 'variant', names.length)]! : null
}

/**
 * The scenario as the seed has it played, under the rules of that version: the words of its variant filled in wherever a text says {word}, and
 * from rules 2 on what can come in any order put into the variant's own. The first variant keeps the order of the file. The shelf
 * shows the scenario's own words, before a variant is picked.
 */
export function fillIn(scenario: Scenario, seed: number, rules: number = versions.rules): Scenario {
  const variant = variantOf(scenario, seed)
  const filled = fillInVariant(scenario, variant)
  if (variant === null || rules < 2 || variant === Object.keys(scenario.variants)[0]) return filled
  // By the variant's name and not by the seed: whoever looks at each variant has looked at every order.
  const calls = filled.calls.map((call, index): PlayedCall => ({ ...call, order: `${scenario.id} ${index} ${variant}` }))
  return { ...filled, calls }
}

/** The words alone of the variant of that name, in the order of the file; the scenario itself where it has none. */
export function fillInVariant(scenario: Scenario, variant: string | null): Scenario {
  if (variant === null) return scenario
  const words = scenario.variants[variant]!
  const fillText = (text: string) => text.replaceAll(/\{([^{}]+)\}/g, (whole, word: string) => words[word] ?? whole)
  const fill = (value: unknown): unknown => {
    if (typeof value === 'string') return fillText(value)
    if (Array.isArray(value)) return value.map(fill)
    if (value === null || typeof value !== 'object') return value
    // Only names of people can hold a {word} among the keys: those by which `voices` knows them.
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [fillText(key), fill(inner)]))
  }
  // Filling in changes words only, never the shape.
  const { today, you, calls } = scenario
  return { ...scenario, ...(fill({ ...(today !== undefined && { today }), you, calls }) as Pick<Scenario, 'you' | 'calls'>) }
}

/** Things of a call that could come in any order, as this variant has them: in the order of the file, or in one that is surely another. */
export function inTurn({ order }: PlayedCall, names: readonly string[]): readonly string[] {
  if (order === undefined || names.length < 2) return names
  for (let time = 0; ; time++) {
    const turned = shuffle(names, time, order)
    if (turned.some((name, index) => name !== names[index])) return turned
  }
}

/** The same things in the order that the seed gives them, for a purpose (a place, say). */
export function shuffle<T>(things: readonly T[], seed: number, purpose: string): T[] {
  const order = [...things]
  for (let last = order.length - 1; last > 0; last--) {
    const chosen = pick(seed, `${purpose} ${last}`, last + 1)
    ;[order[last], order[chosen]] = [order[chosen]!, order[last]!]
  }
  return order
}
