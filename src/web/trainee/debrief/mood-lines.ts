import type { MoodPoint } from '../../../core/debrief/debrief.ts'

/** The four numbers of a mood that a person can follow, in the order in which they are shown. */
export const feelings = ['frustration', 'heard', 'trust', 'patience'] as const
export type Feeling = (typeof feelings)[number]

/** Where each ends; patience ends where the caller began. */
const most: Readonly<Record<Exclude<Feeling, 'patience'>, number>> = { frustration: 8, heard: 3, trust: 4 }

/** The highest that a feeling can go in this call. */
export function mostOf(feeling: Feeling, points: readonly MoodPoint[]): number {
  return feeling === 'patience' ? Math.max(1, ...points.map(({ mood }) => mood.patience)) : most[feeling]
}

/** Where a point lies from left to right, 0–1: every turn has the same width, however long it took. */
export function across(index: number, count: number): number {
  return count <= 1 ? 0 : index / (count - 1)
}

/** A share of the picture's width or height, as styles have it. */
export function share(part: number): string {
  return `${100 * part}%`
}

/**
 * A feeling as the path of an SVG, 1000 wide and 100 high. Each call of a series begins a line of its own.
 */
export function pathOf(feeling: Feeling, points: readonly MoodPoint[]): string {
  const top = mostOf(feeling, points)
  return points
    .map(({ mood }, index) => {
      const x = Math.round(1000 * across(index, points.length))
      const y = Math.round(100 * (1 - mood[feeling] / top))
      return `${startsCall(points, index) ? 'M' : 'L'}${x} ${y}`
    })
    .join('')
}

/** A turn after which the mood was clearly another. */
export interface TurningPoint {
  readonly index: number
  readonly point: MoodPoint
  /** How far all that makes a call easier moved at once: below 0 it went worse. */
  readonly swing: number
}

/** The turns that changed most, in the order of the call: at most five, and none so near to another that marks would touch. */
export function findTurningPoints(points: readonly MoodPoint[]): readonly TurningPoint[] {
  const gap = Math.ceil(points.length / 11)
  const swings = points.flatMap((point, index) => {
    const before = points[index - 1]
    if (!before || startsCall(points, index)) return []
    return [{ index, point, swing: easeOf(point) - easeOf(before) }]
  })
  const chosen: TurningPoint[] = []
  for (const candidate of swings.toSorted((a, b) => Math.abs(b.swing) - Math.abs(a.swing))) {
    const isFree = chosen.every(({ index }) => Math.abs(index - candidate.index) >= gap)
    if (chosen.length < 5 && Math.abs(candidate.swing) >= 2 && isFree) chosen.push(candidate)
  }
  return chosen.toSorted((a, b) => a.index - b.index)
}

/** How a feeling went, from where to where. */
export function sayCourse(feeling: Feeling, points: readonly MoodPoint[]): string {
  const values = points.map(({ mood }) => mood[feeling])
  const [first = 0, last = 0] = [values[0], values.at(-1)]
  return `from ${first} to ${last}, lowest ${Math.min(...values)}, highest ${Math.max(...values)} of ${mostOf(feeling, points)}`
}

function easeOf({ mood }: MoodPoint): number {
  return mood.heard + mood.trust - mood.frustration
}

function startsCall(points: readonly MoodPoint[], index: number): boolean {
  return index === 0 || points[index]?.label === 'Answered'
}
