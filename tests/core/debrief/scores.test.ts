import { describe, expect, test } from 'vitest'
import { scorecard } from '../../../src/core/debrief/scorecard.ts'
import { says } from '../small-call.ts'
import { acknowledge, back, close, endsWorth, known, notes, perfect } from './perfect.ts'
import { indicatorOf, type Setup, take } from './take.ts'

describe('the scores', () => {
  test('of a call without fault are 100, and it is passed', () => {
    const { found } = take(perfect, known)
    expect(found.scores).toEqual({ overall: 100, listening: 100, routing: 100, 'de-escalation': 100 })
    expect(found).toMatchObject({ verdict: 'pass', capped: null, criticalErrors: [] })
  })

  test('are weights within a dimension, and shares between them', () => {
    const { found } = take([acknowledge, close], known)
    // L1 and L3 are poor: 6 + 5 + 4 of 35.
    expect(found.scores.listening).toBeCloseTo((100 * 15) / 35)
    expect(found.scores.overall).toBeCloseTo(0.35 * ((100 * 15) / 35) + 30 + 35)
  })

  test('give half the weight for what is acceptable, and round nothing', () => {
    const taken = take([...notes, back, acknowledge, close], known)
    expect(indicatorOf(taken, 'L3')).toMatchObject({ level: 'acceptable', value: 0.5, weight: 8 })
    expect(taken.found.scores.listening).toBeCloseTo((100 * 31) / 35, 10)
  })

  test('leave out what the scenario gives no occasion for', () => {
    const alone: Setup = { ...known, company: { departments: { Desk: { owns: 'everything' } } }, 'near miss': [] }
    const { found } = take([acknowledge, close], alone)
    expect(found.scores.routing).toBe(100)
    expect(found.indicators.filter(({ id, occasions }) => id.startsWith('R') && occasions > 0).map(({ id }) => id)).toEqual([
      'R4',
    ])
  })

  test('weigh the fourteen indicators as the scorecard says', () => {
    const weights = Object.fromEntries(Object.entries(scorecard.indicators).map(([id, { weight }]) => [id, weight]))
    expect(weights).toEqual({
      L1: 12,
      L2: 6,
      L3: 8,
      L4: 5,
      L5: 4,
      R1: 12,
      R2: 6,
      R3: 6,
      R4: 6,
      D1: 8,
      D2: 8,
      D3: 6,
      D4: 7,
      D5: 6,
    })
    expect(scorecard.shares).toEqual({ listening: 35, routing: 30, 'de-escalation': 35 })
    expect([scorecard.gates, scorecard.pass]).toEqual([
      { ending: 59, criticalError: 49 },
      { overall: 80, dimension: 70 },
    ])
  })
})

describe('the gates', () => {
  const capped = (turns: Parameters<typeof take>[0], setup: Setup) => {
    const { scores, capped: by } = take(turns, setup).found
    return [scores.overall, by?.at ?? null]
  }

  test('hold the overall score at 59 where the ending helped nobody', () => {
    const right: Setup = { right: { to: 'Repairs', brief: 'tap' } }
    const handed = [...perfect, says('Here is Repairs.', 'transfer-warm', { to: 'Repairs', brief: 'tap' })]
    expect(capped(handed, { ...endsWorth('bandage'), ...right })).toEqual([59, 59])
    expect(capped(handed, { ...endsWorth('nothing'), ...right })).toEqual([59, 59])
    expect(capped(handed, { ...endsWorth('owned'), ...right })).toEqual([100, null])
    expect(capped(perfect, endsWorth('workaround'))[1]).toBe(null)
    expect(capped(perfect, endsWorth('refused-fairly'))).toEqual([100, null])
  })

  test('hold it at 59 where the caller hung up, and name why', () => {
    const left = take(
      Array.from({ length: 6 }, () => '(silence)'),
      known,
    )
    expect(left.found.ending.name).toBe('caller-hung-up')
    expect(left.found.capped).toEqual({ at: 59, because: 'The caller hung up' })
  })

  test('hold it at 49 after a critical error, whatever else was good, and leave the three scores as they are', () => {
    const taken = take([...perfect.slice(0, -1), says('Shame on you.', 'proceed', { breach: 'retaliation' }), close], known)
    expect(taken.found.scores).toEqual({ overall: 49, listening: 100, routing: 100, 'de-escalation': 100 })
    expect(taken.found).toMatchObject({ capped: { at: 49, because: 'Fired back' }, verdict: 'not yet' })
  })

  test('do not lift what is below them', () => {
    expect(capped(['(hang up)'], { brings: {} })).toEqual([0, 49])
  })

  test('are open to a caller who hangs up abruptly after the resolution', () => {
    const abrupt: Setup = { ...known, endings: { done: { title: 'Done', worth: 'cause', says: 'Right.', abrupt: 'yes' } } }
    expect(capped(perfect, abrupt)).toEqual([100, null])
  })
})

describe('a pass', () => {
  test('needs 80 overall', () => {
    const turns = [
      says('I do understand.', 'stock-phrase'),
      says('Repairs, about the tap.', 'transfer-warm', { to: 'Repairs', brief: 'tap', closes: ['recap', 'next step'] }),
    ]
    const { overall, ...each } = take([...notes, ...turns], { ...known, right: { to: 'Repairs', brief: ['tap', 'washer'] } })
      .found.scores
    expect(Object.values(each).every((score) => score! >= 70)).toBe(true)
    expect(overall).toBeGreaterThan(79)
    expect(overall).toBeLessThan(80)
    expect(take([...notes, ...turns], { ...known, right: { to: 'Repairs', brief: ['tap', 'washer'] } }).found.verdict).toBe(
      'not yet',
    )
  })

  test('needs 70 in each dimension', () => {
    const { found } = take([acknowledge, back, close], known)
    expect(found.scores.overall).toBeGreaterThan(80)
    expect(found.scores.listening).toBeLessThan(70)
    expect(found.verdict).toBe('not yet')
  })

  test('is given where there is no more to it', () => {
    const { found } = take([...notes, acknowledge, close], known)
    expect(found.scores.listening).toBeGreaterThan(70)
    expect(found.scores.overall).toBeLessThan(100)
    expect(found.verdict).toBe('pass')
  })
})
