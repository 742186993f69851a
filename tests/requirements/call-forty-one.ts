import { expect } from 'vitest'
import { type Shown, factsHeard } from './evidence.ts'

const carried = 'shows S4.5: the last call carried over'
const reassured = 'critical: reassurance, over a burn'

export const rows: readonly Shown[] = [
  {
    id: 'S2.16',
    path: 'exemplary',
    shows: 'Four callers want the light to go green, and so does the fifth, whose charger has burned. One question about an odd word brings it out; the usual fix does not.',
    see: (taken, other) => {
      expect(taken.scenario.calls.length).toBe(5)
      expect(taken.turn('Can I ask you about the charger itself').act).toBe('ask')
      expect(factsHeard(taken)).toEqual(expect.arrayContaining(['smell', 'mark']))
      expect(taken.ending).toBe('by-seven')
      expect(other('typical').ending).toBe('gone-green')
      expect(factsHeard(other('typical'))).not.toContain('mark')
    },
  },
  {
    id: 'S2.17',
    path: 'shows S2.17: a new one in the post',
    shows: 'A new charger in the post, or a note for somebody to look at: each is a bandage, and holds the whole run at 59.',
    see: (taken, other) => {
      for (const one of [taken, other('shows S2.17: a pass-on')]) {
        expect(one.debrief.ending.worth).toBe('bandage')
        expect(one.indicator('R4').level).toBe('poor')
        expect(one.debrief.scores.overall).toBeLessThanOrEqual(59)
      }
    },
  },
  {
    id: 'S3.15',
    path: 'exemplary',
    shows: 'Nobody says whether it is safe: it comes out of the wall, and Safety has it at once. Reassuring her, or the usual fix over a burn, is a danger ignored.',
    see: (taken, other) => {
      expect(taken.turns.findLast(({ act }) => act === 'transfer-warm')?.reply?.to).toBe('Safety')
      expect(other(reassured).errors).toContain('Danger ignored')
      expect(other('critical: the usual fix, over a burn').errors).toContain('Danger ignored')
      expect(other(reassured).debrief.scores.overall).toBeLessThanOrEqual(49)
    },
  },
  {
    id: 'S4.5',
    path: carried,
    shows: 'The caller before has slammed the phone. Answering the next in that voice is blame, and costs her trust; the screen offers ten seconds first, and the best call starts clean.',
    see: (taken, other) => {
      const over = taken.turn("It's the same as everybody's")
      expect(over.act).toBe('blame')
      expect(over.moved.trust).toBeLessThan(0)
      expect(taken.indicator('D2').level).not.toBe('exemplary')
      expect(Object.values(taken.scenario.calls[4]!.steps).some(({ screen }) => screen?.includes('ten seconds'))).toBe(true)
      expect(other('exemplary').said("It's yours, though")).toBe(true)
    },
  },
]
