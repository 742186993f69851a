import { expect } from 'vitest'
import { wordsOf } from '../../src/core/call/speech.ts'
import { temperaments } from '../../src/core/caller/temperaments.ts'
import type { Shown } from './evidence.ts'

const oneWrongDoor = 'typical, one wrong door and owned'
const wrongTransfer = 'shows S1.13: a wrong transfer'

export const rows: readonly Shown[] = [
  {
    id: 'S1.9',
    path: 'exemplary',
    shows: 'The directory says what each department owns, and the right one, known for its reason, earns all of R1; a guess that happens to be right earns half.',
    see: (taken, other) => {
      expect(taken.scenario.company.departments['Moves']?.owns).toContain('new address')
      expect(taken.indicator('R1')).toMatchObject({ level: 'exemplary', weight: 12 })
      expect(other('ending: transferred-cold').indicator('R1').level).toBe('acceptable')
    },
  },
  {
    id: 'S1.10',
    path: 'exemplary',
    shows: 'The exam is on Wednesday at half past eight, and it is still Moves; Tech Support, because they are the quickest, send her back, and half of R1 is gone.',
    see: (taken, other) => {
      expect(taken.turn('Moves, because')).toMatchObject({ act: 'take-step' })
      expect(taken.indicator('R1').sentence).toContain('Moves first time')
      expect(other(oneWrongDoor).turn("Tech Support: it's the connection").text).toContain('quickest today')
      expect(other(oneWrongDoor).indicator('R1').level).toBe('acceptable')
    },
  },
  {
    id: 'S1.11',
    path: 'exemplary',
    shows: 'The first reply asks for one line, and she gives the need in one.',
    see: (taken) => {
      expect(taken.turn('Fifty minutes and two').text).toContain('In one line')
      expect(taken.heard("It's the internet. Dead, since Friday.")).toBe(true)
    },
  },
  {
    id: 'S1.12',
    path: 'exemplary',
    shows: 'The hand-off has the need, what was tried, that she is verified, and 20 words; one that only asks to look after her has none of it.',
    see: (taken, other) => {
      const handOff = taken.turn('It is, and verified.')
      expect(wordsOf(handOff.text).length).toBeLessThanOrEqual(25)
      expect(taken.indicator('R2')).toMatchObject({ level: 'exemplary' })
      expect(other('typical').indicator('R2').level).toBe('poor')
    },
  },
  {
    id: 'S1.13',
    path: wrongTransfer,
    shows: 'Retention send her back: two patience are gone, and the line says after how many minutes.',
    see: (taken) => {
      const wrong = taken.turns.find(({ act }) => act === 'transfer-wrong')!
      expect(wrong.moved).toMatchObject({ patience: -2, heard: -wrong.before.heard })
      const lines = taken.debrief.transcript.filter(({ said }) => said.by === 'line').map(({ said }) => said.text)
      expect(lines.some((text) => /sent Joanne Pike back after \d+ minute/.test(text))).toBe(true)
    },
  },
  {
    id: 'S1.14',
    path: 'ending: transferred-cold',
    shows: 'Put through without a word, she has been heard by nobody: heard falls from 3 to 0.',
    see: (taken) => {
      const cold = taken.turns.find(({ act }) => act === 'transfer-cold')!
      expect([cold.before.heard, cold.after.heard]).toEqual([3, 0])
      expect(taken.indicator('R2').level).toBe('poor')
    },
  },
  {
    id: 'S1.15',
    path: 'exemplary',
    shows: 'Before the transfer she is told the department, the reason and the wait.',
    see: (taken) => {
      const told = taken.turn('Moves, because')
      expect(told.text).toMatch(/Moves, because .* four minutes/)
      expect(told.number).toBeLessThan(taken.turns.find(({ act }) => act === 'transfer-warm')!.number)
    },
  },
  {
    id: 'S3.1',
    path: 'exemplary',
    shows: 'She has waited fifty minutes and begins with less patience for it; it is acknowledged once, at the start.',
    see: (taken) => {
      const [first, ...later] = taken.turns
      expect(first!.passage.setting.call.caller.waited).toBe(50)
      expect(first!.before.patience).toBeLessThan(temperaments.steady.patience)
      expect(first!.text).toContain('Fifty minutes')
      expect(later.filter(({ text }) => text.toLowerCase().includes('fifty'))).toEqual([])
    },
  },
]
