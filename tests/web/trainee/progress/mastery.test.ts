import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apart, masteryOf, sayDay, sayMissing } from '../../../../src/web/trainee/progress/mastery.ts'
import { aTake, day, someTakes, start } from './a-take.ts'

describe('a call is mastered', () => {
  test('by two unaided passes in different variants, three days apart', () => {
    expect(masteryOf([aTake(), aTake({ at: start + 3 * day, variant: 'b' })], 3, start)).toEqual({ is: 'mastered' })
  })

  test('also with other attempts between them', () => {
    const between = [aTake({ at: start + day, passed: false }), aTake({ at: start + 2 * day, variant: 'b' })]
    expect(masteryOf([aTake(), ...between, aTake({ at: start + 4 * day, variant: 'c' })], 3, start)).toEqual({ is: 'mastered' })
  })

  test('in any variant where it has no two', () => {
    expect(masteryOf([aTake({ variant: null }), aTake({ variant: null, at: start + 3 * day })], 0, start)).toEqual({ is: 'mastered' })
  })
})

describe('a call is not mastered', () => {
  const second = { at: start + 3 * day, variant: 'b' }

  test.each([
    ['by one that is no pass', { ...second, passed: false }],
    ['by one with the coach', { ...second, unaided: false }],
    ['in the same variant', { ...second, variant: 'a' }],
    ['a second too early', { ...second, at: start + 3 * day - 1000 }],
  ])('%s', (_, more) => {
    expect(masteryOf([aTake(), aTake(more)], 3, start + 5 * day).is).toBe('one to go')
  })

  test('without any pass', () => {
    expect(masteryOf([aTake({ passed: false })], 3, start)).toEqual({ is: 'two to go' })
  })
})

describe('what is missing is said', () => {
  const sayAt = (now: number, ...takes: Parameters<typeof aTake>[0][]) => {
    const mastery = masteryOf(takes.map(aTake), 3, now)
    return mastery.is === 'mastered' ? mastery.is : sayMissing(mastery, now)
  }

  test('with the day from which on it counts', () => {
    expect(sayAt(start, {})).toBe('One more pass without the coach, in another variant, from Tuesday on, and it is mastered.')
    expect(sayAt(start + 2 * day, {})).toMatch(/from tomorrow on/)
    expect(sayAt(start + 2.9 * day, {})).toMatch(/from 12:00 today on/)
    expect(sayAt(start + 9 * day, {})).toBe('One more pass without the coach, in another variant, and it is mastered.')
  })

  test('and no variant where any will do by then', () => {
    expect(sayAt(start + 5 * day, {}, { at: start + day, variant: 'b' })).toBe('One more pass without the coach, and it is mastered.')
  })

  test('before there is a pass', () => {
    expect(sayAt(start)).toBe('Two passes without the coach, three days apart, and it is mastered.')
  })
})

test('days are called by the names that people use for them', () => {
  expect([0, 1, -1, 6, 7, 60].map((days) => sayDay(start + days * day, start))).toEqual([
    'today',
    'tomorrow',
    'yesterday',
    'Friday',
    '28 November',
    '20 January 2027',
  ])
})

test('it is mastered just where two of its passes make it so', () => {
  fc.assert(
    fc.property(someTakes(), (takes) => {
      const passes = takes.filter(({ unaided, score }) => unaided && score.passed)
      const pairs = passes.flatMap((one) => passes.filter((other) => other.at >= one.at + apart && other.score.variant !== one.score.variant))
      expect(masteryOf(takes, 3, start).is === 'mastered').toBe(pairs.length > 0)
    }),
  )
})

test('a pass in any variant but the one that is named, from the time that is named on, masters it; one before that never does', () => {
  fc.assert(
    fc.property(someTakes(), fc.constantFrom('a', 'b', 'c'), fc.boolean(), (takes, variant, early) => {
      const now = takes.at(-1)?.at ?? start
      const mastery = masteryOf(takes, 3, now)
      fc.pre(mastery.is === 'one to go')
      const at = early ? Math.max(now, mastery.from - 1) : Math.max(now, mastery.from)
      const masters = masteryOf([...takes, aTake({ at, variant })], 3, now).is === 'mastered'
      expect(masters).toBe(at >= mastery.from && variant !== mastery.not)
    }),
  )
})
