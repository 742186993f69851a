import { expect, test } from 'vitest'
import { marksOf, sayTrend, skillMarks } from '../../../../src/web/trainee/progress/marks.ts'
import { aTake } from './a-take.ts'

test('the best and the last mark', () => {
  expect(marksOf([50, 90, 70])).toEqual({ best: 90, last: 70, trend: null })
  expect(marksOf([])).toBeNull()
})

test('the trend is the last three less the three before them, and there is none of five', () => {
  expect(marksOf([10, 50, 60, 70, 60, 70, 80])?.trend).toBe(10)
  expect(marksOf([50, 60, 70, 60, 70])?.trend).toBeNull()
})

test('a trend is said in whole points, and one of less than half a point is none', () => {
  expect(sayTrend(7.6)).toBe('up 8 over the last three')
  expect(sayTrend(-3)).toBe('down 3 over the last three')
  expect(sayTrend(-0.4)).toBe('level over the last three')
  expect(sayTrend(null)).toBeNull()
})

test('a call without occasion for a skill leaves its marks alone', () => {
  const skills = (listening: number | null) => ({ listening, routing: 50, 'de-escalation': 50 })
  const takes = [aTake({ skills: skills(80) }), aTake({ skills: skills(null) }), aTake({ skills: skills(0) })]
  expect(skillMarks(takes, 'listening')).toEqual([80, 0])
})
