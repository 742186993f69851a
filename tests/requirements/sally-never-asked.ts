import { expect } from 'vitest'
import type { Shown } from './evidence.ts'

const justThisOnce = 'critical: just this once'

export const rows: readonly Shown[] = [
  {
    id: 'S1.19',
    path: 'exemplary',
    shows: 'He will not read out his card: the reason is given, the PIN takes its place, and nothing is told before it. Going round it “just this once” is a critical error.',
    see: (taken, other) => {
      expect(taken.turn('Because it changed on the third').act).toBe('explain-why')
      expect(taken.turn('The PIN on page one').act).toBe('verify-with-reason')
      expect(taken.indicator('R3').level).toBe('exemplary')
      expect(other(justThisOnce).errors).toContain('Told before verification')
      expect(other(justThisOnce).debrief.scores.overall).toBeLessThanOrEqual(49)
    },
  },
  {
    id: 'S1.20',
    path: 'poor',
    shows: 'A guess at the reason (“data protection, I should imagine”) is a vague answer and costs patience; the true one, with its date, earns trust.',
    see: (taken, other) => {
      expect(taken.turn("It'll be data protection")).toMatchObject({ act: 'vague-no', moved: { patience: -1 } })
      expect(other('exemplary').turn('Because it changed on the third').moved.trust).toBe(1)
    },
  },
  {
    id: 'S1.21',
    path: 'shows S1.21: a colleague run down',
    shows: 'Sent back by a colleague, he hears that “by rights it was theirs”: it is blame, and costs two trust.',
    see: (taken) => {
      const fault = taken.turn('By rights it was theirs')
      expect(fault.act).toBe('blame')
      expect(fault.moved.trust).toBe(-2)
    },
  },
  {
    id: 'S1.22',
    path: 'exemplary',
    shows: 'What went wrong before is owned, with “I’ll see it through”, and earns trust; passing it to the rest of us does not lower frustration.',
    see: (taken, other) => {
      const owned = taken.turn('Sally asked what was right')
      expect(owned).toMatchObject({ act: 'apologise', moved: { frustration: -1, trust: 1 } })
      expect(owned.text).toContain("I'll see it through")
      expect(other('poor').turn('Sally would have to ask').moved.frustration).toBe(0)
    },
  },
  {
    id: 'S1.23',
    path: 'exemplary',
    shows: 'The first thing that is said takes two from his frustration; opening with the demand that he has just refused adds two, and he wants somebody else.',
    see: (taken, other) => {
      expect(taken.turns[0]).toMatchObject({ act: 'acknowledge', moved: { frustration: -2 } })
      expect(other('poor').turns[0]).toMatchObject({ act: 'verify-bare', moved: { frustration: 2 } })
      expect(other('poor').heard('whoever is above you')).toBe(true)
    },
  },
]
