import { expect, test } from 'vitest'
import type { Proof } from '../../../src/core/checker/proof.ts'
import { proveNow } from '../../../src/core/checker/prove.ts'
import { logOfSeries } from '../../../src/core/checker/witnesses.ts'
import { debrief } from '../../../src/core/debrief/debrief.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { plainReplies, says, smallSeries } from '../small-call.ts'

test('a series scores what its calls score together', () => {
  const scenario = smallSeries({ caller: { temperament: 'hot' } }, { right: { to: 'Repairs' } })
  const proof = proveNow(scenario)
  expect(proof.calls).toHaveLength(2)
  expectPlayed(scenario, proof)
})

test('a series with variants scores what its calls score together in one variant or the other, never in a mixture', () => {
  const steps = {
    hello: { says: 'My tap drips.', brings: 'tap', replies: plainReplies('hello') },
    last: { says: 'Last.', replies: plainReplies('last'), goto: 'done' },
  }
  const replies = [says('How annoying.', 'acknowledge'), says('It drips, then.', 'paraphrase', { repeats: 'tap' }), ...plainReplies('dog').slice(2)]
  const barkingIn = (variant: string) => ({ steps, detours: { dog: { 'in variant': variant, before: 'last', says: 'The dog!', replies } } })
  const scenario = { ...smallSeries(barkingIn('one'), barkingIn('two')), variants: { one: { word: 'a' }, two: { word: 'b' } } }
  expectPlayed(scenario, proveNow(scenario))
})

/** Each end of a range is what its calls score, one after the other. */
function expectPlayed(scenario: Scenario, { range }: Proof): void {
  for (const measure of ['listening', 'routing', 'de-escalation', 'overall'] as const) {
    const sides = range[measure]
    if (!sides) throw new Error(`Nothing was found of ${measure}.`)
    for (const { score, bound, witnesses } of [sides.lowest, sides.highest]) {
      const told = debrief(logOfSeries(scenario, witnesses), scenario)
      expect('scores' in told && told.scores[measure]).toBeCloseTo(score, 8)
      expect(bound).toSatisfy((beyond: number) => (score === sides.lowest.score ? beyond <= score : beyond >= score))
    }
  }
}
