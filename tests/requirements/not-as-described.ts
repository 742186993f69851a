import { expect } from 'vitest'
import { type Shown, factsHeard } from './evidence.ts'

export const rows: readonly Shown[] = [
  {
    id: 'S2.15',
    path: 'exemplary',
    shows: 'None of the form’s reasons is so. Two articles and what he has behind the piano make an answer that costs nobody a return.',
    see: (taken, other) => {
      expect(taken.lookedUp).toEqual(expect.arrayContaining(['article stool-not-slate', 'article burrow-seat-screw']))
      expect(factsHeard(taken)).toContain('holds')
      expect(taken.debrief.ending.worth).toBe('cause')
      const unread = other('shows S2.15: no script, and nothing read up')
      expect(unread.turns.some(({ act }) => act === 'overpromise')).toBe(true)
      expect(factsHeard(unread)).not.toContain('holds')
    },
  },
  {
    id: 'S3.3',
    path: 'shows S3.3: a stock phrase, and another',
    shows: 'The first stock phrase changes nothing for the better; the second costs trust.',
    see: (taken) => {
      const [first, second] = taken.turns.filter(({ act }) => act === 'stock-phrase')
      expect(first?.moved).toMatchObject({ frustration: 0, heard: 0, trust: 0 })
      expect(second?.moved.trust).toBe(-1)
    },
  },
  {
    id: 'S3.4',
    path: 'exemplary',
    shows: 'An answer made of his sacks and his stools lowers frustration; the list that anybody gets is the form again, read out loud.',
    see: (taken, other) => {
      expect(taken.turn('Then put the sacks')).toMatchObject({ act: 'take-step', moved: { frustration: -1 } })
      const listed = other('shows S3.4: a list for anybody, then his own facts')
      expect(listed.heard("That's the form again, read out loud")).toBe(true)
      expect(listed.turns.find(({ act }) => act === 'stock-phrase')?.moved.frustration).toBe(0)
    },
  },
  {
    id: 'S3.9',
    path: 'exemplary',
    shows: 'The desk may give sixty pounds and have nothing back, and that is what it gives; half of it all, which is over the limit, does not hold.',
    see: (taken, other) => {
      const { policies } = taken.scenario.company
      expect(policies['not-as-the-page-says']?.limit).toBe(60)
      expect(taken.turn("There's sixty pounds").reply?.tells).toContain('not-as-the-page-says')
      const over = other('shows S3.9: half of it, over the limit')
      expect(over.indicator('D4').level).toBe('poor')
      expect(over.heard("I'll not count on all that money")).toBe(true)
      expect(other('critical: all of it back, my word on it').errors).toContain('Knowingly false promise')
    },
  },
]
