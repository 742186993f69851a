import { expect, test } from 'vitest'
import type { EndingProof, LineProof, Reach } from '../../../../src/core/checker/proof.ts'
import { change, sampleText } from '../../scenario/sample.ts'
import { type ByHand, diagnosed, impossible, notFound, reached, scenarioOf, told, trainsWell } from './prove-by-hand.ts'

const steps = (...missed: string[]) => ({ ...good.steps, ...Object.fromEntries(missed.map((place) => [place, impossible])) })
const good = {
  steps: Object.fromEntries(['hello', 'so', 'where', 'last', 'doorbell'].map((place) => [place, reached])),
  endings: Object.fromEntries(
    Object.keys(scenarioOf(trainsWell).calls[0]!.endings).map((name) => [name, endingThat(reached)]),
  ),
}
const missedEndings = (...names: string[]) => ({
  ...good.endings,
  ...Object.fromEntries(names.map((name) => [name, endingThat(impossible)])),
})
const line = (one: Omit<LineProof, 'reach'>): ByHand => ({ call: { lines: [{ ...one, reach: impossible }] } })

test('a call in which everything is reached has nothing to find', () => {
  expect(diagnosed(trainsWell)).toEqual([])
})

test('a step: at its key, with the reason, and not once more for what is inside it', () => {
  const hand: ByHand = {
    call: { steps: steps('where'), lines: [{ of: 'step', name: 'where', key: 'otherwise', reach: impossible }] },
    replies: missedReplies('Is the address', 'I am sorry about', 'It could be'),
  }
  expect(diagnosed(trainsWell, hand)).toHaveLength(1)
  expect(told('unreachable-step', trainsWell, hand)).toEqual([
    'warning at "where:": no call can come to this step: nothing leads here.',
  ])
})

test('what follows from an unreachable step is not told: the steps and endings to which it alone leads', () => {
  const missed = ['Is the address', 'I am sorry about', 'It could be', 'Thank you for your', 'It goes out', 'You leave it']
  const hand: ByHand = {
    call: { steps: steps('where', 'last'), endings: missedEndings('found', 'waiting') },
    replies: missedReplies(...missed),
  }
  expect(diagnosed(trainsWell, hand).map(({ code }) => code)).toEqual(['unreachable-step'])
})

test('two steps that lead to nothing but one another are told once', () => {
  const aside = (name: string, to: string) => `  ${name}:
    says: "Is it?"
    replies:
      - { say: "It is, ${name}.", act: acknowledge, goto: ${to}, coach: "So." }
      - { say: "It may, ${name}.", act: acknowledge, goto: ${to}, coach: "So." }
      - { say: "It can, ${name}.", act: acknowledge, goto: ${to}, coach: "So." }
`
  const text = change('\ndetours:\n', `\nasides:\n${aside('here', 'there')}${aside('there', 'here')}\ndetours:\n`, trainsWell)
  const starts = ['here', 'there'].flatMap((name) => ['It is', 'It may', 'It can'].map((start) => `${start}, ${name}`))
  const hand: ByHand = {
    call: { steps: steps('here', 'there') },
    replies: missedReplies(...starts),
  }
  expect(diagnosed(text, hand).map(({ code }) => code)).toEqual(['unreachable-step'])
  expect(told('unreachable-step', text, hand)[0]).toMatch(/^warning at "here:"/)
})

test('what was not found is a hint, and takes nothing away from what is proved', () => {
  const hand: ByHand = {
    call: { steps: { ...good.steps, where: notFound, last: impossible } },
    replies: Object.fromEntries(
      ['Is the address', 'I am sorry about', 'It could be'].map((start) => [start, { reach: notFound }]),
    ),
  }
  expect(told('unreachable-step', trainsWell, hand)).toEqual([
    'hint at "where:": no call was found that comes to this step.',
    'warning at "last:": no call can come to this step: nothing leads here.',
  ])
  expect(told('unreachable-reply', trainsWell, hand)).toEqual([])
})

test('a reply: at its first key', () => {
  const hand = { replies: { 'It could be': { reach: impossible } } }
  const say = '- say: "It could be with a neighbour, or still on the van."'
  expect(told('unreachable-reply', trainsWell, hand)).toEqual([
    `warning at "${say}": this reply can never be chosen: nothing leads here.`,
  ])
})

