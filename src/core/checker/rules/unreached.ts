import type { Call } from '../../scenario/scenario.ts'
import { builtInEndings } from '../../scenario/vocabulary.ts'
import type { CallProof, Reach } from '../proof.ts'
import { allSteps } from './all-steps.ts'

/** What no call comes to, less what follows from something else in it: one complaint for each cause. */
export interface Unreached {
  readonly detours: ReadonlySet<string>
  readonly steps: ReadonlySet<string>
  readonly replies: ReadonlySet<string>
  readonly endings: ReadonlySet<string>
}

type Spots = ReadonlyMap<string, Spot>
type Kind = 'detour' | 'step' | 'reply' | 'ending'

/** Something a call can come to. */
interface Spot {
  readonly kind: Kind
  readonly name: string
  readonly reach: Reach
  /** All that leads to it, as the keys of other spots. None where nothing but the engine does. */
  readonly from: readonly string[]
}

/**
 * A spot that is not reached is explained by those that lead to it where not one of them is reached either: a reply by its
 * step, a step by the replies that lead there. Where spots lead to one another in a ring, the first in the file stands for all.
 */
export function unreachedOf(call: Call, proof: CallProof): Unreached {
  const missed = new Map([...spotsOf(call, proof)].filter(([, { reach }]) => reach.is !== 'reached'))
  const isExplicable = ({ from }: Spot) => from.length > 0 && from.every((key) => missed.has(key))
  const effects = effectsOf(missed)
  const explained = new Set<string>()
  const told: Spot[] = []
  const tell = (key: string, spot: Spot) => {
    told.push(spot)
    explain(key, missed, effects, explained)
  }
  for (const [key, spot] of missed) if (!isExplicable(spot)) tell(key, spot)
  for (const [key, spot] of missed) if (isExplicable(spot) && !explained.has(key)) tell(key, spot)
  const named = (kind: Kind) => new Set(told.filter((spot) => spot.kind === kind).map(({ name }) => name))
  return { detours: named('detour'), steps: named('step'), replies: named('reply'), endings: named('ending') }
}

/** Marks all that follows from a spot. What was not found proves nothing, so it explains nothing that is proved. */
function explain(key: string, missed: Spots, effects: ReadonlyMap<string, string[]>, explained: Set<string>): void {
  const open = [key]
  for (let cause = open.pop(); cause !== undefined; cause = open.pop()) {
    const isProved = missed.get(cause)?.reach.is === 'impossible'
    for (const effect of effects.get(cause) ?? []) {
      if (explained.has(effect) || (!isProved && missed.get(effect)?.reach.is === 'impossible')) continue
      explained.add(effect)
      open.push(effect)
    }
  }
}

/** Which missed spots can be explained by which. */
function effectsOf(missed: Spots): Map<string, string[]> {
  const effects = new Map<string, string[]>()
  for (const [key, { from }] of missed) {
    if (from.every((cause) => missed.has(cause))) for (const cause of from) add(effects, cause, key)
  }
  return effects
}

function spotsOf(call: Call, proof: CallProof): Map<string, Spot> {
  const ways = waysOf(call)
  const spots = new Map<string, Spot>()
  const put = (kind: Kind, name: string, reach: Reach | undefined, from: readonly string[] = []) => {
    if (reach) spots.set(keyOf(kind, name), { kind, name, reach, from })
  }
  for (const [name, { before }] of Object.entries(call.detours)) {
    const from = before.map((place) => keyOf('step', place))
    put('detour', name, proof.detours[name], from)
  }
  for (const [place, { replies }] of allSteps(call)) {
    put('step', place, proof.steps[place], ways.get(place))
    for (const { id } of replies) put('reply', id, proof.replies[id]?.reach, [keyOf('step', place)])
  }
  for (const name of Object.keys(call.endings)) {
    put('ending', name, proof.endings[name]?.reach, isBuiltIn(name) ? [] : ways.get(name))
  }
  return spots
}

/** What leads to each step and each ending of the author's: replies, a step that is passed over, a detour that begins there. */
function waysOf(call: Call): Map<string, string[]> {
  const ways = new Map<string, string[]>()
  for (const [name, { first }] of Object.entries(call.detours)) add(ways, first, keyOf('detour', name))
  for (const [place, step] of allSteps(call)) {
    if (step.about !== undefined) add(ways, step.goto, keyOf('step', place))
    for (const { id, goto } of step.replies) add(ways, goto, keyOf('reply', id))
  }
  return ways
}

function add(lists: Map<string, string[]>, key: string, one: string): void {
  const list = lists.get(key)
  if (list) list.push(one)
  else lists.set(key, [one])
}

function keyOf(kind: Kind, name: string): string {
  return `${kind} ${name}`
}

function isBuiltIn(name: string): boolean {
  return builtInEndings.some((ending) => ending === name)
}
