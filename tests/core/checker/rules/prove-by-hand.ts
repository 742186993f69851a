import type { CallProof, LineProof, Proof, Reach, ReplyProof, Witness } from '../../../../src/core/checker/proof.ts'
import { type CallLog, versions } from '../../../../src/core/call/call-log.ts'
import { applyRules } from '../../../../src/core/checker/diagnose.ts'
import { allSteps } from '../../../../src/core/checker/rules/all-steps.ts'
import type { DiagnosticCode } from '../../../../src/core/scenario/diagnostic.ts'
import type { Call, Scenario } from '../../../../src/core/scenario/scenario.ts'
import { read, sampleText } from '../../scenario/sample.ts'

/** A call in which there is nothing to find. */
export const trainsWell = sampleText('trains-well')

export const impossible: Reach = { is: 'impossible', why: 'nothing leads here.' }
export const notFound: Reach = { is: 'not found' }

type Changes<Whole> = { readonly [key in keyof Whole]?: Whole[key] }

/** What of a good proof is different, of its only call and of single replies (by the beginning of their words). */
export interface ByHand extends Changes<Omit<Proof, 'calls'>> {
  readonly call?: Changes<CallProof>
  readonly replies?: Readonly<Record<string, Changes<ReplyProof>>>
}

/** The scenario of a text that has no errors. */
export function scenarioOf(text: string): Scenario {
  const { scenario, diagnostics } = read(text)
  if (!scenario) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return scenario
}

/** A log that has ended so. */
export function logEnding(ending: string): CallLog {
  return { versions, scenario: 'sample', hash: '', seed: 1, events: [{ type: 'ended', ending, at: 0 }] }
}

const logs = new Map<Witness, CallLog>()

/** A witness that stands for a log. */
export function witnessOf(log: CallLog): Witness {
  const witness = { seed: 1, call: 0, first: 0, turns: [], end: null }
  logs.set(witness, log)
  return witness
}

export const reached: Reach = { is: 'reached', witness: witnessOf(logEnding('found')) }

/** What a rule says of a text with a proof made by hand: the severity, the line as it stands in the text, and the message. */
export function told(code: DiagnosticCode, text: string, hand: ByHand = {}): string[] {
  return diagnosed(text, hand)
    .filter((one) => one.code === code)
    .map(({ severity, line, message }) => `${severity} at "${(text.split('\n')[line - 1] ?? '').trim()}": ${message}`)
}

/** Everything that is found in a text with a proof made by hand. */
export function diagnosed(text: string, hand: ByHand = {}) {
  const { source } = read(text)
  const scenario = scenarioOf(text)
  return applyRules({ scenario, proof: proofOf(scenario, hand), logOf: ([witness]) => logs.get(witness!)! }, source)
}

function proofOf(scenario: Scenario, { call, replies, ...changes }: ByHand): Proof {
  const hundred = { score: 100, witnesses: [], bound: 100, exact: true }
  const range = { lowest: { ...hundred, score: 0, bound: 0 }, highest: hundred }
  return {
    scenario: scenario.id,
    states: 1,
    truncated: false,
    range: { listening: range, routing: range, 'de-escalation': range, overall: range },
    calls: scenario.calls.map((one, index) => ({ ...goodCall(one, index, replies ?? {}), ...call })),
    strategies: [{ name: 'random', score: 31, passes: 0, calls: 100 }],
    variants: [],
    ...changes,
  }
}

/** Everything is reached, and every reply can be part of the best call. */
function goodCall(call: Call, index: number, changes: NonNullable<ByHand['replies']>): CallProof {
  const steps = allSteps(call)
  const all = <Value>(names: readonly string[], value: Value) => Object.fromEntries(names.map((name) => [name, value]))
  return {
    index,
    steps: all(steps.map(([place]) => place), reached),
    replies: Object.fromEntries(
      steps.flatMap(([, { replies }]) =>
        replies.map(({ id, say }) => {
          const [, change] = Object.entries(changes).find(([start]) => say.startsWith(start)) ?? []
          return [id, { reach: reached, best: 100, eases: false, ...change }]
        }),
      ),
    ),
    lines: linesOf(call),
    detours: all(Object.keys(call.detours), reached),
    facts: all(Object.keys(call.facts), reached),
    endings: all(Object.keys(call.endings), { reach: reached, ranges: null, forced: false, open: [] }),
    errors: [],
    best: null,
    shortest: null,
    pass: reached,
    passesLost: impossible,
    passesWithError: impossible,
    heardInGood: Object.keys(call.facts),
  }
}

function linesOf(call: Call): LineProof[] {
  return allSteps(call).flatMap(([name, { says }]) =>
    Object.keys(says ?? {}).map((key) => ({ of: 'step', name, key, reach: reached }) as const),
  )
}
