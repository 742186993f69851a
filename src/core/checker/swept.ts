import type { Script } from './scenes.ts'
import { noteCase, noteLine } from './found.ts'
import { reachMoods } from './reach.ts'

/** All that a call can perhaps come to, of a call that is small enough to look at every moment of it. */
export interface Swept {
  /** How many moments there are: scenes with moods. */
  readonly states: number
  /** Names, as `keys` makes them. */
  readonly met: ReadonlySet<string>
}

/** A call with more scenes has far more moments than a sweep may look at: it gives up there. */
const mostScenes = 2500

/**
 * Looks at every moment of a call, without what the score counts; null where there are more than so many. What it does not meet,
 * no call comes to.
 */
export function sweepCall(script: Script, limit: number): Swept | null {
  const met = new Set<string>()
  const note = (key: string) => void met.add(key)
  noteLine(script, note, script.opening)
  const { states, truncated } = reachMoods(script, {
    limit,
    scenes: mostScenes,
    onCase: (scene, choice, mood, seen) => noteCase(script, note, { scene, choice, mood, seen }),
    onGone: (end) => noteLine(script, note, end),
  })
  return truncated ? null : { states, met }
}
