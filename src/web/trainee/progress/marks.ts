import type { Skill } from '../skills.ts'
import type { Counted } from './count-attempts.ts'

/** How marks of 0–100 have come along. */
export interface Marks {
  readonly best: number
  readonly last: number
  /** The mean of the last three less that of the three before them; null where there are fewer than six. */
  readonly trend: number | null
}

/** How marks have come along, oldest first; null where there are none. */
export function marksOf(marks: readonly number[]): Marks | null {
  const last = marks.at(-1)
  if (last === undefined) return null
  return { best: marks.reduce((best, mark) => Math.max(best, mark)), last, trend: trendOf(marks) }
}

/** The marks in one skill, of each attempt at a call that gives occasion for it. */
export function skillMarks(counted: readonly Counted[], skill: Skill): readonly number[] {
  return counted.flatMap(({ score }) => score.skills[skill] ?? [])
}

/** A trend in words: what moved by less than a point has not moved. */
export function sayTrend(trend: number | null): string | null {
  if (trend === null) return null
  const points = Math.round(Math.abs(trend))
  if (points === 0) return 'level over the last three'
  return `${trend > 0 ? 'up' : 'down'} ${points} over the last three`
}

/** The mean of some numbers; 0 of none. */
export function meanOf(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

/** How many marks are held against as many before them. */
const window = 3

function trendOf(marks: readonly number[]): number | null {
  if (marks.length < 2 * window) return null
  return meanOf(marks.slice(-window)) - meanOf(marks.slice(-2 * window, -window))
}
