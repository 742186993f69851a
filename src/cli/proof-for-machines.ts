import type { CallLog } from '../core/call/call-log.ts'
import type { CallProof, ErrorProof, Extreme, Played, Proof, Range, Ranges, Reach, Witness } from '../core/checker/proof.ts'
import type { Scenario } from '../core/scenario/scenario.ts'
import { measures } from '../core/checker/proof.ts'
import { logOfSeries, logOfWitness } from '../core/checker/witnesses.ts'

/** Of a file whose call can't be played: the same keys, and nothing in them. */
export const unproved = {
  states: null,
  truncated: null,
  range: null,
  endings: null,
  strategies: null,
  variants: null,
  best: null,
  shortest: null,
  pass: null,
  errors: null,
  unreached: null,
  witnesses: null,
}

/**
 * What is proved of a scenario, and a call log for all of it that can come about: `scenario replay` plays each. What a series has
 * in each of its calls begins with the number of the call: `call 2: ending home`.
 */
export function proofForMachines(scenario: Scenario, proof: Proof): Record<keyof typeof unproved, unknown> {
  const { states, truncated, range, calls, strategies, variants } = proof
  const numbered = ({ index }: CallProof, name: string) => (calls.length > 1 ? `call ${index + 1}: ${name}` : name)
  const named = <Value>(all: (call: CallProof) => readonly Named<Value>[]): Record<string, Value> =>
    Object.fromEntries(calls.flatMap((call) => all(call).map(([name, value]) => [numbered(call, name), value])))
  const played = (one: (call: CallProof) => Played | null) => calls.map((call) => tellPlayed(one(call)))
  return {
    states,
    truncated,
    range: tellRanges(range),
    endings: named((call) => Object.entries(call.endings).map(([name, ending]): Named<object> => [name, tellEnding(ending)])),
    strategies: strategies.map(({ name, score, passes, calls: tried }) => ({ name, score, passes, calls: tried })),
    variants: variants.map(({ variant, highest, same }) => ({ variant, highest, same })),
    best: played(({ best }) => best),
    shortest: played(({ shortest }) => shortest),
    pass: calls.map(({ pass }) => tellReach(pass)),
    errors: named((call) => call.errors.map(tellError)),
    unreached: named((call) => reachesOf(call).flatMap(tellUnreached)),
    witnesses: { ...logsOf(scenario, named(witnessesOf)), ...logsOfRanges(scenario, range) },
  }
}

type Named<Value> = readonly [name: string, value: Value]

function tellReach(reach: Reach): object {
  return { attainability: reach.is, why: reach.is === 'impossible' ? reach.why : null }
}

function tellUnreached([name, reach]: Named<Reach>): Named<object>[] {
  return reach.is === 'reached' ? [] : [[name, tellReach(reach)]]
}

function tellEnding({ reach, ranges, forced }: CallProof['endings'][string]): object {
  return { ...tellReach(reach), forced, range: ranges && tellRanges(ranges) }
}

function tellError({ name, met, avoided }: ErrorProof): Named<object> {
  return [name, { met: tellReach(met), avoided: tellReach(avoided) }]
}

function tellRanges(ranges: Ranges): object {
  return Object.fromEntries(measures.map((measure) => [measure, ranges[measure] && tellRange(ranges[measure])]))
}

function tellRange({ lowest, highest }: Range): object {
  return { lowest: tellExtreme(lowest), highest: tellExtreme(highest) }
}

function tellExtreme({ score, bound, exact }: Extreme): object {
  return { score, bound, exact }
}

function tellPlayed(played: Played | null): object | null {
  return played && { overall: played.overall, turns: played.turns }
}

/** Everything that can perhaps come about in a call, by its kind and its name. */
function reachesOf(call: CallProof): Named<Reach>[] {
  const of = (kind: string, all: Readonly<Record<string, Reach>>) =>
    Object.entries(all).map(([name, reach]): Named<Reach> => [`${kind} ${name}`, reach])
  return [
    ...of('step', call.steps),
    ...Object.entries(call.replies).map(([id, { reach }]): Named<Reach> => [`reply ${id}`, reach]),
    ...call.lines.map(({ of: owner, name, key, reach }): Named<Reach> => [`line of ${owner} ${name}, ${key}`, reach]),
    ...of('detour', call.detours),
    ...of('fact', call.facts),
    ...Object.entries(call.endings).map(([name, ending]): Named<Reach> => [`ending ${name}`, endedReach(ending)]),
    ...call.errors.map(({ name, met }): Named<Reach> => [`critical error ${name}`, met]),
    ...call.errors.map(({ name, avoided }): Named<Reach> => [`critical error ${name} avoided`, avoided]),
    ['pass', call.pass],
    ['pass with the caller lost', call.passesLost],
    ['pass with a critical error', call.passesWithError],
  ]
}

/** Its witness is a call that is over, goodbye and ticket included, so that it can be scored. */
function endedReach({ reach, ranges }: CallProof['endings'][string]): Reach {
  const witness = ranges?.overall?.highest.witnesses[0]
  return witness ? { is: 'reached', witness } : reach
}

function witnessesOf(call: CallProof): Named<Witness>[] {
  const reached = reachesOf(call).flatMap(([name, reach]): Named<Witness>[] => {
    return reach.is === 'reached' ? [[name, reach.witness]] : []
  })
  const played = (['best', 'shortest'] as const).flatMap((name): Named<Witness>[] => {
    const witness = call[name]?.witness
    return witness ? [[name, witness]] : []
  })
  const ends = Object.entries(call.endings).flatMap(([ending, { ranges }]) =>
    extremesOf(ranges).map(([name, { witnesses }]): Named<Witness> => [`ending ${ending}, ${name}`, witnesses[0]!]),
  )
  return [...reached, ...played, ...ends]
}

/** Both ends of each range, as `lowest routing`. */
function extremesOf(ranges: Ranges | null): Named<Extreme>[] {
  return measures.flatMap((measure) => {
    const range = ranges?.[measure]
    if (!range) return []
    return (['lowest', 'highest'] as const).map((end): Named<Extreme> => [`${end} ${measure}`, range[end]])
  })
}

/** Each log once, however many things it shows. */
function logsOf(scenario: Scenario, witnesses: Readonly<Record<string, Witness>>): Record<string, CallLog> {
  const known = new Map<string, CallLog>()
  const logOf = (witness: Witness): CallLog => {
    const key = JSON.stringify(witness)
    const log = known.get(key) ?? logOfWitness(scenario, witness)
    known.set(key, log)
    return log
  }
  return Object.fromEntries(Object.entries(witnesses).map(([name, witness]) => [name, logOf(witness)]))
}

/** Of a series, one log of all its calls. */
function logsOfRanges(scenario: Scenario, range: Ranges): Record<string, CallLog> {
  return Object.fromEntries(extremesOf(range).map(([name, { witnesses }]) => [name, logOfSeries(scenario, witnesses)]))
}
