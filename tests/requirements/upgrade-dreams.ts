import { expect } from 'vitest'
import type { Shown } from './evidence.ts'

const longWay = 'exemplary: the long way round'
const late = 'shows S0.3: found out late'
const chatting = 'shows S0.9: chatting on'

export const rows: readonly Shown[] = [
  {
    id: 'S0.1',
    path: 'exemplary',
    shows: 'He is pleasant from first to last, and sorry to say goodbye to somebody who said no.',
    see: (taken) => {
      expect(taken.heard("I'm truly sorry to say goodbye")).toBe(true)
      expect(taken.debrief.survey.rep).toBe(5)
      expect(taken.debrief.ending.worth).toBe('refused-fairly')
      expect(Math.max(...taken.turns.map(({ before }) => before.frustration))).toBeLessThanOrEqual(3)
    },
  },
  {
    id: 'S0.2',
    path: longWay,
    shows: 'Hens, dogs and two holds later it has taken longer, the debrief says how long, and the score is the same 100.',
    see: (taken, other) => {
      expect(taken.debrief.duration).toBeGreaterThan(other('exemplary').debrief.duration)
      expect(taken.debrief.scores).toEqual(other('exemplary').debrief.scores)
    },
  },
  {
    id: 'S0.3',
    path: 'exemplary',
    shows: 'One early question finds that his house lies beyond the end of the line, and the no is one breath. Found out late, he has drilled a hole, and the vague word before it costs.',
    see: (taken, other) => {
      expect(taken.turn("So it's the same line").reply?.asks).toContain('over-water')
      expect(taken.turn("He can't, Wilf")).toMatchObject({ act: 'firm-no', moved: { trust: 1 } })
      expect(other(late).turn('Leave that one with me')).toMatchObject({ act: 'vague-no', moved: { trust: -1, patience: -1 } })
      expect(other(late).heard('You might have said before the drill')).toBe(true)
      expect(other(late).debrief.scores.overall).toBeLessThan(taken.debrief.scores.overall)
    },
  },
  {
    id: 'S0.4',
    path: 'exemplary',
    shows: 'The reason told in his own hens earns trust; enthusing about hens does not.',
    see: (taken, other) => {
      expect(taken.turn('Hens have got legs')).toMatchObject({ act: 'explain-why', moved: { trust: 1 } })
      expect(other(longWay).turn('Live hens!')).toMatchObject({ act: 'be-familiar', moved: { trust: 0 } })
    },
  },
  {
    id: 'S0.9',
    path: 'shows S0.9: a bridge over the parrot',
    shows: 'One friendly word costs nothing, and a bridge over his story does not interrupt him; chatting on raises his frustration.',
    see: (taken, other) => {
      const free = other('typical').turn('Robin here. Good for Mrs Pocock')
      expect(free).toMatchObject({ act: 'be-familiar', moved: { frustration: 0, trust: 0 } })
      const bridge = taken.turn("So it's the same line")
      expect(bridge.reply?.bridge).toBe(true)
      expect(taken.turns.filter(({ act }) => act === 'interrupt')).toEqual([])
      const chat = other(chatting)
      for (const start of ["Seventy-four's no age", 'Aw, say hello', 'Chess!']) expect(chat.turn(start).moved.frustration).toBe(1)
      expect(chat.indicator('D2').level).toBe('poor')
    },
  },
  {
    id: 'S4.12',
    path: 'exemplary',
    shows: 'His thanks are for something: a picture that moves, and a letter with a date. He thanks as warmly for a van that will not come, and that is a bandage.',
    see: (taken, other) => {
      expect(taken.field('result').state).toBe('right')
      expect(taken.indicator('D4').level).toBe('exemplary')
      expect(other('poor').heard('ever so good')).toBe(true)
      expect(other('poor').debrief.ending.worth).toBe('bandage')
      expect(other('poor').indicator('R4').level).toBe('poor')
    },
  },
]
