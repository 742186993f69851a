import { type Skill, skills } from '../skills.ts'
import type { Counted } from './count-attempts.ts'
import { meanOf } from './marks.ts'

/** A trainee's own mark for one skill in one attempt, beside the score; both 0–100. */
export interface OwnMark {
  readonly attempt: string
  readonly at: number
  readonly own: number
  readonly score: number
}

/** How the trainee's own marks of one skill compare to the scores. */
export interface OwnMarks {
  readonly skill: Skill
  /** Oldest first. */
  readonly marks: readonly OwnMark[]
  /** How much more they gave themselves than the scorecard did, on average over the last five; less is below 0. */
  readonly over: number
  /** How much nearer the last five came to the scores than the five before them, in points on average; null where there are fewer than ten. */
  readonly nearer: number | null
}

/** How many marks are averaged. */
const window = 5

/** The trainee's own marks beside the scores, for each skill that they ever marked. */
export function ownMarks(counted: readonly Counted[]): readonly OwnMarks[] {
  return skills.flatMap((skill) => {
    const marks = counted.flatMap(({ attempt, at, rated, score }) => {
      const [own, scored] = [rated?.[skill] ?? null, score.skills[skill]]
      return own === null || scored === null ? [] : [{ attempt, at, own, score: scored }]
    })
    if (marks.length === 0) return []
    const over = meanOf(marks.slice(-window).map(({ own, score }) => own - score))
    return [{ skill, marks, over, nearer: nearerOf(marks) }]
  })
}

function nearerOf(marks: readonly OwnMark[]): number | null {
  if (marks.length < 2 * window) return null
  const distance = (some: readonly OwnMark[]) => meanOf(some.map(({ own, score }) => Math.abs(own - score)))
  return distance(marks.slice(-2 * window, -window)) - distance(marks.slice(-window))
}

/** How own marks compare, in a sentence or two. Two steps of the slider are near enough. */
export function sayOwn({ marks, over, nearer }: OwnMarks): string {
  const points = Math.round(Math.abs(over))
  const count = Math.min(marks.length, window)
  const when = count === 1 ? 'The one time you said' : `Over the last ${count} times you said`
  const how = points <= 10 ? 'about what the scorecard did' : `${points} ${over > 0 ? 'more' : 'less'} than the scorecard did`
  return `${when}, you gave yourself ${how}${count > 1 && points > 10 ? ', on average' : ''}.${sayNearer(nearer)}`
}

function sayNearer(nearer: number | null): string {
  if (nearer === null) return ''
  if (Math.abs(nearer) < 2) return ' You come as near to it as in the five before.'
  return nearer > 0 ? ' You come nearer to it than in the five before.' : ' In the five before you came nearer to it.'
}
