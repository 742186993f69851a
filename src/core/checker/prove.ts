import type { Setting } from '../call/call-state.ts'
import { type Detour, type Scenario, stepsOf } from '../scenario/scenario.ts'
import type { CallProof, Proof, Ranges, StrategyName } from './proof.ts'
import type { Search } from './search.ts'
import type { Script } from './scenes.ts'
import type { Searched } from './searched.ts'
import { settingOf } from '../call/call-state.ts'
import { tellable } from '../call/caller-turn.ts'
import { detoursInTurn } from '../call/due-detour.ts'
import { wordsOf } from '../call/speech.ts'
import { fillIn, variantOf } from '../call/variant.ts'
import { endsOf } from './ends.ts'
import { notebookOf } from './found.ts'
import { type Impossible, impossibleIn } from './impossible.ts'
import { missingFrom } from './missing.ts'
import { earningLeast, earningMost, earningMostBridged, exhaustive, type NamedPolicy, reaching } from './policies.ts'
import { proveCall } from './prove-call.ts'
import { joinVariants } from './join-variants.ts'
import { joinRanges, rangeOfAll } from './ranges.ts'
import { scoringOf } from './score-tally.ts'
import { scriptOf } from './script.ts'
import { searchByDice } from './search-by-dice.ts'
import { searchCall } from './search.ts'
import { type Stage, tryStrategies } from './strategies.ts'

/** How much is looked at, in states. */
export interface ProveOptions {
  /** A call that has no more is looked at in full. */
  readonly all?: number
  /** How much each search looks at of a call that has more; the widest looks at twice as many. */
  readonly each?: number
  /** Where something was not found: how many turns of calls played by dice are taken to come to it after all. */
  readonly dice?: number
  /** And if that was in vain, how many moments of the call are looked at, to rule it out. */
  readonly sweep?: number
}

/** How far a proof has come: the share of the work, 0–1, and the states that were looked at. */
export interface Progress {
  readonly done: number
  readonly states: number
}

/** Enough for the calls that we ship: of each, everything is come upon or ruled out, and 100 is found in every variant. */
const usual = { all: 300, each: 1200, dice: 40_000, sweep: 100_000 } as const

/**
 * What every possible call of a scenario can come to. A generator, so that whoever runs it can show how far it has come, and stop between two searches;
 * the same scenario gives the same proof.
 */
export function* prove(scenario: Scenario, options: ProveOptions = {}): Generator<Progress, Proof> {
  const variants = variantsOf(scenario)
  const searched: Searched[][] = []
  const jobs = variants.flatMap(({ stages, isSame }) => (isSame ? [] : stages)).length
  let states = 0
  for (const { stages, seed, isSame } of variants) {
    const calls: Searched[] = []
    for (const stage of isSame ? [] : stages) {
      const before = { jobs: searched.flat().length + calls.length, states }
      const work = searchAll(stage, { seed, index: calls.length, first: searched[0]?.[calls.length] ?? null }, options)
      let step = work.next()
      for (; !step.done; step = work.next()) yield { done: (before.jobs + step.value.done) / jobs, states: before.states + step.value.states }
      calls.push(step.value)
      states += step.value.states
    }
    searched.push(calls)
  }
  const proofs = searched.map((calls) => calls.map((one) => proveCall(one)))
  const calls = proofs[0]!.map((call, index) => proofs.slice(1).reduce((all, one) => (one[index] ? joinVariants(all, one[index]) : all), call))
  return {
    scenario: scenario.id,
    states,
    truncated: searched.flat().some(({ complete }) => !complete),
    range: rangeOfVariants(scenario, searched, proofs),
    calls,
    strategies: tryStrategies(scenario, (seed, name) => stagesFor(variants, variantOf(scenario, seed), name)),
    variants: variants.flatMap(({ variant, isSame }, number) => {
      const highest = mean(proofs[isSame ? 0 : number]!.map(({ best }) => best?.overall ?? 0))
      return variant === null ? [] : [{ variant, highest, same: isSame || number === 0 }]
    }),
  }
}

