import type * as z from 'zod/mini'
import type { Act } from '../../src/core/scenario/vocabulary.ts'
import { companyFormat, scenarioFormat, seriesFormat } from '../../src/core/scenario/format.ts'
import { resolveCompany, resolveScenario } from '../../src/core/scenario/resolve-scenario.ts'
import type { Company, Reply, Scenario } from '../../src/core/scenario/scenario.ts'

type Written = z.input<typeof scenarioFormat>
type WrittenReply = Written['steps'][string]['replies'][number]
type WrittenCompany = z.input<typeof companyFormat>

/** What of the small call is different; the caller's keys are laid over its own. */
export interface Changes extends Omit<Partial<Written>, 'caller'> {
  readonly caller?: Partial<Written['caller']>
  readonly company?: Partial<WrittenCompany>
}

/** A reply, as short as can be. Its coach tells nothing. */
export function says(
  say: string,
  act: Act,
  more: Omit<Partial<WrittenReply>, 'say' | 'act'> = {},
): WrittenReply & { say: string } {
  return { say, act, coach: `The note on “${say}”`, ...more }
}

/** Four replies that do nothing. */
export function plainReplies(mark: string): (WrittenReply & { say: string })[] {
  return ['One', 'Two', 'Three', 'Four'].map((word) => says(`${word} ${mark}.`, 'proceed'))
}

/** A call of three steps with a caller who takes things well. Everything in it can be given anew. */
export function smallCall({ caller, company, ...changes }: Changes = {}): Scenario {
  const written = scenarioFormat.parse({ ...base, ...changes, caller: { ...base.caller, ...caller } })
  const {
    caller: who,
    history,
    facts,
    need,
    cause,
    right,
    'near miss': near,
    steps,
    asides,
    detours,
    endings,
    ...header
  } = written
  const call = { caller: who, history, facts, need, cause, right, 'near miss': near, steps, asides, detours, endings }
  return resolveScenario(header, [call], { id: 'small', company: smallCompany(company) })
}

/** Several small calls in a row. */
export function smallSeries(...all: readonly Changes[]): Scenario {
  const calls = all.map(({ caller, company: _, ...changes }) => ({
    ...baseCall,
    ...changes,
    caller: { ...base.caller, ...caller },
  }))
  const { calls: written, ...header } = seriesFormat.parse({ ...baseHeader, calls })
  return resolveScenario(header, written, { id: 'small', company: smallCompany(all[0]?.company) })
}

/** The reply whose words begin so, wherever it stands. */
export function replyCalled(scenario: Scenario, start: string, index = 0): Reply {
  const { steps, detours } = scenario.calls[index]!
  const all = [...Object.values(steps), ...Object.values(detours).flatMap((detour) => Object.values(detour.steps))]
  const found = all.flatMap((step) => step.replies).find(({ say }) => say.startsWith(start))
  if (!found) throw new Error(`No reply begins with "${start}".`)
  return found
}

function smallCompany(changes: Partial<WrittenCompany> = {}): Company {
  return resolveCompany('acme', companyFormat.parse({ ...baseCompany, ...changes }))
}

const baseCompany: WrittenCompany = {
  name: 'Acme',
  sells: 'everything',
  departments: {
    Desk: { owns: 'what comes in' },
    Repairs: { owns: 'what is broken', wait: '4 min' },
    Parts: { owns: 'what is missing', wait: '2 min', bounces: 'It is not missing.' },
    Sales: { owns: 'what is wanted', bounces: 'You have one already.' },
  },
  verification: { needs: 2, of: ['name', 'postcode', 'pin'], private: ['balance'], say: 'So that nobody else can find it out.' },
  policies: {
    refund: { rule: 'Money back within a month.' },
    visit: { rule: 'Somebody comes.', by: 'the next working day' },
  },
  articles: { leaks: { title: 'Leaks', text: 'Turn it off first.' } },
}

const baseHeader = {
  title: 'A small call',
  about: 'Something is broken.',
  difficulty: 1,
  focus: 'listening',
  you: 'Sam, at the desk',
  desk: 'Desk',
} satisfies Partial<Written>

const baseCall = {
  caller: { name: 'Ann Lee', who: 'Somebody with a tap.', temperament: 'content' },
  history: [{ when: 'yesterday', by: 'Sales', note: 'Rang.' }],
  facts: {
    tap: { said: 'The tap drips.', ticket: 'Tap drips', mishear: ['Bath drips'] },
    washer: { said: 'The washer is gone.', ticket: 'Washer gone', mishear: ['Washer loose'] },
    room: { said: 'The one upstairs.', ticket: 'Upstairs', mishear: ['Downstairs'] },
    name: { said: 'Ann Lee.', proves: ['name'] },
    postcode: { said: 'BN1 1AA.', proves: ['postcode'] },
  },
  need: 'tap',
  cause: 'washer',
  right: 'here',
  'near miss': { to: 'Parts', because: 'A washer is a part.' },
  steps: {
    hello: { says: 'Good morning to you all.', replies: plainReplies('at hello') },
    middle: { says: 'And now we are in the middle.', replies: plainReplies('in the middle') },
    last: { says: 'That is the last of it.', replies: plainReplies('at last'), goto: 'done' },
  },
  endings: { done: { title: 'Done', worth: 'cause', says: 'Goodbye to you.', survey: { outcome: 4 } } },
} satisfies Partial<Written>

const base = { ...baseHeader, ...baseCall }
