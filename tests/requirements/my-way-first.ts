import { expect } from 'vitest'
import type { Shown } from './evidence.ts'

export const rows: readonly Shown[] = [
  {
    id: 'S1.16',
    path: 'exemplary',
    shows: 'Her twelve nights of notes are credited, the goal is agreed, and the order is offered as her own rule; cutting across it raises her frustration, and she wants somebody else.',
    see: (taken, other) => {
      expect(taken.turn('All four down')).toMatchObject({ act: 'acknowledge', moved: { frustration: -2, heard: 1 } })
      expect(taken.turn("Here's what I have")).toMatchObject({ act: 'paraphrase' })
      expect(taken.turn("You'll have your reset, second")).toMatchObject({ act: 'firm-no', moved: { trust: 1 } })
      const overridden = other('shows S1.16: a plan overridden').turn("I'll just stop you there")
      expect(overridden).toMatchObject({ act: 'interrupt', moved: { frustration: 2 } })
    },
  },
  {
    id: 'S1.17',
    path: 'shows S1.17: the check left out',
    shows: 'The check is left out to please her: it has to be made after all, and the call is longer for it. A command raises frustration.',
    see: (taken, other) => {
      const length = (one: typeof taken) => one.course.events.filter(({ type }) => type === 'replied' || type === 'waited').length
      expect(taken.turn("You're right. You'll have it").act).toBe('overpromise')
      expect(length(taken)).toBeGreaterThan(length(other('exemplary')))
      expect(taken.indicator('D4').level).toBe('poor')
      expect(other('shows S1.17: a command').turn("I do know it's been annoying").moved.frustration).toBeGreaterThan(0)
    },
  },
  {
    id: 'S1.18',
    path: 'exemplary',
    shows: 'One thing at a time, and what came of it: the line, the light, “kept”, and the result in the ticket. Four things at once, and she could not swear to which three.',
    see: (taken, other) => {
      expect(taken.turn('One: open the page').reply?.asks).toContain('line')
      expect(taken.heard('Amber')).toBe(true)
      expect(taken.heard('Kept, it says')).toBe(true)
      expect(taken.field('result').state).toBe('right')
      const four = other('shows S1.18: four things at once')
      expect(four.turn('Open Own settings and copy').moved).toMatchObject({ frustration: 2 })
      expect(four.heard("I couldn't swear to which three")).toBe(true)
    },
  },
]
