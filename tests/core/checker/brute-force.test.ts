import { describe, expect, test } from 'vitest'
import type { Extreme, Proof, Range, Ranges } from '../../../src/core/checker/proof.ts'
import { measures } from '../../../src/core/checker/proof.ts'
import { proveNow } from '../../../src/core/checker/prove.ts'
import { logOfWitness } from '../../../src/core/checker/witnesses.ts'
import { debrief } from '../../../src/core/debrief/debrief.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { countCalls, outcomesOf } from './count-calls.ts'
import { fewWayScenarios } from './few-ways.ts'

/*
 * Small scenarios of which every call is played, one after the other: what they come to is exactly what the checker
 * proves. And the call that it shows for each end of a range scores exactly that, by the debrief of its log.
 */

describe.each([...fewWayScenarios])('%s', (_, scenario) => {
  const proof = proveNow(scenario, { all: 1_000_000 })

  test('every call, one after the other, comes to what is proved', { timeout: 120_000 }, () => {
    const { calls, ...counted } = countCalls(scenario)
    expect(calls).toBeGreaterThan(1000)
    expect(proof.truncated).toBe(false)
    expect(outcomesOf(proof)).toEqual(counted)
    expect(extremesOf(proof).filter(({ exact, bound, score }) => !exact || bound !== score)).toEqual([])
  })

  test('the call that is shown for each end of a range scores exactly that', { timeout: 60_000 }, () => {
    expect(rangesOf(proof).flatMap((ranges) => wrongIn(scenario, ranges))).toEqual([])
  })
})

function rangesOf({ range, calls }: Proof): Ranges[] {
  return [range, ...Object.values(calls[0]!.endings).flatMap(({ ranges }) => ranges ?? [])]
}

function extremesOf(proof: Proof): Extreme[] {
  return rangesOf(proof).flatMap((ranges) =>
    Object.values(ranges).flatMap((range: Range | null) => (range ? [range.lowest, range.highest] : [])),
  )
}

/** Ends of ranges whose witness does not score what is claimed. */
function wrongIn(scenario: Scenario, ranges: Ranges): string[] {
  return measures.flatMap((measure) => {
    const range = ranges[measure]
    if (!range) return []
    return [range.lowest, range.highest].flatMap(({ witnesses, score }) => {
      const judged = debrief(logOfWitness(scenario, witnesses[0]!), scenario)
      const found = 'scores' in judged ? judged.scores[measure] : judged.message
      return typeof found === 'number' && Math.abs(found - score) < 1e-9
        ? []
        : [`${measure}: ${score} is claimed, and it is ${found}`]
    })
  })
}
