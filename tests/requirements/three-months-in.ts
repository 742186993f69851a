import { expect } from 'vitest'
import type { Shown } from './evidence.ts'
import { factsHeard } from './evidence.ts'

export const rows: readonly Shown[] = [
  {
    id: 'S0.10',
    path: 'exemplary',
    shows: 'The rep asks whether, when and how to get in touch; the ticket has her yes, the channel and the day. Ticking it all for her is a change of a record that nobody asked for.',
    see: (taken, other) => {
      expect(taken.turn("If you'd like to").reply?.asks).toContain('follow-up')
      expect(taken.field('follow-up')).toMatchObject({ state: 'right', noted: 'Yes to one text, Thursday after one' })
      expect(other('shows S0.10: a day that she did not choose').field('follow-up').state).toBe('wrong')
      expect(other('critical: ticked for the lot').errors).toContain('Record changed unasked')
    },
  },
  {
    id: 'S3.5',
    path: 'exemplary',
    shows: 'Who rings says who they are and why, and asks whether it suits; as it does not, they wait. Going on all the same is an interruption.',
    see: (taken, other) => {
      expect(taken.scenario.direction).toBe('outbound')
      expect(taken.turns[0]?.reply?.does).toEqual(expect.arrayContaining(['greets', 'gives reason']))
      expect(taken.turns[0]?.text).toContain('Is this a good moment')
      expect(taken.turn("You don't want me in your ears").act).toBe('acknowledge')
      expect(other('poor').turn("Oh, it's only").act).toBe('interrupt')
    },
  },
  {
    id: 'S3.6',
    path: 'shows S3.6: only closed questions',
    shows: 'Asked only for marks and a list, she says nothing of the noise and the call ends with a nine; an open question brings it out.',
    see: (taken, other) => {
      expect(factsHeard(taken)).not.toContain('noise')
      expect(taken.ending).toBe('nine-out-of-ten')
      expect(other('exemplary').turn('What you were humming').reply?.asks).toContain('noise')
      expect(factsHeard(other('exemplary'))).toContain('noise')
    },
  },
  {
    id: 'S3.7',
    path: 'typical',
    shows: '“Do you ring everybody like this?” – the truth earns trust, and being told that only special ones are rung costs it.',
    see: (taken, other) => {
      expect(taken.turn('Everybody, once, three months on')).toMatchObject({ act: 'explain-why', moved: { trust: 1 } })
      const flattered = other('typical: flattery, and a day that nobody asked her about').turn('Only the special ones')
      expect(flattered).toMatchObject({ act: 'be-familiar', moved: { trust: -1, frustration: 1 } })
    },
  },
  {
    id: 'S3.8',
    path: 'exemplary',
    shows: 'Before she asks, the rep thinks of the day without the car and offers one; leaving it until she rings again costs trust.',
    see: (taken, other) => {
      expect(taken.turn('And a tuner with no car')).toMatchObject({ act: 'take-step' })
      expect(taken.field('loan').state).toBe('right')
      expect(other('typical').turn("That's about it. If they do")).toMatchObject({ act: 'vague-no', moved: { trust: -1 } })
    },
  },
]
