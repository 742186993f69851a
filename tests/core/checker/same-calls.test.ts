import { describe, expect, test } from 'vitest'
import { variantOf } from '../../../src/core/call/variant.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { shippedScenarios } from '../../shipped-scenarios.ts'
import { compareCalls, worldsOf } from './both-worlds.ts'
import { featureCalls } from './feature-calls.ts'

/*
 * The machine that plays and the tables that the checker explores say the same: random calls are played in both, and
 * compared after every turn (where the call stands, what it remembers, the mood) and at their ends (every score).
 */

const callsEach = 5000

/** A seed for each variant, and one at least. */
function seedsOf(scenario: Scenario): number[] {
  const seeds = new Map<string | null, number>()
  for (let seed = 1; seeds.size < Math.max(1, Object.keys(scenario.variants).length); seed++) {
    const variant = variantOf(scenario, seed)
    if (!seeds.has(variant)) seeds.set(variant, seed)
  }
  return [...seeds.values()]
}

describe.each([...shippedScenarios.entries()])('%s', (_, scenario) => {
  const seeds = seedsOf(scenario)
  test.each(seeds)('random calls with seed %i are the same in both', { timeout: 120_000 }, (seed) => {
    expect(() => compareCalls(worldsOf(scenario, seed), Math.ceil(callsEach / seeds.length))).not.toThrow()
  })
})

describe('whatever a scenario may hold', () => {
  test.each([...featureCalls])('%s', { timeout: 60_000 }, (_, scenario) => {
    for (const seed of seedsOf(scenario)) expect(() => compareCalls(worldsOf(scenario, seed), 250)).not.toThrow()
  })
})
