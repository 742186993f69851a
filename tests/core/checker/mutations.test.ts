import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { diagnoseTraining } from '../../../src/core/checker/diagnose.ts'
import { proveNow } from '../../../src/core/checker/prove.ts'
import type { DiagnosticCode } from '../../../src/core/scenario/diagnostic.ts'
import { readCompany } from '../../../src/core/scenario/read-company.ts'
import { readScenario } from '../../../src/core/scenario/read-scenario.ts'
import { change } from '../scenario/sample.ts'

/*
 * A shipped scenario, broken in many ways: each is told under its code, at the line at which an author would look. The
 * unbroken one has no warning.
 */

const folder = join(import.meta.dirname, '..', '..', '..', 'scenarios', 'northline')
const company = readCompany(readFileSync(join(folder, 'company.yaml'), 'utf8'), { id: 'northline' }).company
const whole = readFileSync(join(folder, 'strikes-ten.yaml'), 'utf8')

/** All that is found in a text: what reading tells, and what every possible call shows. */
function diagnosed(text: string) {
  const { scenario, source, diagnostics } = readScenario(text, { id: 'strikes-ten', company })
  const shown = scenario && source ? diagnoseTraining(scenario, source, proveNow(scenario)) : []
  const lines = text.split('\n')
  return [...diagnostics, ...shown].map((one) => ({ ...one, at: (lines[one.line - 1] ?? '').trim() }))
}

/** Changes one thing in a part of the text: from a line that begins so on. */
function within(start: string, from: string, to: string) {
  return (text: string): string => {
    const at = text.indexOf(`\n${start}`)
    const found = text.indexOf(from, at)
    if (at < 0 || found < 0) throw new Error(`After "${start}" there is no "${from}".`)
    return text.slice(0, found) + to + text.slice(found + from.length)
  }
}

function all(from: string | RegExp, to: string) {
  return (text: string): string => text.replaceAll(from, to)
}

function once(from: string, to: string) {
  return (text: string): string => change(from, to, text)
}

function both(...edits: readonly ((text: string) => string)[]) {
  return (text: string): string => edits.reduce((so, edit) => edit(so), text)
}

const router = '  router:   { said: "The black one.", ticket: Black router, mishear: White router }'
const withRouter = once('  result:   {', `${router}\n  result:   {`)
const waitingForItself = both(withRouter, within('  do-what:', 'once heard: booster', 'once heard: router\n        asks: router'))

/** Makes the best reply of each step that has one by far the longest. */
function lengthenTheBest(text: string): string {
  const { scenario } = readScenario(text, { id: 'strikes-ten', company })
  const { replies } = proveNow(scenario!).calls[0]!
  const scoreOf = (id: string) => replies[id]?.best ?? -1
  const more =
    ' And I want to be sure that we get this right together, so do say if there is anything at all that I have missed so far.'
  return Object.values(scenario!.calls[0]!.steps).reduce((so, step) => {
    const best = step.replies.toSorted((one, other) => scoreOf(other.id) - scoreOf(one.id))[0]!
    return so.replace(best.say, () => best.say + more)
  }, text)
}

