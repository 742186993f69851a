import { describe, expect, test } from 'vitest'
import type { Indicator } from '../../../src/core/debrief/indicators.ts'
import { sumUpSkill } from '../../../src/core/debrief/sum-up-skill.ts'

describe('a skill is summed up by', () => {
  test('the two findings that cost most, the dearest first', () => {
    const indicators = [
      finding('L1', { weight: 12, level: 'acceptable', value: 0.5, sentence: 'Half the facts.' }),
      finding('L3', { weight: 8, level: 'poor', value: 0, sentence: 'Never said back.' }),
      finding('L4', { weight: 5, level: 'poor', value: 0, sentence: 'Cut in twice.' }),
    ]
    expect(sumUpSkill(indicators, 'listening')).toBe('Never said back. Half the facts.')
  })

  test('its heaviest finding where nothing was lost', () => {
    const indicators = [
      finding('L2', { weight: 6, sentence: 'Nothing asked twice.' }),
      finding('L1', { weight: 12, sentence: 'All in the ticket.' }),
    ]
    expect(sumUpSkill(indicators, 'listening')).toBe('All in the ticket.')
  })

  test('how early the call ended where no fault was made', () => {
    const indicators = [finding('L2', { value: 0.25, sentence: 'Nothing asked twice.' })]
    expect(sumUpSkill(indicators, 'listening')).toMatch(/did not get all the way/)
  })

  test('the lack of an occasion, and never by a finding of another skill', () => {
    const indicators = [finding('R2', { dimension: 'routing', occasions: 0, level: 'poor', value: 0 }), finding('L1')]
    expect(sumUpSkill(indicators, 'routing')).toBe('This call gives no occasion for it.')
  })
})

function finding(id: Indicator['id'], more: Partial<Indicator> = {}): Indicator {
  const usual = { dimension: 'listening', weight: 6, occasions: 1, level: 'exemplary', value: 1, evidence: [] } as const
  return { ...usual, id, name: id, sentence: `${id}.`, ...more }
}
