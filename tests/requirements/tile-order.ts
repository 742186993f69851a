import { expect } from 'vitest'
import type { Shown } from './evidence.ts'

const guessed = 'typical: the website lists it, and then the little writing'

export const rows: readonly Shown[] = [
  {
    id: 'S3.2',
    path: 'exemplary',
    shows: 'What holds on a warm floor is looked up before it is answered; “the website lists it” is a guess, and comes out with the little writing on the tub.',
    see: (taken, other) => {
      expect(taken.lookedUp).toContain('article what-is-under-the-floor')
      expect(taken.turn('Not the tub').reply?.['once opened']).toContain('what-is-under-the-floor')
      expect(other(guessed).turn('Well, if it came up as going well').act).toBe('overpromise')
      expect(other(guessed).heard('the little writing')).toBe(true)
      expect(other(guessed).indicator('D4').level).toBe('poor')
    },
  },
  {
    id: 'S3.10',
    path: 'exemplary',
    shows: 'Five questions on a card, and each gets its answer and his tick; three that are dodged get question marks, and he goes away to think.',
    see: (taken, other) => {
      expect(taken.debrief.transcript.filter(({ said }) => said.by === 'caller' && /\bTick\b/.test(said.text)).length).toBeGreaterThanOrEqual(3)
      expect(taken.ending).toBe('ordered')
      const dodged = other('shows S3.10: three question marks')
      for (const start of ["There's a calculator", 'Some people swear by', 'It varies such a lot']) expect(dodged.turn(start).act).toBe('vague-no')
      expect(dodged.debrief.ending.worth).toBe('nothing')
    },
  },
  {
    id: 'S3.11',
    path: 'exemplary',
    shows: 'The nine-pound bag does what he needs, and he keeps the change; being told to treat himself costs trust.',
    see: (taken, other) => {
      expect(taken.turn("You're not. The nine-pound one").reply?.tells).toContain('cheapest-that-does')
      expect(taken.heard('change')).toBe(true)
      expect(other('typical: a bit of wax on it').turn('Oh, treat yourself!').moved).toMatchObject({ frustration: 1, trust: -1, patience: -1 })
    },
  },
]
