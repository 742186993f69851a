import type { Case, Choice, Scene, Script } from './scenes.ts'
import { startMood } from '../caller/mood.ts'
import { turnMood } from './search.ts'
import { countA, countB, startTally, type Tally } from './tally.ts'

/** A turn on a way through a script: what was done where, and what came of it. */
export interface Walked {
  readonly choice: Choice
  readonly by: number
  readonly way: number
  readonly found: Case
}

/** Goes a way again, by the numbers of its choices, and counts on the way. */
export function walkWay(script: Script, first: number, numbers: readonly (readonly [by: number, way: number])[]): { turns: Walked[]; tally: Tally } {
  const { moods } = script
  const interrupt = moods.row('interrupt')
  const reveal = moods.row('reveal')
  let { a, b } = startTally(script.setting)
  let mood = moods.number(startMood(script.setting.nature))
  let scene: Scene | null = null

  /** What was said is heard, or cut off. */
  function hear(found: Case, way: number): void {
    if (found.ended) {
      scene = null
      return
    }
    if (found.reveals) mood = reveal.after(mood)
    const cut = way === 0 ? null : found.cuts[way - 1]!
    if (cut && cut.bridge === null) {
      const then = interrupt.after(mood)
      const seen = turnMood(moods.traits(mood), moods.traits(then), moods.traits(then))
      ;[a, b, mood] = [countA(a, script.interruption, seen), countB(b, script.interruption, seen), then]
    }
    scene = cut ? cut.scene : found.heard
    mood = scene.forget.after(mood)
  }

  hear(script.opening, first)
  const turns = numbers.map(([by, way]): Walked => {
    if (!scene) throw new Error('The call has ended.')
    const choice = scene.choices[by]!
    const after = choice.row ? choice.row.after(mood) : mood
    const found = script.caseOf(scene, choice, mood, after)
    const then = found.ended || found.reveals ? reveal.after(after) : after
    const seen = turnMood(moods.traits(mood), moods.traits(after), moods.traits(then))
    ;[a, b, mood] = [countA(a, choice.kind, seen), countB(b, choice.kind, seen), after]
    hear(found, way)
    return { choice, by, way, found }
  })
  return { turns, tally: { a, b } }
}
