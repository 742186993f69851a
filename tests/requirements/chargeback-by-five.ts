import { expect } from 'vitest'
import type { Shown } from './evidence.ts'

const price = 'shows S2.2: a price on the post, and the lot withdrawn'
const nobodys = 'shows S2.6: a needless callback, and S3.16: nobody\'s'

export const rows: readonly Shown[] = [
  {
    id: 'S2.1',
    path: 'exemplary',
    shows: 'She is told that she may write to the managing director, and a formal complaint is opened beside the remedy; blocking the way up is a vague no.',
    see: (taken, other) => {
      expect(taken.turn('Write to him, by all means').reply?.tells).toContain('formal-complaint')
      expect(taken.field('complaint').state).toBe('right')
      expect(taken.ending).toBe('released')
      expect(other('shows S2.1: the way up blocked').turn('Between us, he never sees').act).toBe('vague-no')
    },
  },
  {
    id: 'S2.2',
    path: 'exemplary',
    shows: 'The post is worth nothing to the rep, and the remedy stays what it was. Fifty pounds for keeping quiet turns out to be a promise too much; pleading raises frustration.',
    see: (taken, other) => {
      expect(taken.turn("Nothing, I'm afraid. It's yours to post").act).toBe('firm-no')
      expect(taken.debrief.ending.worth).toBe('cause')
      expect(other(price).turns.some(({ act }) => act === 'overpromise')).toBe(true)
      expect(other(price).indicator('D4').level).toBe('poor')
      expect(other('typical: kind, and a promise for five').turn('Could you leave it there').moved.frustration).toBeGreaterThan(0)
    },
  },
  {
    id: 'S2.3',
    path: 'exemplary',
    shows: 'The rep asks what happens at five, and the ticket’s priority says so; where nobody asks it stays empty.',
    see: (taken, other) => {
      expect(taken.turn('What happens at five?').reply?.asks).toContain('deadline')
      expect(taken.field('deadline')).toMatchObject({ label: 'Priority', state: 'right' })
      expect(other('typical').field('deadline').state).toBe('empty')
    },
  },
  {
    id: 'S2.4',
    path: 'exemplary',
    shows: 'That she may dispute the charge is said plainly, and nothing changes if she does; letting her fear for her account is getting even.',
    see: (taken, other) => {
      expect(taken.turn('It is your right, now or any day')).toMatchObject({ act: 'explain-why', moved: { trust: 1 } })
      expect(other("critical: they'd stop your trade account").errors).toContain('Fired back')
      expect(other('critical: they send letters').errors).toContain('Threatened a reviewer')
    },
  },
  {
    id: 'S2.5',
    path: 'shows S2.5: as angry as she gets, and the same remedy',
    shows: 'At frustration 7 she is offered the very reply that releases the payment for a calm caller, and it comes to the same end.',
    see: (taken, other) => {
      const angry = taken.turn('Ours. Our page said')
      expect(angry.before.frustration).toBeGreaterThanOrEqual(6)
      expect(other('exemplary').turn('Ours. Our page said').before.frustration).toBeLessThanOrEqual(3)
      expect([taken.ending, other('exemplary').ending]).toEqual(['released', 'released'])
    },
  },
  {
    id: 'S2.6',
    path: 'shows S2.6: a needless credit',
    shows: 'A credit to be rid of her, a transfer to Fraud, a call-back by nobody: each ends worse than looking does.',
    see: (taken, other) => {
      const best = other('exemplary').debrief.scores.overall
      expect(taken.debrief.ending.worth).toBe('bandage')
      expect(other('shows S2.6: a needless transfer').turns.some(({ act }) => act === 'transfer-wrong')).toBe(true)
      expect(other(nobodys).debrief.ending.worth).toBe('bandage')
      for (const one of [taken, other('shows S2.6: a needless transfer'), other(nobodys)]) expect(one.debrief.scores.overall).toBeLessThan(best - 20)
    },
  },
  {
    id: 'S3.16',
    path: 'exemplary',
    shows: 'The call on Wednesday that never came is on file and comes up at once; the new one has a name and a time.',
    see: (taken, other) => {
      expect(taken.scenario.calls[0]!.history.some(({ note }) => /ring|call/i.test(note))).toBe(true)
      expect(taken.heard('It never rang')).toBe(true)
      expect(taken.turn('I do. Robin, tomorrow').reply?.by).toBeDefined()
      expect(other(nobodys).indicator('R4').level).toBe('poor')
    },
  },
]
