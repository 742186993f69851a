import type { MoodPoint } from '../../../core/debrief/debrief.ts'
import { feelings } from './mood-lines.ts'

/** How the mood moved from the point before, as "trust −1, frustration +1"; empty where it did not. */
export function sayChange(points: readonly MoodPoint[], index: number): string {
  const [before, after] = [points[index - 1], points[index]]
  if (!before || !after) return ''
  return feelings
    .map((feeling) => [feeling, after.mood[feeling] - before.mood[feeling]] as const)
    .filter(([, change]) => change !== 0)
    .map(([feeling, change]) => `${feeling}\u00a0${change > 0 ? '+' : '−'}${Math.abs(change)}`)
    .join(', ')
}
