import { expect } from 'vitest'
import type { Shown } from './evidence.ts'

export const rows: readonly Shown[] = [
  {
    id: 'S1.4',
    path: 'exemplary',
    shows: 'Nobody has helped her in three weeks: the rep has the notes, owns it, and earns trust. Promising better at once does not hold.',
    see: (taken, other) => {
      expect(taken.turn("It is me again, and I've got the notes").act).toBe('acknowledge')
      expect(taken.turn('No, nobody has')).toMatchObject({ act: 'apologise', moved: { trust: 1 } })
      expect(other('shows S1.4: a promise she has heard before, then owned').turn("I'll do you better").act).toBe('overpromise')
    },
  },
  {
    id: 'S1.5',
    path: 'exemplary',
    shows: 'The last note says only that somebody asked: so the rep has to ask again, and says whose gap it is. What they write down themselves leaves none.',
    see: (taken, other) => {
      const asked = taken.turn("I wrote that I'd asked")
      expect(asked).toMatchObject({ act: 'ask', moved: { patience: -1 } })
      expect(taken.indicator('L2').level).toBe('exemplary')
      expect(taken.field('phone').state).toBe('right')
      const guessed = other('shows S1.5: the gap in the note, guessed at')
      expect(guessed.turn("That'd be the laptop").act).toBe('paraphrase-wrong')
      expect(guessed.field('phone').state).toBe('wrong')
    },
  },
  {
    id: 'S4.2',
    path: 'exemplary',
    shows: 'She is gone in half a word, and the closing is whole; the ticket is still due, and left empty it costs the pass.',
    see: (taken, other) => {
      expect(taken.scenario.calls[0]!.endings[taken.ending]?.abrupt).toBe(true)
      expect(taken.indicator('D5').level).toBe('exemplary')
      expect(taken.course.events.filter(({ type }) => type === 'noted').length).toBeGreaterThan(0)
      const empty = other('shows S4.2: gone in half a word, and no ticket written')
      expect(empty.indicator('D5').level).toBe('exemplary')
      expect(empty.debrief.verdict).toBe('not yet')
    },
  },
  {
    id: 'S4.14',
    path: 'exemplary',
    shows: 'Her three calls are on file and taken up; asking who she is counts as asking again.',
    see: (taken, other) => {
      expect(taken.scenario.calls[0]!.history.length).toBeGreaterThanOrEqual(3)
      expect(taken.indicator('L2').level).toBe('exemplary')
      expect(other('shows S4.14: asked for what is on the screen').turn('Good afternoon')).toMatchObject({ act: 'ask-again', moved: { trust: -1 } })
    },
  },
  {
    id: 'S4.15',
    path: 'exemplary',
    shows: 'Her joke, and calm as she is, is answered and pleases; a joke while she is upset raises frustration.',
    see: (taken, other) => {
      const joke = taken.turn('Let her off')
      expect(joke.act).toBe('be-familiar')
      expect(joke.before.frustration).toBeLessThanOrEqual(2)
      expect(joke.moved).toMatchObject({ patience: 1, frustration: 0 })
      expect(other("shows S4.15: a joke while it wasn't one").turn("Ah, you've got to laugh").moved.frustration).toBeGreaterThan(0)
    },
  },
]