test('a line: at its case, or at `says`, or in the story, and never where the author wrote none', () => {
  const story = '  story:\n    - says: "I stayed in all day for it."\n  always:'
  const text = trainsWell.replace('  always:', story)
  const at = (one: Omit<LineProof, 'reach'>) =>
    told('unreachable-line', text, line(one)).map((said) => said.split(': these words')[0])
  expect(at({ of: 'step', name: 'last', key: 'settled' })).toEqual([
    'warning at "settled: "Well, there you are, then. And now?""',
  ])
  expect(at({ of: 'step', name: 'last', key: 'otherwise' })).toEqual(['hint at "otherwise: "And what happens now?""'])
  expect(at({ of: 'ending', name: 'found', key: 'otherwise' })).toEqual(['warning at "says: "Thank you, Sam.""'])
  expect(at({ of: 'caller', name: 'story', key: '0' })).toEqual(['warning at "- says: "I stayed in all day for it.""'])
  expect(at({ of: 'caller', name: 'on hold', key: 'otherwise' })).toEqual(['warning at "on hold: "If you must.""'])
  expect(at({ of: 'caller', name: 'sent back', key: 'otherwise' })).toEqual([])
  expect(at({ of: 'ending', name: 'caller-hung-up', key: 'otherwise' })).toEqual([])
})

test('a detour: at its key, and not once more for its step', () => {
  const hand: ByHand = {
    call: { detours: { doorbell: impossible }, steps: steps('doorbell') },
    replies: missedReplies('Take all', 'We should', 'Ha, and'),
  }
  expect(diagnosed(trainsWell, hand)).toHaveLength(1)
  expect(told('unreachable-detour', trainsWell, hand)).toEqual([
    'warning at "doorbell:": this detour never falls due: nothing leads here.',
  ])
})

test('the steps of a longer detour stand inside it', () => {
  const text = change('    says: "Hang on, that was the door."\n', '', trainsWell).replace(
    /( {2}doorbell:\n {4}before: where\n)([\s\S]*?)(\nendings:)/,
    (_, head: string, body: string, tail: string) =>
      `${head}    steps:\n      ring:\n        says: "The door."\n${body.replaceAll(/^/gm, '    ').trimEnd()}\n${tail}`,
  )
  const hand: ByHand = { call: { steps: { ...good.steps, 'doorbell/ring': impossible } } }
  expect(told('unreachable-step', text, hand)).toEqual(['warning at "ring:": no call can come to this step: nothing leads here.'])
})

test('an ending: at its key, and never one that the author did not write', () => {
  expect(told('unreachable-ending', trainsWell, { call: { endings: missedEndings('waiting') } })).toEqual([
    'warning at "waiting:": no call can end like this: nothing leads here.',
  ])
  expect(diagnosed(trainsWell, { call: { endings: missedEndings('transferred') } })).toEqual([])
  const own = change('  waiting:\n', '  transferred:\n    says: "Bye."\n  waiting:\n', trainsWell)
  expect(told('unreachable-ending', own, { call: { endings: missedEndings('transferred') } })).toEqual([
    'warning at "transferred:": no call can end like this: nothing leads here.',
  ])
})

test('each call of a series has its own places', () => {
  const text = change('goto: fuond', 'goto: found', change('asks: movd', 'asks: moved', sampleText('second-call')))
  const found = diagnosed(text, { call: { steps: { hello: reached, where: impossible } } })
  const keys = text.split('\n').flatMap((words, index) => (words === '      where:' ? [`${index + 1} unreachable-step`] : []))
  expect(keys).toHaveLength(2)
  expect(found.map((one) => `${one.line} ${one.code}`)).toEqual(keys)
})

function endingThat(reach: Reach): EndingProof {
  return { reach, ranges: null, forced: false, open: [] }
}

/** Replies that no call comes to, by the beginnings of their words. */
function missedReplies(...starts: string[]): ByHand['replies'] & {} {
  return Object.fromEntries(starts.map((start) => [start, { reach: impossible }]))
}
