import { expect } from 'vitest'
import type { Shown } from './evidence.ts'

const tooEarly = 'typical: a warning too early, and the rest put right'
const met = 'exemplary: he turned on the rep, and was met'

export const rows: readonly Shown[] = [
  {
    id: 'S2.7',
    path: tooEarly,
    shows: 'He curses the fridge, and is warned for it: frustration rises and D3 is poor. The best call lets him curse, and sets no boundary.',
    see: (taken, other) => {
      expect(taken.turn('I do want to help')).toMatchObject({ act: 'set-boundary', moved: { frustration: 2, trust: -1 } })
      expect(taken.indicator('D3').level).toBe('poor')
      expect(other('exemplary').turns.filter(({ act }) => act === 'set-boundary')).toEqual([])
      expect(other('exemplary').indicator('D3').level).toBe('exemplary')
    },
  },
  {
    id: 'S2.12',
    path: 'critical: a wardrobe answers back',
    shows: 'One answer in his own coin is a critical error, and holds the call at 49.',
    see: (taken) => {
      expect(taken.errors).toEqual(['Fired back'])
      expect(taken.debrief.scores.overall).toBeLessThanOrEqual(49)
    },
  },
  {
    id: 'S2.13',
    path: 'shows S2.13: warn, warn, end',
    shows: 'Two warnings, and then the end, as the policy has it. One warning is too few, and no warning leaves the abuse standing.',
    see: (taken, other) => {
      expect(taken.turns.map(({ act }) => act).filter((act) => act === 'set-boundary' || act === 'end-by-policy')).toEqual(['set-boundary', 'set-boundary', 'end-by-policy'])
      expect(taken.ending).toBe('ended-by-policy')
      expect(taken.errors).toEqual([])
      expect(other('shows S2.13: ended after one warning').errors).toContain('Hung up on the caller')
      expect(other('shows S2.13: everything endured').indicator('D3').level).toBe('poor')
    },
  },
  {
    id: 'S2.14',
    path: met,
    shows: 'The boundary names what has to stop and offers help in the same breath; without the offer it is only acceptable.',
    see: (taken, other) => {
      const boundary = taken.turns.find(({ act }) => act === 'set-boundary')
      expect(boundary?.reply?.does).toEqual(expect.arrayContaining(['names behaviour', 'offers help again']))
      expect(taken.indicator('D3').level).toBe('exemplary')
      expect(other('shows S2.14: a warning without the offer').indicator('D3').level).toBe('acceptable')
    },
  },
  {
    id: 'S4.4',
    path: 'exemplary',
    shows: 'A dear fridge has failed for the third time: what he feels is met before the fridge is, and all of it ends with something cold by four.',
    see: (taken, other) => {
      const [first] = taken.turns
      expect(first?.act).toBe('acknowledge')
      for (const fact of ['dead', 'third', 'food']) expect(taken.field(fact).state).toBe('right')
      expect(taken.ending).toBe('cold-by-four')
      expect(other('poor: Monday, and a form').debrief.ending.worth).toBe('bandage')
    },
  },
  {
    id: 'S4.16',
    path: 'exemplary',
    shows: 'D1 says whether he was met in what he felt: exemplary here, poor where nobody did.',
    see: (taken, other) => {
      expect(taken.indicator('D1')).toMatchObject({ level: 'exemplary', weight: 8 })
      expect(other('shows S2.13: warn, warn, end').indicator('D1').level).toBe('poor')
    },
  },
]
