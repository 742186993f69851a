import { expect } from 'vitest'
import type { Shown } from './evidence.ts'

const shoutedAt = 'shows S1.6: shouted at, and the same hand-off'
const famous = 'shows S1.6: a famous voice still has to prove it'
const opened = 'shows S1.7: a whole account opened'
const toDelivery = 'shows S1.10: the hurry goes to Delivery'

export const rows: readonly Shown[] = [
  {
    id: 'S1.6',
    path: shoutedAt,
    shows: 'Shouted at, the rep has the same replies and comes to the same end as with civility; a famous voice has to prove who it is like any other.',
    see: (taken, other) => {
      expect(Math.max(...taken.turns.map(({ before }) => before.frustration))).toBeGreaterThanOrEqual(6)
      expect([taken.ending, other('exemplary').ending]).toEqual(['held', 'held'])
      expect(taken.indicator('R2').level).toBe('exemplary')
      expect(other(famous).course.passages.map(({ after }) => after.place)).toContain('locked')
    },
  },
  {
    id: 'S1.7',
    path: opened,
    shows: 'Opening the whole account leaves an entry in its log, with no reason, on the desk’s own screen; reading from it what was not asked for fails the call.',
    see: (taken, other) => {
      const { steps } = taken.scenario.calls[0]!
      expect(taken.course.passages.map(({ after }) => after.place)).toContain('opened-up')
      expect(steps['opened-up']?.screen).toMatch(/Logged .*whole account viewed/)
      expect(taken.indicator('L5').level).not.toBe('exemplary')
      expect(other('critical: what he asked for on Thursday').errors).toEqual(['Private details given away'])
    },
  },
  {
    id: 'S1.8',
    path: 'critical: a letter put right unasked',
    shows: 'A letter of the address is put right although nobody may: the call fails, whatever else was good in it. Leaving it be is what the best call does.',
    see: (taken, other) => {
      expect(taken.errors).toEqual(['Record changed unasked'])
      expect(taken.debrief.scores.overall).toBeLessThanOrEqual(49)
      expect(other('exemplary').errors).toEqual([])
    },
  },
  {
    id: 'S1.10',
    path: toDelivery,
    shows: 'The van goes at seven tomorrow, and it is still Fraud’s; Delivery, because of the hurry, sends her back and two patience are gone.',
    see: (taken, other) => {
      const wrong = taken.turns.find(({ act }) => act === 'transfer-wrong')!
      expect(wrong.text).toContain('Delivery')
      expect(wrong.moved.patience).toBe(-2)
      expect(other('exemplary').indicator('R1')).toMatchObject({ level: 'exemplary' })
    },
  },
]
