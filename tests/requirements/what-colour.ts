import { expect } from 'vitest'
import type { Shown } from './evidence.ts'

const byTheButton = "shows S4.6: ended by the phone's own button, and nothing written down"
const unwarned = 'shows S4.6: the same hanging up, with no warning before it'
const forgiven = 'shows S4.7: he is lonely, so he is forgiven'
const manners = 'shows S4.8: sorry for a man with such manners'

export const rows: readonly Shown[] = [
  {
    id: 'S4.6',
    path: 'exemplary',
    shows: 'The behaviour is named and warned of once; he asks once more, the call is ended, and the ticket says what was said. Opt-in, with another call that trains the same.',
    see: (taken, other) => {
      expect(taken.scenario.content?.instead).toBe('four-letter-fridge')
      expect(taken.turns.filter(({ act }) => act === 'set-boundary').length).toBe(1)
      expect(taken.turn('I asked you to stop')).toMatchObject({ act: 'end-by-policy', reply: { tells: ['record-of-abuse'] } })
      expect(taken.ending).toBe('ended-by-policy')
      expect(taken.indicator('D3').level).toBe('exemplary')
      expect(taken.indicator('L1').level).toBe('exemplary')
      expect(other(byTheButton).indicator('L1').level).toBe('poor')
      expect(other(unwarned).errors).toContain('Hung up on the caller')
    },
  },
  {
    id: 'S4.7',
    path: 'exemplary',
    shows: 'His long days are heard and acknowledged, and the call is ended all the same; forgiving him for them comes to nothing.',
    see: (taken, other) => {
      expect(taken.turn('Friday to Tuesday')).toMatchObject({ act: 'acknowledge' })
      expect(taken.ending).toBe('ended-by-policy')
      expect(other(forgiven).turns.some(({ act }) => act === 'overpromise')).toBe(true)
      expect(other(forgiven).debrief.ending.worth).toBe('nothing')
    },
  },
  {
    id: 'S4.8',
    path: 'exemplary',
    shows: 'To his last word he is polite, and it is abuse from his first: saying sorry for it costs D3.',
    see: (taken, other) => {
      expect(taken.heard("I've been perfectly polite")).toBe(true)
      expect(taken.turns[0]!.before.abusive).toBe(true)
      expect(other(manners).turns.some(({ act }) => act === 'apologise')).toBe(true)
      expect(other(manners).indicator('D3').level).not.toBe('exemplary')
    },
  },
]