/** Each variant by itself, since no series has calls of two; those that are alike count once. */
function rangeOfVariants(scenario: Scenario, searched: readonly Searched[][], proofs: readonly CallProof[][]): Ranges {
  const ranges = proofs.flatMap((calls, number): (Ranges | null)[] => (calls.length === 0 ? [] : [rangeOfAll(scenario, searched[number]!, calls)]))
  return ranges.reduce(joinRanges)!
}

/** A proof, without stopping. */
export function proveNow(scenario: Scenario, options: ProveOptions = {}): Proof {
  const work = prove(scenario, options)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** What differs from seed to seed. */
interface Variant {
  /** Null where the scenario has none. */
  readonly variant: string | null
  /** One that picks it. */
  readonly seed: number
  readonly stages: readonly Stage[]
  /** It changes only words that nobody counts, so what is proved of the first holds for it too. */
  readonly isSame: boolean
}

function variantsOf(scenario: Scenario): Variant[] {
  const names = Object.keys(scenario.variants)
  const all = (names.length === 0 ? [null] : names).map((variant) => {
    let seed = 1
    while (variantOf(scenario, seed) !== variant) seed++
    return { variant, seed, stages: stagesOf(scenario, seed) }
  })
  const first = all[0]!.stages
  return all.map((one, number) => ({ ...one, isSame: number > 0 && one.stages.every(({ script }, index) => isAlike(script.setting, first[index]!.script.setting)) }))
}

/** The calls of a variant, as a strategy plays them: where it changes words alone, only who goes by the words need play it itself. */
function stagesFor(variants: readonly Variant[], variant: string | null, strategy: StrategyName): readonly Stage[] {
  const picked = variants.find((one) => one.variant === variant)!
  const goesByWords = strategy === 'always longest' || strategy === 'always politest'
  return picked.isSame && !goesByWords ? variants[0]!.stages : picked.stages
}

function stagesOf(scenario: Scenario, seed: number): Stage[] {
  return scenario.calls.map((_, index) => {
    const setting = settingOf(fillIn(scenario, seed), index, variantOf(scenario, seed))
    return { script: scriptOf(setting), scoring: scoringOf(setting) }
  })
}

/** A call of a variant: which of a series, and what was found of the same in the first variant, where this is another. */
interface WhichCall {
  readonly seed: number
  readonly index: number
  readonly first: Searched | null
}

/** The whole of a call where it is small; else one search after another, each for one thing. */
function* searchAll(stage: Stage, { seed, index, first }: WhichCall, { all = usual.all, each = usual.each, dice = usual.dice, sweep = usual.sweep }: ProveOptions): Generator<Progress, Searched> {
  const { script, scoring } = stage
  const ends = endsOf(script.setting, scoring)
  const notebook = notebookOf(script, ends)
  const searches: Search[] = []
  let states = 0
  const isPerfect = () => [...ends.highest.values()].some(({ overall }) => overall && overall.score > 100 - 1e-9)
  const bridged = earningMostBridged(each, isPerfect)
  const policies = first
    ? [...policiesAgain(first, script, { all, each }, isPerfect), bridged]
    : [exhaustive(all), reaching(each), ...earningMost(each), bridged, ...earningLeast(each)]
  for (const policy of policies) {
    if (policy.isEnough?.()) continue
    const search = searchCall(script, policy, notebook)
    notebook.end(search)
    searches.push(search)
    states += search.states
    // One more may follow, for what these have missed.
    yield { done: searches.length / (policies.length + 1), states }
    if (search.complete && searches.length === 1) break
  }
  let known: Impossible | null = null
  const impossible = () => (known ??= impossibleIn(script.setting))
  const elsewhere = first?.found.spots ?? new Map<string, never>()
  const missing = searches[0]!.complete ? [] : missingFrom(notebook.found, script, elsewhere, impossible)
  // What was looked for closely in the first variant, in vain, is not looked for in all of them.
  const sought = missing.filter((key) => !first?.missing.includes(key))
  if (sought.length > 0) {
    const isEnough = () => sought.every((key) => notebook.found.spots.has(key))
    const search = searchByDice(script, dice, isEnough, notebook)
    searches.push(search)
    states += search.states
  }
  yield { done: 1, states }
  return { stage, seed, index, found: notebook.found, ends, searches, states, complete: searches[0]!.complete, sweep, missing, impossible, elsewhere }
}

/**
 * The searches of another variant of a call, for what can differ from the first: whether as much can be earned in it, and, where it has detours of its own or
 * the first has left something open, what can be reached. The least that can come about is no matter of words or of order, and the bounds hold for all.
 */
function policiesAgain(first: Searched, { setting }: Script, { all, each }: { readonly all: number; readonly each: number }, isEnough: () => boolean): NamedPolicy[] {
  if (first.complete) return [exhaustive(all), reaching(each), ...earningMost(each)]
  const isOpen = first.missing.some((key) => !first.found.spots.has(key))
  const isConditional = Object.values(setting.call.detours).some((detour) => detour['in variant'].length > 0)
  return isOpen || isConditional ? [reaching(each), ...earningMost(each)] : earningMost(each, isEnough)
}

/**
 * Whether two variants differ in words alone, and in none that decide: no detour of one only, every hand-off as long as it may be, or too long, in both,
 * nothing comes in another order that could make a difference, and what is said back is right or wrong in both.
 */
function isAlike(one: Setting, other: Setting): boolean {
  const conditional = Object.values(one.call.detours).some((detour) => detour['in variant'].length > 0)
  const lists = [handOffLengths, orderOf, rightWords] as const
  return !conditional && lists.every((list) => isSameList(list(one), list(other)))
}

/** Which values said back are right, before the caller puts them right and after: words of a variant may make one thing of two. */
function rightWords({ call }: Setting): string[] {
  const repeated = stepsOf(call).flatMap(({ replies }) => replies.flatMap(({ repeats }) => Object.entries(repeats)))
  return repeated.map(([name, value]) => {
    const { ticket, said, becomes } = call.facts[name]!
    return `${value === ticket || value === said} ${value === becomes?.ticket || value === becomes?.said}`
  })
}

function isSameList(one: readonly (string | number)[], other: readonly (string | number)[]): boolean {
  return one.length === other.length && one.every((member, index) => member === other[index])
}

/** All of a variant's order that a call can go by: what is volunteered, and of any two detours that can be due at once the first. */
function orderOf({ call }: Setting): string[] {
  const detours = detoursInTurn(call)
  const firsts = Object.keys(call.detours).flatMap((name, number, names) =>
    names
      .slice(number + 1)
      .filter((other) => canMeet(call.detours[name]!, call.detours[other]!))
      .map((other) => detours.find((due) => due === name || due === other)!),
  )
  return [...tellable(call), ...firsts]
}

/** Whether two detours can be due at one place in one mood. */
function canMeet(one: Detour, other: Detour): boolean {
  const share = (some: readonly string[], others: readonly string[]) =>
    some.length === 0 || others.length === 0 || some.some((name) => others.includes(name))
  return share(one.before, other.before) && share(one.when, other.when)
}

/** How many words everything has that a hand-off could be made of. */
function handOffLengths({ call }: Setting): number[] {
  const said = stepsOf(call).flatMap((step) => step.replies.filter(({ to }) => to !== undefined).map(({ say }) => say))
  const noted = Object.values(call.facts).flatMap(({ ticket, accepts, becomes }) => [ticket, ...accepts, becomes?.ticket, ...(becomes?.accepts ?? [])])
  return [call.caller.name, ...said, ...noted].map((text) => wordsOf(text ?? '').length)
}

function mean(scores: readonly number[]): number {
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}
