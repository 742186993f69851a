import { expect, test } from 'vitest'
import { type Progress, prove } from '../../../src/core/checker/prove.ts'
import { shipped } from '../../shipped-scenarios.ts'
import { smallSeries } from '../small-call.ts'

test.each([
  ['a call', shipped('strikes-ten')],
  ['a series', smallSeries({ caller: { temperament: 'hot' } }, { right: { to: 'Repairs' } })],
])('the proof of %s says how far it has come, and comes to its end', (_, scenario) => {
  const told: Progress[] = [...prove(scenario)]
  expect(told.length).toBeGreaterThan(2)
  expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b))
  expect(told.map(({ states }) => states)).toEqual(told.map(({ states }) => states).toSorted((a, b) => a - b))
  expect(told.at(-1)!.done).toBe(1)
})

test('a proof can be stopped between two searches', () => {
  const work = prove(shipped('strikes-ten'))
  const first = work.next()
  expect(first.done).toBe(false)
  work.return(undefined as never)
  expect(work.next().done).toBe(true)
})
