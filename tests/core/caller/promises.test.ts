import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Mood, Nature } from '../../../src/core/caller/mood.ts'
import { honestActs } from '../../../src/core/caller/acts.ts'
import { cueOf, isTired } from '../../../src/core/caller/cue.ts'
import { endIsDue, isHeard, revealDebt, startMood, stepMood } from '../../../src/core/caller/mood.ts'
import { temperamentOf } from '../../../src/core/caller/temperaments.ts'
import { type Act, acts, temperamentNames } from '../../../src/core/scenario/vocabulary.ts'

/** Whatever a scenario may make of a temperament. */
const anyNature = fc
  .record({
    name: fc.constantFrom(...temperamentNames),
    grave: fc.boolean(),
    but: fc.record(
      {
        frustration: fc.integer({ min: 0, max: 8 }),
        heard: fc.integer({ min: 0, max: 3 }),
        trust: fc.integer({ min: 0, max: 4 }),
        patience: fc.integer({ min: 3, max: 6 }),
        need: fc.integer({ min: 0, max: 3 }),
        venting: fc.integer({ min: 0, max: 2 }),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ name, grave, but }): Nature => ({ ...temperamentOf(name, but), grave }))

const anything = fc.array(fc.constantFrom(...acts, 'reveal' as const), { minLength: 1, maxLength: 25 })

/** Holds what is promised of every step of every call: the mood before, what was done, and the mood after. */
function always(promise: (before: Mood, act: Act | 'reveal', after: Mood, nature: Nature) => void): void {
  fc.assert(
    fc.property(anyNature, anything, (nature, done) => {
      let mood = startMood(nature)
      for (const act of done) {
        const after = act === 'reveal' ? revealDebt(mood, nature) : stepMood(mood, act, nature)
        promise(mood, act, after, nature)
        mood = after
      }
    }),
    { numRuns: 1500, seed: 7 },
  )
}

describe('whatever is done, to any caller', () => {
  test('every number stays a whole number in its range', () => {
    always((_, __, after, { patience }) => {
      const ranges = [[after.frustration, 8], [after.heard, 3], [after.trust, 4], [after.patience, patience], [after.venting, 2], [after.warnings, 2]]
      for (const [value, most] of ranges) expect(Number.isInteger(value) && value! >= 0 && value! <= most!, JSON.stringify(after)).toBe(true)
    })
  })

  test('a caller who hangs up was heard to be close to it before', () => {
    always((before, act, after, nature) => {
      if (before.ended || after.ended !== 'caller_hung_up') return
      const cue = cueOf(before, nature)
      expect(isTired(before, nature) || ['outburst', 'supervisor', 'ultimatum'].includes(cue), `${act} after ${JSON.stringify(before)}`).toBe(true)
    })
  })

  test('the honest acts never take frustration past 7', () => {
    always((before, act, after) => {
      if (honestActs.has(act) && before.frustration <= 7) expect(after.frustration).toBeLessThanOrEqual(7)
    })
  })

  test('from below 6 no act goes past 7, so that the ultimatum is heard', () => {
    always((before, _, after) => {
      if (before.frustration < 6) expect(after.frustration).toBeLessThanOrEqual(7)
    })
  })

  test('a call that has ended stays as it ended', () => {
    always((before, _, after) => {
      if (before.ended) expect(after).toBe(before)
    })
  })

  test('a caller never falls below nothing without hanging up, and at 8 stays only to go on abusing', () => {
    always((_, act, after) => {
      if (act === 'reveal' || after.ended) return
      expect(after.patience).toBeGreaterThan(0)
      if (after.frustration === 8) expect(after.abusive).toBe(true)
    })
  })

  test('frustration falls by no more than the caller thaws, except where a boundary stops abuse', () => {
    always((before, act, after, nature) => {
      if (act !== 'set-boundary') expect(before.frustration - after.frustration).toBeLessThanOrEqual(nature.thaw)
    })
  })

  test('a promise comes out as false once at most', () => {
    always((before, act, after) => {
      if (before.debt === 'paid') expect(after.debt).toBe('paid')
      if (act === 'reveal' && before.debt !== 'owed') expect(after).toBe(before)
    })
  })

  test('a mood is JSON to the bone', () => {
    always((_, __, after) => expect(JSON.parse(JSON.stringify(after))).toEqual(after))
  })
})

describe('the order of the cues', () => {
  const content = { ...temperamentOf('content'), grave: false }
  const mood = (changes: Partial<Mood>): Mood => ({ ...startMood(content), ...changes })

  test.each<[cue: string, changes: Partial<Mood>]>([
    ['outburst', { frustration: 7, heard: 1, trust: 0, patience: 1 }],
    ['supervisor', { frustration: 7, heard: 2, trust: 1, patience: 1 }],
    ['supervisor', { frustration: 6, heard: 0, trust: 1 }],
    ['settled', { frustration: 2, heard: 1, trust: 3, patience: 1 }],
    ['cooperative', { frustration: 3, heard: 1, trust: 3, patience: 1 }],
    ['cooperative', { frustration: 2, heard: 1, trust: 2 }],
    ['ultimatum', { frustration: 6, heard: 3, trust: 2 }],
    ['ultimatum', { frustration: 4, heard: 3, trust: 4, patience: 2 }],
    ['otherwise', { frustration: 4, heard: 3, trust: 4, patience: 3 }],
    ['otherwise', { frustration: 0, heard: 0, trust: 4, patience: 3 }],
  ])('%s: %o', (cue, changes) => {
    expect(cueOf(mood(changes), content)).toBe(cue)
  })

  test('a caller who is on the rep’s side says that patience runs out', () => {
    expect(isTired(mood({ frustration: 3, heard: 1, patience: 2 }), content)).toBe(true)
    expect(isTired(mood({ frustration: 3, heard: 1, patience: 3 }), content)).toBe(false)
    expect(isTired(mood({ frustration: 4, heard: 1, patience: 2 }), content)).toBe(false)
  })
})

describe('abuse', () => {
  const callerOf = (name: 'hot' | 'abusive', grave = false): Nature => ({ ...temperamentOf(name), grave })

  test('ending the call is due after two warnings, and after one where the abuse is grave', () => {
    for (const [nature, due] of [[callerOf('abusive'), [false, false, true]], [callerOf('abusive', true), [false, true, true]]] as const) {
      expect([0, 1, 2].map((warnings) => endIsDue({ ...startMood(nature), warnings }, nature))).toEqual(due)
    }
  })

  test('it stops at the boundary where it was a flare and something was heard', () => {
    const nature = callerOf('hot')
    const flared: Mood = { ...startMood(nature), frustration: 7, heard: 1, abusive: true }
    expect(stepMood(flared, 'set-boundary', nature)).toMatchObject({ abusive: false, frustration: 6, warnings: 1 })
    expect(stepMood({ ...flared, heard: 0 }, 'set-boundary', nature)).toMatchObject({ abusive: true, frustration: 7, warnings: 1 })
  })

  test('from the start, it stops after the second warning of somebody who is heard and calm', () => {
    const nature = callerOf('abusive')
    const warned: Mood = { ...startMood(nature), frustration: 4, heard: 2, warnings: 1 }
    expect(isHeard(warned, nature)).toBe(true)
    expect(stepMood(warned, 'set-boundary', nature).abusive).toBe(false)
    for (const not of [{ frustration: 5 }, { heard: 1 }, { warnings: 0 }]) {
      expect(stepMood({ ...warned, ...not }, 'set-boundary', nature).abusive).toBe(true)
    }
  })
})
