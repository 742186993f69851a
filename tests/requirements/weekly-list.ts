import { expect } from 'vitest'
import type { Shown } from './evidence.ts'

export const rows: readonly Shown[] = [
  {
    id: 'S0.5',
    path: 'typical: old buddies, and mended',
    shows: 'Greeted like an old friend she asks whether she knows them; a plain opening with its reason moves nothing.',
    see: (taken, other) => {
      expect(taken.turn("Marnie! It's Robin")).toMatchObject({ act: 'be-familiar', moved: { frustration: 2, trust: -1 } })
      expect(taken.heard('Do I know you?')).toBe(true)
      expect(other('exemplary').turn("Hello, it's Robin at Calloway").moved).toMatchObject({ frustration: 0, trust: 0 })
    },
  },
  {
    id: 'S0.6',
    path: 'shows S0.6: a personal question',
    shows: 'Where she lives and when she was born are asked with no reason, and each raises her frustration; the number, asked for with its reason, does not.',
    see: (taken) => {
      expect(taken.turn('Hello, is that Ms Teague').moved.frustration).toBeGreaterThan(0)
      expect(taken.turn("It's called the do-not-call list")).toMatchObject({ act: 'verify-bare' })
      expect(taken.indicator('D2').level).not.toBe('exemplary')
      const reasoned = taken.turn("What's the number?")
      expect(reasoned.reply?.does).toContain('gives reason')
      expect(reasoned.moved.frustration).toBe(0)
    },
  },
  {
    id: 'S0.7',
    path: 'shows S0.7: a third off',
    shows: 'She has said no; a discount counts as asking again, and costs all four. The best call never comes back to it.',
    see: (taken, other) => {
      const rebuttal = taken.turn('Before I let you go')
      expect(rebuttal).toMatchObject({ act: 'ask-again', moved: { frustration: 2, trust: -1, patience: -1 } })
      expect(taken.heard('A third off no is still no.')).toBe(true)
      expect(other('exemplary').turns.filter(({ act }) => act === 'ask-again')).toEqual([])
    },
  },
  {
    id: 'S0.8',
    path: 'exemplary',
    shows: 'Her wish goes on the do-not-call list, and she is told; noting “not just now”, or one more ring to make sure, fails the call.',
    see: (taken, other) => {
      expect(taken.turn("It's the do-not-call list. You're").reply?.tells).toContain('do-not-call')
      expect(taken.field('no').state).toBe('right')
      expect(taken.debrief.ending.worth).toBe('cause')
      expect(other('critical: not just now').errors).toEqual(['Do-not-call ignored'])
      expect(other('critical: a quick ring, to make sure').debrief.scores.overall).toBe(49)
    },
  },
]
