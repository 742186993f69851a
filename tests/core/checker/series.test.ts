import { expect, test } from 'vitest'
import { proveNow } from '../../../src/core/checker/prove.ts'
import { logOfSeries } from '../../../src/core/checker/witnesses.ts'
import { debrief } from '../../../src/core/debrief/debrief.ts'
import { smallSeries } from '../small-call.ts'

test('a series scores what its calls score together', () => {
  const scenario = smallSeries({ caller: { temperament: 'hot' } }, { right: { to: 'Repairs' } })
  const { calls, range } = proveNow(scenario)
  expect(calls).toHaveLength(2)
  for (const measure of ['listening', 'routing', 'de-escalation', 'overall'] as const) {
    const sides = range[measure]
    if (!sides) throw new Error(`Nothing was found of ${measure}.`)
    for (const { score, bound, witnesses } of [sides.lowest, sides.highest]) {
      const told = debrief(logOfSeries(scenario, witnesses), scenario)
      expect('scores' in told && told.scores[measure]).toBeCloseTo(score, 8)
      expect(bound).toSatisfy((beyond: number) => (score === sides.lowest.score ? beyond <= score : beyond >= score))
    }
  }
})
