import { expect } from 'vitest'
import type { Shown } from './evidence.ts'

export const rows: readonly Shown[] = [
  {
    id: 'S4.7',
    path: 'exemplary',
    shows: 'She is lonely, and is listened to: two silences, her own words, and then one mention of the readers’ line at nine, with leave to say no.',
    see: (taken) => {
      expect(taken.turns.filter(({ act }) => act === 'wait').map(({ moved }) => moved.heard)[0]).toBe(1)
      expect(taken.turn('May I mention one thing?').text).toContain('at nine')
      expect(taken.turn('Then they could do with you').text).toContain('say no')
      expect(taken.ending).toBe('at-nine')
    },
  },
  {
    id: 'S4.9',
    path: 'exemplary',
    shows: 'She says herself what may be noted, and only that stands in the ticket; naming an illness for her goes down badly.',
    see: (taken, other) => {
      expect(taken.turn('And you know what it is to be put on one').reply?.asks).toContain('noted')
      expect(taken.field('noted')).toMatchObject({ state: 'right', noted: 'No stairs. Thursday is a hard day' })
      const diagnosed = other('shows S4.9: a diagnosis').turn('A first anniversary')
      expect(diagnosed.act).toBe('tell-to-calm-down')
      expect(diagnosed.moved.frustration).toBeGreaterThan(0)
    },
  },
  {
    id: 'S4.10',
    path: 'critical: her number at home',
    shows: 'Giving away the author’s number fails the call, however good the rest of it was.',
    see: (taken) => {
      expect(taken.errors).toEqual(['Private details given away'])
      expect(taken.debrief.scores).toMatchObject({ overall: 49, listening: 100 })
      expect(taken.debrief.verdict).toBe('not yet')
    },
  },
  {
    id: 'S4.11',
    path: 'exemplary',
    shows: 'The no comes with what there is instead: a public reading, and her words passed on. The bare “as much as I can say” ends worth nothing.',
    see: (taken, other) => {
      expect(taken.turn('She is, and the drawer stays shut').act).toBe('firm-no')
      expect(taken.turn('She reads at Tallow').act).toBe('take-step')
      expect(other('ending: very-civil').turn("I'm afraid that's really as much").act).toBe('vague-no')
      expect(other('ending: very-civil').debrief.ending.worth).toBe('nothing')
    },
  },
  {
    id: 'S4.12',
    path: 'exemplary',
    shows: 'She thanks for an answer: a place, a day, a line at nine. In the ending that is all civility she is as polite, and it is worth nothing.',
    see: (taken, other) => {
      expect(taken.heard('Thank you, love')).toBe(true)
      expect(taken.debrief.ending.worth).toBe('cause')
      expect(other('ending: very-civil').heard('very civil')).toBe(true)
      expect(other('ending: very-civil').indicator('R4').level).toBe('poor')
    },
  },
]
