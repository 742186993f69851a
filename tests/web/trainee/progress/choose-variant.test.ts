import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseVariant } from '../../../../src/web/trainee/progress/choose-variant.ts'

const variants = ['a', 'b', 'c']

test('the first attempt gets the first variant, as it stands on the shelf', () => {
  expect(chooseVariant(variants, [])).toBe('a')
})

test('one that was never taken comes before all others', () => {
  expect(chooseVariant(variants, ['a', 'c'])).toBe('b')
})

test('then comes the one that was not taken for longest', () => {
  expect(chooseVariant(variants, ['b', 'a', 'c', 'b'])).toBe('a')
})

test('a call without variants has none to choose', () => {
  expect(chooseVariant([], [null, null])).toBeNull()
})

test('it is never that of the last attempt where there is another, and all come round', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', null), { minLength: 1 }), (taken) => {
      expect(chooseVariant(variants, taken)).not.toBe(taken.at(-1))
      const round: (string | null)[] = [...taken]
      for (let time = 0; time < variants.length; time++) round.push(chooseVariant(variants, round))
      expect(new Set(round.slice(-3))).toEqual(new Set(variants))
    }),
  )
})
