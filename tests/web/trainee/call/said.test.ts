import { expect, test } from 'vitest'
import type { Said } from '../../../../src/core/call/running-call.ts'
import { heardText, joinParts } from '../../../../src/web/trainee/call/said.ts'

function said(text: string, more: Partial<Said> = {}): Said {
  return { by: 'caller', name: 'Ann', text, cutAfter: null, at: 0, passage: 1, ...more }
}

test('what was cut off ends in a dash', () => {
  expect(heardText(said('I have, as I said, no internet.', { cutAfter: 2 }))).toBe('I have—')
  expect(heardText(said('Can I finish? Please.', { cutAfter: 3 }))).toBe('Can I finish? —')
  expect(heardText(said('All of it.', { cutAfter: 3 }))).toBe('All of it.')
})

test('parts of one turn are one breath, turns are not', () => {
  expect(joinParts([said('Quite.'), said('But no.')]).map(heardText)).toEqual(['Quite. But no.'])
  expect(joinParts([said('Quite.'), said('Hello?', { at: 9 })])).toHaveLength(2)
  expect(joinParts([said('Quite.'), said('Moves here.', { by: 'colleague', name: 'Theo' })])).toHaveLength(2)
})

test('a part that was not reached leaves nothing, one that was cut leaves what was heard', () => {
  expect(joinParts([said('Quite so.', { cutAfter: 1 }), said('But no.', { cutAfter: 0 })]).map(heardText)).toEqual(['Quite—'])
  expect(joinParts([said('Quite so.'), said('But no.', { cutAfter: 1 })]).map(heardText)).toEqual(['Quite so. But—'])
})
