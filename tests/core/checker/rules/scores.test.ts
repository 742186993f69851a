import { expect, test } from 'vitest'
import type { Extreme, Range, Reach } from '../../../../src/core/checker/proof.ts'
import { logOf } from '../../../../src/core/call/course.ts'
import { change, sampleText } from '../../scenario/sample.ts'
import { file, play } from '../../play.ts'
import { diagnosed, impossible, logEnding, notFound, reached, scenarioOf, told, trainsWell, witnessOf } from './prove-by-hand.ts'

const notes = ['(note parcel: Parcel never came)', '(note stayed-in: Stayed in all day)', '(note moved: Moved to Hill Road)']
/** The best call of the sample, or of one made from it. */
const bestOf = (text: string) =>
  witnessOf(logOf(file(play(scenarioOf(text), '(silence)', 'A day', 'So it was', 'Take all', 'Is the', ...notes, 'It goes'))))

const range = (highest: Partial<Extreme>): Range => {
  const full = { score: 100, witnesses: [witnessOf(logEnding('found'))], bound: 100, exact: true }
  return { lowest: full, highest: { ...full, ...highest } }
}
const routingOnly = (highest: Partial<Extreme>) => ({
  range: { listening: null, 'de-escalation': null, overall: null, routing: range(highest) },
})

test('100 out of reach: proved by the bound, a hint where it is not, silent where it is reached', () => {
  const at = (highest: Partial<Extreme>) => told('hundred-out-of-reach', trainsWell, routingOnly(highest))
  expect(at({ score: 90, bound: 93.75 })).toEqual([
    'warning at "steps:": in routing, 100 is out of reach: no call scores more than 93.7.',
  ])
  expect(at({ score: 90.04, bound: 100, exact: false })).toEqual([
    'hint at "steps:": in routing, no call was found that scores more than 90.',
  ])
  expect(at({ score: 99.9999999999, bound: 99.9999999999 })).toEqual([])
})

test('100 out of reach: the lines of the scorecard that fall short are named', () => {
  const text = sampleText('hundred-out-of-reach')
  const highest = { score: 90, bound: 90, witnesses: [bestOf(text)] }
  const hand = { range: { listening: null, routing: null, overall: null, 'de-escalation': range(highest) } }
  expect(diagnosed(text, hand).map(({ help }) => help)).toEqual([
    'in the best call that was found it is "Closing" (Missing at the end: next step.) that falls short.',
  ])
})

test('no pass: at the endings', () => {
  expect(told('no-pass', trainsWell, { call: { pass: impossible } })).toEqual([
    'warning at "endings:": no call passes: nothing leads here.',
  ])
  expect(told('no-pass', trainsWell, { call: { pass: notFound } })).toEqual([
    'hint at "endings:": no call was found that passes.',
  ])
  expect(told('no-pass', trainsWell, { call: { pass: notFound }, ...routingOnly({ score: 60, bound: 69.96 }) })).toEqual([
    'warning at "endings:": no call passes: none scores more than 69.9 in routing, and a pass asks for 70.',
  ])
})

test('a call that passes and should not: at the ending to which it comes', () => {
  const lost = { is: 'reached', witness: witnessOf(logEnding('waiting')) } as const
  expect(told('failed-call-passes', trainsWell, { call: { passesLost: lost } })).toEqual([
    'warning at "waiting:": a call that ends like this passes, although the caller would not come back.',
  ])
  const wrong = { is: 'reached', witness: witnessOf(logEnding('transferred')) } as const
  expect(told('failed-call-passes', trainsWell, { call: { passesWithError: wrong } })).toEqual([
    'warning at "endings:": a call that ends like this passes, although it has a critical error.',
  ])
})

test('a strategy: from 60 on, by what it does', () => {
  const strategy = (score: number) => ({ name: 'always longest', score, passes: 0, calls: 100 }) as const
  expect(told('strategy-scores', trainsWell, { strategies: [strategy(59.99)] })).toEqual([])
  expect(told('strategy-scores', trainsWell, { strategies: [strategy(60)] })).toEqual([
    'warning at "steps:": always choosing the longest reply scores 60 on average, over 100 calls, without listening at all.',
  ])
})

test('a variant in which less can be reached: at its name', () => {
  const first = { variant: 'first', highest: 100, same: true }
  const second = { variant: 'second', highest: 92.5, same: false }
  expect(told('variant-moves-ceiling', trainsWell, { variants: [first, second] })).toEqual([
    'warning at "second: { street: Mill Lane }": in this variant the best call scores 92.5; in "first", 100.',
  ])
  expect(told('variant-moves-ceiling', trainsWell, { variants: [first, second], truncated: true })).toEqual([
    'hint at "second: { street: Mill Lane }": in this variant the best call that was found scores 92.5; in "first", 100.',
  ])
  expect(told('variant-moves-ceiling', trainsWell, { variants: [first, { ...second, highest: 99.99 }] })).toEqual([])
  expect(told('variant-moves-ceiling', trainsWell, { variants: [first, { ...second, same: true }] })).toEqual([])
})

test('the first variant may be the one in which less can be reached', () => {
  const variants = [
    { variant: 'first', highest: 92.5, same: true },
    { variant: 'second', highest: 100, same: false },
  ]
  expect(told('variant-moves-ceiling', trainsWell, { variants })).toEqual([
    'warning at "first:  { street: Hill Road }": in this variant the best call scores 92.5; in "second", 100.',
  ])
})

test('an ending that nobody can influence: at its key, and only where it comes about', () => {
  const endings = (reach: Reach) => ({
    call: { endings: { found: { reach, ranges: null, forced: true, open: [] } } },
  })
  expect(told('ending-not-influenced', trainsWell, endings(reached))).toEqual([
    'warning at "found:": this ending comes about whatever the rep does.',
  ])
  expect(told('ending-not-influenced', trainsWell, endings(impossible))).toEqual([])
})

test('a wanted fact: heard in no good call, and why where no call hears it at all', () => {
  const hand = { call: { heardInGood: ['parcel', 'moved'] } }
  const heard = 'stayed-in: { said: "I stayed in all day.", ticket: Stayed in all day, mishear: Was out at noon }'
  const said = (end: string) => `at "${heard}": the ticket wants "stayed-in", and ${end}`
  expect(told('wanted-fact-never-heard', trainsWell, hand)).toEqual([`warning ${said('no good call hears it.')}`])
  expect(told('wanted-fact-never-heard', trainsWell, { ...hand, truncated: true })).toEqual([
    `hint ${said('no good call was found that hears it.')}`,
  ])
  const facts = { 'stayed-in': impossible }
  expect(told('wanted-fact-never-heard', trainsWell, { call: { ...hand.call, facts }, truncated: true })).toEqual([
    `warning ${said('no call hears it: nothing leads here.')}`,
  ])
  expect(told('wanted-fact-never-heard', trainsWell, { call: { heardInGood: [], pass: impossible } })).toEqual([])
})

test('a requirement: claimed, to be told from a call, and not in the best one', () => {
  const text = change('covers: [S2.8, S3.6]', 'covers: [S2.8, S1.13, S2.9, S4.11]', trainsWell)
  const best = { witness: bestOf(text), overall: 100, turns: 6 }
  expect(told('requirement-untouched', text, { call: { best } })).toEqual([
    'warning at "covers: [S2.8, S1.13, S2.9, S4.11]": the scenario claims S4.11, and its best call has no firm no in it.',
  ])
  expect(told('requirement-untouched', text)).toEqual([])
})
