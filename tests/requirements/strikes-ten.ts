import { expect } from 'vitest'
import type { Shown } from './evidence.ts'

export const rows: readonly Shown[] = [
  {
    id: 'S1.1',
    path: 'typical',
    shows: 'A first step taken before he feels heard calms him and earns trust, but counts against turn-taking: he had not finished.',
    see: (taken, other) => {
      const early = taken.turn("That test can't see past your router")
      expect(early.act).toBe('take-step')
      expect(taken.indicator('L4').evidence.map(({ text }) => text)).toContain(early.text)
      expect(taken.indicator('L4').level).toBe('poor')
      expect(other('exemplary').indicator('L4').level).toBe('exemplary')
    },
  },
  {
    id: 'S1.2',
    path: 'typical: one more restart, and an outburst met',
    shows: 'He rings at frustration 6. One more restart, after the two that he has named, costs trust and patience and brings the outburst.',
    see: (taken) => {
      const again = taken.turn('Got you, and I know')
      expect(again.before.frustration).toBe(6)
      expect(again.act).toBe('ask-again')
      expect(again.moved).toMatchObject({ frustration: 2, trust: -1, patience: -2 })
      expect(taken.heard('I said twice')).toBe(true)
    },
  },
  {
    id: 'S1.3',
    path: 'exemplary',
    shows: 'His apology is taken in five words, and the call goes on; making a speech of it raises his frustration.',
    see: (taken, other) => {
      expect(taken.turn("That's forgotten").moved).toMatchObject({ frustration: 0, trust: 0, patience: 0 })
      expect(other('typical').turn("Don't be daft").moved).toMatchObject({ frustration: 2, trust: -1 })
    },
  },
  {
    id: 'S2.3',
    path: 'exemplary',
    shows: 'The deadline comes out in a silence, is said back, and stands in the ticket as its priority.',
    see: (taken) => {
      expect(taken.turn("So it's glue in there").reply?.repeats).toHaveProperty('deadline')
      expect(taken.field('deadline')).toMatchObject({ label: 'Priority', state: 'right' })
    },
  },
  {
    id: 'S2.8',
    path: 'exemplary',
    shows: 'He says that he is at a ten; the very next turn takes it up, and D1 is exemplary.',
    see: (taken) => {
      expect(taken.heard("I'm at a ten")).toBe(true)
      expect(taken.turns[0]).toMatchObject({ act: 'acknowledge', number: 0 })
      expect(taken.indicator('D1').level).toBe('exemplary')
    },
  },
  {
    id: 'S2.9',
    path: 'exemplary: silence at once',
    shows: 'The rep says nothing, and he feels more heard for it: both pieces of his story come out.',
    see: (taken) => {
      const silences = taken.turns.filter(({ act }) => act === 'wait')
      expect(silences.length).toBeGreaterThanOrEqual(2)
      for (const { moved } of silences.slice(0, 2)) expect(moved).toMatchObject({ heard: 1, frustration: 0, patience: 0 })
      expect(taken.debrief.scores.overall).toBe(100)
    },
  },
  {
    id: 'S2.10',
    path: 'exemplary',
    shows: 'Once it is all out, the rep says it back and begins to look for the cause, without a further round of sympathy.',
    see: (taken) => {
      const last = taken.turns.findLastIndex(({ act }) => act === 'wait')
      const [back, found] = ['paraphrase', 'take-step'].map((act) => taken.turns.findIndex((turn) => turn.act === act))
      expect(back).toBeGreaterThan(last)
      expect(found).toBeGreaterThan(back!)
      expect(found! - last).toBeLessThanOrEqual(4)
    },
  },
  {
    id: 'S2.11',
    path: 'exemplary',
    shows: 'Before anything is closed he reads the bar out: it works, and the ticket says so. Not asked, the field stays empty.',
    see: (taken, other) => {
      expect(taken.turn('Back to the desk, then').reply?.asks).toContain('result')
      expect(taken.field('result').state).toBe('right')
      expect(taken.turn("That's it: upload going").number).toBeGreaterThan(taken.turn('Back to the desk, then').number)
      expect(other('typical: one more restart, and an outburst met').field('result').state).toBe('empty')
    },
  },
]
