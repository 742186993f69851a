import type { Scenario } from '../../core/scenario/scenario.ts'
import type { Act, TemperamentName } from '../../core/scenario/vocabulary.ts'
import { companyFormat, scenarioFormat } from '../../core/scenario/format.ts'
import { resolveCompany, resolveScenario } from '../../core/scenario/resolve-scenario.ts'

/** What a generated call is like. */
export interface Made {
  readonly steps: number
  readonly temperament: TemperamentName
}

/** What the replies mean, in turn: of every family, so that the calls come to many moods. */
const acts = [
  ['acknowledge', 'take-step', 'firm-no', 'be-familiar'],
  ['proceed', 'explain-why', 'apologise', 'verify-bare'],
  ['paraphrase', 'set-boundary', 'vague-no', 'overpromise'],
  ['stock-phrase', 'acknowledge', 'blame', 'take-step'],
  ['verify-with-reason', 'apologise', 'tell-to-calm-down', 'firm-no'],
] as const satisfies readonly (readonly Act[])[]

/** Whatever any rule reads of a mood is read here, at the end, so that nothing of it may be left out on the way. */
const lastActs = ['apologise', 'paraphrase', 'overpromise', 'explain-why'] as const satisfies readonly Act[]

/**
 * A call that goes from step to step and never back: four replies at each, every third step can be skipped, and at every
 * seventh a promise that cannot be kept comes out. Its only two facts are heard at once, so a state of it is a step and a mood.
 */
export function makeCall({ steps, temperament }: Made): Scenario {
  const names = Array.from({ length: steps }, (_, step) => `step-${step}`)
  const authored = scenarioFormat.parse({
    title: 'Bench',
    about: 'A generated call.',
    difficulty: 1,
    focus: 'listening',
    you: 'Sam, at the desk',
    desk: 'Desk',
    caller: { name: 'Ann', who: 'Somebody', temperament },
    facts: { need: { said: 'What is wanted.' }, cause: { said: 'Why it is wanted.' } },
    need: 'need',
    cause: 'cause',
    right: 'here',
    steps: Object.fromEntries(names.map((name, step) => [name, madeStep(names, step)])),
    endings: { done: { title: 'Done', worth: 'cause', says: 'Bye.' } },
  })
  const { caller, history, facts, need, cause, right, 'near miss': near, steps: written, asides, ...others } = authored
  const { detours, endings, ...header } = others
  const call = { caller, history, facts, need, cause, right, 'near miss': near, steps: written, asides, detours, endings }
  const company = companyFormat.parse({ name: 'Bench', sells: 'numbers', departments: { Desk: { owns: 'this' } } })
  return resolveScenario(header, [call], { id: 'bench', company: resolveCompany('bench', company) })
}

function madeStep(names: readonly string[], step: number) {
  const isLast = step === names.length - 1
  const skips = step % 3 === 1 ? names[step + 2] : undefined
  const replies = (isLast ? lastActs : acts[step % acts.length]!).map((act, reply) => ({
    say: `Reply ${reply} at step ${step}, in about as many words as the other replies have.`,
    act,
    coach: 'What it did, and why someone would say it.',
    ...(act === 'paraphrase' && { repeats: ['need'] }),
    ...(reply === 3 && skips !== undefined && { goto: skips }),
  }))
  return {
    says: { otherwise: `Line ${step}.`, ultimatum: `Line ${step}, and now.` },
    replies,
    ...(step === 0 && { brings: ['need', 'cause'] }),
    ...(step % 7 === 5 && { fires: 'overpromise' }),
    ...(isLast && { goto: 'done' }),
  }
}
