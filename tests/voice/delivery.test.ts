import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Mood } from '../../src/core/caller/mood.ts'
import { deliveryOf } from '../../src/voice/delivery.ts'

const mood: Mood = {
  frustration: 2,
  heard: 1,
  trust: 2,
  patience: 4,
  venting: 0,
  streak: null,
  apologised: false,
  abusive: false,
  warnings: 0,
  debt: 'none',
  paraphrased: false,
  ended: null,
}

const anyMood = fc.record({
  frustration: fc.integer({ min: 0, max: 8 }),
  heard: fc.integer({ min: 0, max: 3 }),
  trust: fc.integer({ min: 0, max: 4 }),
  patience: fc.integer({ min: 0, max: 8 }),
})

test('at frustration 7 the same caller is audibly faster, louder and higher than at 2, with shorter pauses', () => {
  const [calm, hot] = [2, 7].map((frustration) => deliveryOf({ ...mood, frustration }))
  expect(hot!.tempo / calm!.tempo).toBeGreaterThan(1.08)
  expect(hot!.level - calm!.level).toBeGreaterThan(4)
  expect(hot!.pitch - calm!.pitch).toBeGreaterThan(0.6)
  expect(hot!.pauses / calm!.pauses).toBeLessThan(0.8)
})

test('every mood lies within what still sounds like the same person', () => {
  fc.assert(
    fc.property(anyMood, (some) => {
      const { tempo, pitch, pauses, level } = deliveryOf({ ...mood, ...some })
      const within = (value: number, least: number, most: number) => {
        expect(value).toBeGreaterThan(least - 1e-9)
        expect(value).toBeLessThan(most + 1e-9)
      }
      within(tempo, 0.95, 1.14)
      within(pitch, -0.3, 1.2)
      within(pauses, 0.65, 1.25)
      within(level, -4, 4)
    }),
  )
})

describe('more of it is never less', () => {
  const isHotter = (one: Mood, other: Mood) => {
    const [calm, hot] = [deliveryOf(one), deliveryOf(other)]
    return hot.tempo >= calm.tempo && hot.pitch >= calm.pitch && hot.level >= calm.level && hot.pauses <= calm.pauses
  }

  test.each<[what: string, change: (some: Mood) => Mood]>([
    ['frustration', (some) => ({ ...some, frustration: some.frustration + 1 })],
    ['not being heard', (some) => ({ ...some, heard: Math.max(0, some.heard - 1) })],
    ['distrust', (some) => ({ ...some, trust: Math.max(0, some.trust - 1) })],
    ['impatience', (some) => ({ ...some, patience: Math.max(0, some.patience - 1) })],
  ])('%s', (_what, change) => {
    fc.assert(
      fc.property(anyMood, (some) => {
        expect(isHotter({ ...mood, ...some }, change({ ...mood, ...some }))).toBe(true)
      }),
    )
  })
})
