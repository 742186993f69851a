import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { countSaid, heardAt, pacedAt } from '../../../../src/web/trainee/phone/word-clock.ts'

const clock = { paced: [100, 300, 300, 700], heard: [50, 150, 150, 250] }

test('each word ends at its own time in both', () => {
  expect(clock.heard.map((time) => pacedAt(clock, time))).toEqual(clock.paced)
  expect(clock.paced.map((time) => heardAt(clock, time))).toEqual(clock.heard)
})

test('between two words it is as far as the sound is between them', () => {
  expect(pacedAt(clock, 25)).toBe(50)
  expect(pacedAt(clock, 200)).toBe(500)
})

test('after the last word nothing goes on', () => {
  expect(pacedAt(clock, 9999)).toBe(700)
  expect(pacedAt({ paced: [], heard: [] }, 10)).toBe(0)
})

test('as many words are heard in the one as in the other, at any time', () => {
  const step = fc.record({ paced: fc.integer({ min: 1, max: 900 }), heard: fc.integer({ min: 1, max: 900 }) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), fc.integer({ min: 0, max: 20_000 }), (steps, time) => {
      const sum = (key: 'paced' | 'heard') => steps.map((_, index) => steps.slice(0, index + 1).reduce((all, one) => all + one[key], 0))
      const any = { paced: sum('paced'), heard: sum('heard') }
      expect(countSaid(any.paced, pacedAt(any, time))).toBe(countSaid(any.heard, time))
    }),
  )
})