const outOfReach = ['hundred-out-of-reach', 'steps:'] as const
const mutations: readonly (readonly [what: string, edit: (text: string) => string, code: DiagnosticCode, at: string])[] = [
  ['a reply waits for what it asks for itself', waitingForItself, 'unreachable-reply', '- say: "One thing, and only that'],
  [
    'a detour waits for what nobody comes to ask',
    both(waitingForItself, once('when: [cooperative, settled]', 'once heard: router')),
    'unreachable-detour',
    'sorry:',
  ],
  [
    'a reply waits for what nothing proves',
    within('  do-what:', 'once heard: booster', 'once verified: yes'),
    'verification-missing',
    'once verified: yes',
  ],
  ['a reply leads to another ending', once('goto: engineer', 'goto: on-a-stick'), 'unreachable-ending', 'engineer:'],
  ['a fact is never told', once('brings: [slow, tried]', 'brings: tried'), 'fact-never-revealed', 'slow:'],
  [
    'nothing leads to an ending',
    once(
      '\nvariants:',
      '\n  lost:\n    title: Lost\n    worth: nothing\n    says: "Bye."\n    survey: { outcome: 1 }\n\nvariants:',
    ),
    'unreachable-ending',
    'lost:',
  ],
  ['nothing leads to a step', all('goto: looked-up', 'goto: clock'), 'unreachable-step', 'looked-up:'],
  [
    'a line is for a mood that the caller cannot be in yet',
    within('  hello:', 'says: "Hi.', 'says:\n      settled: "Lovely day."\n      otherwise: "Hi.'),
    'unreachable-line',
    'settled: "Lovely day."',
  ],
  ['nothing acknowledges', all('act: acknowledge', 'act: proceed'), ...outOfReach],
  ['nothing closes', once('closes: [recap, next step, anything else]', 'closes: [recap]'), ...outOfReach],
  ['no ending deals with the cause', once('worth: cause', 'worth: nothing'), 'no-pass', 'endings:'],
  ['a caller who is lost', within('  gone-up:', 'again: yes', 'again: no'), 'failed-call-passes', 'gone-up:'],
  [
    'every call that is not cut short ends alike',
    all(/goto: (unchecked|engineer|on-a-stick)\b/g, 'goto: leave-it-out'),
    'ending-not-influenced',
    'gone-up:',
  ],
  [
    'the ticket wants what only a bad call hears',
    both(withRouter, once('goto: engineer', 'asks: router\n        goto: engineer')),
    'wanted-fact-never-heard',
    'router:',
  ],
  ['a requirement that nothing touches', once('covers: [S1.1,', 'covers: [S1.12,'), 'requirement-untouched', 'covers: [S1.12'],
  [
    'nothing eases in two steps',
    both(
      ...[
        "So it's glue in there",
        'So everything on that',
        'Leave it with me.',
        'I do hear you.',
        'It stops at the router',
        "That test can't see",
      ].map((start) => (text: string) => {
        const at = text.indexOf(`- say: "${start}`)
        return (
          text.slice(0, at) +
          text
            .slice(at)
            .replace(/act: [\w-]+/, 'act: explain-why')
            .replace(/\n {8}repeats: [^\n]*(?=\n {8}coach: "(The whole|Short))/, '')
        )
      }),
      once('act: overpromise\n        answer: "Five', 'act: vague-no\n        answer: "Five'),
    ),
    'no-relief',
    'perfect:',
  ],
  [
    'a reply that nobody would choose',
    once(
      "The sooner I get my checks going, the sooner you're off the phone to me.",
      'There is a whole line of other people here who are waiting. '.repeat(3),
    ),
    'reply-without-purpose',
    '- say: "Sorry, can I stop you',
  ],
  ['the best reply is the longest', lengthenTheBest, 'best-is-longest', 'steps:'],
  ['whoever takes the longest reply does well', lengthenTheBest, 'strategy-scores', 'steps:'],
  [
    'a detour of one variant spoils it',
    (text) => {
      const at = text.indexOf('  sorry:')
      const end = text.indexOf('\nendings:')
      const spoilt = text
        .slice(at, end)
        .replaceAll(/act: [\w-]+/g, 'act: blame')
        .replace('when: [cooperative, settled]', 'in variant: third')
      return text.slice(0, at) + spoilt + text.slice(end)
    },
    'variant-moves-ceiling',
    'third:',
  ],
  ['the right department is not there', once('right: here', 'right: { to: Nowhere }'), 'undefined-department', 'right:'],
  ['the right department is the own desk', once('right: here', 'right: { to: Tech Support }'), 'right-is-own-desk', 'right:'],
  ['the near miss is right', once('right: here', 'right: { to: Billing }'), 'near-miss-is-right', '- { to: Billing'],
  ['a reply leads nowhere', once('goto: engineer', 'goto: enginer'), 'undefined-step', 'goto: enginer'],
  ['a correction is never made', once('    corrects: since\n', ''), 'correction-never-made', 'becomes:'],
  [
    'too many steps with an automatic fail',
    both(
      within('  hello:', 'act: stock-phrase', 'act: stock-phrase\n        breach: retaliation'),
      within('  glue:', 'act: interrupt', 'act: interrupt\n        breach: retaliation'),
    ),
    'too-many-critical',
    'breach: unrequested-edit',
  ],
]

test('the unbroken scenario has no warning', () => {
  expect(diagnosed(whole).filter(({ severity }) => severity !== 'hint')).toEqual([])
})

describe('broken', () => {
  test.each(mutations)('%s', { timeout: 60_000 }, (_, edit, code, at) => {
    // What stands at each line that is complained of, as far as the line is given here.
    const found = diagnosed(edit(whole)).map((one) => `${one.code} at ${one.at.slice(0, at.length)}`)
    expect(found).toContain(`${code} at ${at}`)
  })
})
