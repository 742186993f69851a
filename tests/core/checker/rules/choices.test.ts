import { expect, test } from 'vitest'
import { change, sampleText } from '../../scenario/sample.ts'
import { impossible, told, trainsWell } from './prove-by-hand.ts'
import { politeness } from '../../../../src/core/checker/politeness.ts'
import { replyCalled, smallCall } from '../../small-call.ts'

/** A score for each reply that is not the best of its step. */
const others = (...starts: string[]) => Object.fromEntries(starts.map((start) => [start, { best: 80 }]))
const wrong = others(
  'Right, I',
  'Thank you for calling',
  'It is Sam',
  'I am so',
  'Let me see',
  'It will be',
  'I am sorry',
  'It is our',
  'It could',
  'Stop there',
  'Thank you for your',
  'That will',
  'You leave',
  'We should',
  'Ha, and',
)

test('the plausible mistakes of a good call are not told', () => {
  expect(told('reply-without-purpose', trainsWell, { replies: wrong })).toEqual([])
})

test('a reply that is never the best and tempts nobody: at its first key', () => {
  const text = sampleText('reply-without-purpose')
  const say = 'Stop there. I have a whole line of other people on hold here.'
  expect(told('reply-without-purpose', text, { replies: wrong })).toEqual([
    `warning at "- say: "${say}"": nobody would choose this reply: it is never the best, and nothing about it is tempting.`,
  ])
  const still = (mend: string, by: string) => told('reply-without-purpose', change(mend, by, text), { replies: wrong })
  expect(still(say, 'Stop there. I have other people on hold here.')).toEqual([])
  expect(still('        act: interrupt\n', '        act: interrupt\n        asks: parcel\n')).toEqual([])
  expect(still('closes: [recap, next step, anything else]', 'goto: so')).toEqual([])
  expect(still('act: interrupt', 'act: blame')).toEqual([])
  expect(still('act: interrupt', 'act: explain-why\n        breach: retaliation')).toHaveLength(1)
})

test('a reply that is as good as the best, or that eases the caller, has its purpose', () => {
  const text = sampleText('reply-without-purpose')
  expect(told('reply-without-purpose', text, { replies: { ...wrong, 'Stop there': { best: 100 } } })).toEqual([])
  expect(told('reply-without-purpose', text, { replies: { ...wrong, 'Stop there': { best: 80, eases: true } } })).toEqual([])
  expect(told('reply-without-purpose', text, { replies: { ...wrong, 'Stop there': { best: null } } })).toEqual([])
})

test('two steps running without relief: at the second, with a note at the first', () => {
  const text = sampleText('no-relief')
  expect(told('no-relief', text)).toEqual([
    'warning at "last:": no reply here eases the caller, and none in the step before it does.',
  ])
  expect(told('no-relief', trainsWell)).toEqual([])
  const isEased = (from: string, to: string) => told('no-relief', change(from, to, text)).length === 0
  expect(isEased('act: explain-why', 'act: apologise')).toBe(true)
  expect(isEased('act: proceed\n        by: Friday', 'act: take-step\n        by: Friday')).toBe(true)
  // Borrowed ease is none, and neither is what the caller never said.
  expect(isEased('act: explain-why', 'act: overpromise')).toBe(false)
  const falsely = 'act: paraphrase\n        repeats: { parcel: Parcel came broken }'
  expect(isEased('act: explain-why', falsely)).toBe(false)
  expect(isEased('act: explain-why', falsely.replace('came broken', 'never came'))).toBe(true)
})

test('steps to which no call comes are not counted for relief', () => {
  const steps = { hello: impossible, so: impossible, where: impossible, last: impossible, doorbell: impossible }
  expect(told('no-relief', sampleText('no-relief'), { call: { steps } })).toEqual([])
})

test.each([
  ['best-is-longest', 'warning', '3 of the 5', 'the longest', '"hello", "so", "where"'],
  ['best-is-politest', 'warning', '3 of the 5', 'the politest', '"hello", "so", "where"'],
  ['best-is-first', 'hint', '5 of the 5', 'the first in the file', '"hello", "so", "where", "last", "doorbell"'],
] as const)('%s: at the steps, with their names, where one reply alone is the best', (code, severity, count, is, names) => {
  expect(told(code, sampleText(code), { replies: wrong })).toEqual([
    `${severity} at "steps:": in ${count} steps that have one best reply, it is ${is}: ${names}.`,
  ])
  expect(told(code, trainsWell, { replies: wrong })).toEqual([])
  expect(told(code, sampleText(code))).toEqual([])
})

test('one step alone is no pattern', () => {
  const one = others('Right, I', 'Thank you for calling')
  expect(told('best-is-longest', sampleText('best-is-longest'), { replies: one })).toEqual([])
})

test('politeness is empathy, polite deeds and polite words', () => {
  const polite = (say: string, act: 'acknowledge' | 'ask', does: ('greets' | 'gives reason')[] = []) =>
    politeness({ ...replyCalled(smallCall(), 'One at hello'), say, act, does })
  expect(polite('Which line is it?', 'ask')).toBe(0)
  expect(polite('Which line is it, please?', 'ask', ['greets', 'gives reason'])).toBe(2)
  expect(polite('Thank you. I am sorry.', 'acknowledge')).toBe(3)
})
