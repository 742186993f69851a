import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
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

/** One act in a call: the mood before it, and after. */
interface Step {
  readonly before: Mood
  readonly act: Act | 'reveal'
  readonly after: Mood
  readonly nature: Nature
}

/** The smallest call that breaks what is promised of every step of every call; null where none was found. */
function breaks(promise: (step: Step) => boolean): unknown {
  const anyCall = fc.property(anyNature, anything, (nature, done) => {
    let before = startMood(nature)
    return done.every((act) => {
      const after = act === 'reveal' ? revealDebt(before, nature) : stepMood(before, act, nature)
      const step = { before, act, after, nature }
      before = after
      return promise(step)
    })
  })
  return fc.check(anyCall, { numRuns: 2000, seed: 7 }).counterexample
}

const isIn = (value: number, most: number) => Number.isInteger(value) && value >= 0 && value <= most

describe('whatever is done, to any caller', () => {
  test('every number stays a whole number in its range', () => {
    const isWhole = ({ frustration, heard, trust, patience, venting, warnings }: Mood, nature: Nature) =>
      isIn(frustration, 8) &&
      isIn(heard, 3) &&
      isIn(trust, 4) &&
      isIn(patience, nature.patience) &&
      isIn(venting, 2) &&
      isIn(warnings, 2)
    expect(breaks(({ after, nature }) => isWhole(after, nature))).toBe(null)
  })

  test('a caller who hangs up was heard to be close to it before', () => {
    const isHeardInTime = (before: Mood, nature: Nature) =>
      isTired(before, nature) || ['outburst', 'supervisor', 'ultimatum'].includes(cueOf(before, nature))
    expect(
      breaks(
        ({ before, after, nature }) => before.ended !== null || after.ended !== 'caller_hung_up' || isHeardInTime(before, nature),
      ),
    ).toBe(null)
  })

  test('the honest acts never take frustration past 7', () => {
    expect(breaks(({ before, act, after }) => !honestActs.has(act) || before.frustration === 8 || after.frustration <= 7)).toBe(
      null,
    )
  })

  test('from below 6 no act goes past 7, so that the ultimatum is heard', () => {
    expect(breaks(({ before, after }) => before.frustration >= 6 || after.frustration <= 7)).toBe(null)
  })

  test('a call that has ended stays as it ended', () => {
    expect(breaks(({ before, after }) => before.ended === null || after === before)).toBe(null)
  })

  test('nobody stays without patience, and nobody at 8 but to go on abusing', () => {
    const isStill = (mood: Mood) => mood.ended !== null || (mood.patience > 0 && (mood.frustration < 8 || mood.abusive))
    expect(breaks(({ act, after }) => act === 'reveal' || isStill(after))).toBe(null)
  })

  test('frustration falls by no more than the caller thaws, except where a boundary stops abuse', () => {
    expect(
      breaks(({ before, act, after, nature }) => act === 'set-boundary' || before.frustration - after.frustration <= nature.thaw),
    ).toBe(null)
  })

  test('a promise comes out as false once at most, and only where one was made', () => {
    expect(breaks(({ before, act, after }) => act !== 'reveal' || before.debt === 'owed' || after === before)).toBe(null)
    expect(breaks(({ before, after }) => before.debt !== 'paid' || after.debt === 'paid')).toBe(null)
  })

  test('a mood is JSON to the bone', () => {
    expect(breaks(({ after }) => isDeepStrictEqual(JSON.parse(JSON.stringify(after)), after))).toBe(null)
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
    for (const [nature, due] of [
      [callerOf('abusive'), [false, false, true]],
      [callerOf('abusive', true), [false, true, true]],
    ] as const) {
      expect([0, 1, 2].map((warnings) => endIsDue({ ...startMood(nature), warnings }, nature))).toEqual(due)
    }
  })

  test('it stops at the boundary where it was a flare and something was heard', () => {
    const nature = callerOf('hot')
    const flared: Mood = { ...startMood(nature), frustration: 7, heard: 1, abusive: true }
    expect(stepMood(flared, 'set-boundary', nature)).toMatchObject({ abusive: false, frustration: 6, warnings: 1 })
    expect(stepMood({ ...flared, heard: 0 }, 'set-boundary', nature)).toMatchObject({
      abusive: true,
      frustration: 7,
      warnings: 1,
    })
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
