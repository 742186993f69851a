import { describe, expect, test } from 'vitest'
import type { Fact } from '../../../src/core/scenario/scenario.ts'
import { isRight, plain, ticketOf } from '../../../src/core/call/ticket.ts'
import { stateOf, play } from '../play.ts'
import { smallCall } from '../small-call.ts'

type Written = NonNullable<Parameters<typeof smallCall>[0]>['facts'] extends infer Facts
  ? NonNullable<Facts>[keyof NonNullable<Facts>]
  : never

function fact(written: Written): Fact {
  return smallCall({ facts: { tap: written, washer: { said: 'Gone.' } } }).calls[0]!.facts['tap']!
}

describe('a field that is picked', () => {
  const tap = fact({ said: 'It drips.', ticket: 'Drips', mishear: 'Pours', accepts: 'Drip' })

  test('is right as the ticket has it, and as nothing else', () => {
    expect(['Drips', 'drips', 'Drip', 'Pours', 'It drips.'].map((text) => isRight(tap, text))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
  })
})

describe('a field that is typed', () => {
  const house = fact({
    said: 'Fifty-one Mill Road.',
    ticket: '51 Mill Road',
    kind: 'address',
    accepts: ['51 Mill Rd', 'Number 51, Mill Road'],
  })

  test.each([
    '51 Mill Road',
    '51 mill road',
    ' 51  Mill   Road ',
    '51, Mill Road.',
    'fifty-one Mill Road',
    'Fifty one, mill road',
    '51 Mill Rd',
    '51 mill rd.',
    'number 51 Mill Road',
  ])('“%s” is right', (text) => {
    expect(isRight(house, text)).toBe(true)
  })

  test.each(['', '15 Mill Road', '51 Mill', '51 Mill Roads', '50 1 Mill Road x', 'Mill Road'])('“%s” is not', (text) => {
    expect(isRight(house, text)).toBe(false)
  })

  test('is right in other ways to write a name, a date and a number', () => {
    expect(isRight(fact({ said: 'Zoë O’Neill.', ticket: 'Zoë O’Neill', kind: 'name' }), "zoe o'neill")).toBe(true)
    expect(isRight(fact({ said: 'The third of March.', ticket: '3 March', kind: 'date', accepts: 'March 3' }), '3rd march')).toBe(
      true,
    )
    expect(isRight(fact({ said: 'The third of March.', ticket: '3 March', kind: 'date', accepts: 'March 3' }), 'March 3rd')).toBe(
      true,
    )
    expect(isRight(fact({ said: 'Twenty.', ticket: '20', kind: 'number' }), 'twenty')).toBe(true)
    expect(isRight(fact({ said: 'Four one one seven.', ticket: '4117', kind: 'number' }), 'four, one, one, seven')).toBe(true)
    expect(
      isRight(fact({ said: '01632 960117.', ticket: '01632 960117', kind: 'number', accepts: '960117' }), '01632-960-117'),
    ).toBe(true)
    expect(isRight(fact({ said: '1,250.', ticket: '1,250', kind: 'number' }), '1250')).toBe(true)
  })

  test('is wrong where the point of a number has moved', () => {
    const amount = fact({ said: 'Twelve fifty.', ticket: '£12.50', kind: 'number' })
    expect(['12.50', '£12.50', '1250', '125.0', '£ 12.50'].map((text) => isRight(amount, text))).toEqual([
      true,
      true,
      false,
      false,
      true,
    ])
    expect(isRight(fact({ said: 'Forty-five pounds.', ticket: '£45', kind: 'number' }), '45.00')).toBe(true)
    expect(isRight(fact({ said: 'Four and a half.', ticket: '4.5', kind: 'number' }), '45')).toBe(false)
  })
})

describe('a fact that the caller puts right', () => {
  const becomes = { said: 'No, it pours.', ticket: 'Pours', accepts: 'Pouring' }

  test('is right as it is in the end', () => {
    const picked = fact({ said: 'It drips.', ticket: 'Drips', becomes })
    expect(['Pours', 'Drips'].map((text) => isRight(picked, text))).toEqual([true, false])
    const typed = fact({ said: 'It drips.', ticket: 'Drips', accepts: 'Dripping', kind: 'name', becomes })
    expect(['pours', 'pouring', 'drips', 'dripping'].map((text) => isRight(typed, text))).toEqual([true, true, false, false])
  })

  test('keeps the ticket that it had where that does not change', () => {
    const kept = fact({ said: 'Monday the third.', ticket: 'Monday', becomes: { said: 'The fourth, I mean.' } })
    expect(['Monday', 'The fourth, I mean.'].map((text) => isRight(kept, text))).toEqual([true, false])
    const typed = fact({
      said: 'Monday the third.',
      ticket: 'Monday',
      accepts: 'Mon',
      kind: 'date',
      becomes: { said: 'The fourth, I mean.' },
    })
    expect(isRight(typed, 'mon')).toBe(true)
  })
})

test('what does not matter is taken out of a text', () => {
  expect(plain('Fifty-one,  Mill Rd.')).toBe(plain('51 mill rd'))
  expect(plain('nineteen ninety-nine')).toBe('1999')
  expect(plain('twenty twenty')).toBe('2020')
  expect(plain('— ?!')).toBe('')
})

test('the ticket has a field for each fact that it wants, empty, right or wrong', () => {
  const call = play(smallCall(), '(note tap: Tap drips)', '(note washer: Washer loose)')
  expect(
    ticketOf(call.settings[0]!, stateOf(call)).map(({ fact, label, wanted, noted, state }) => [
      fact,
      label,
      wanted,
      noted,
      state,
    ]),
  ).toEqual([
    ['tap', 'What is wrong', 'Tap drips', 'Tap drips', 'right'],
    ['washer', 'Cause, if known', 'Washer gone', 'Washer loose', 'wrong'],
    ['room', 'Room', 'Upstairs', '', 'empty'],
  ])
})
