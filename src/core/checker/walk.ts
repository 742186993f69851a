import type { ActRow } from './moods.ts'
import type { Case, Choice, Scene, Script } from './scenes.ts'
import { callBounds } from '../scenario/vocabulary.ts'
import { startMood } from '../caller/mood.ts'

/** A whole number from 0 on and below a bound. */
export type Pick = (bound: number) => number

/** A choice with what comes of it at hand, by the look of the mood after it. */
interface Way {
  readonly choice: Choice
  readonly row: ActRow
  readonly cases: Case[]
}

/**
 * Plays calls by their tables, one each time it is called: the caller is always heard out, then one of the open replies is
 * picked, or silence where none is open. Gives how many replies there were until the call ended.
 */
export function walker(script: Script): (pick: Pick) => number {
  const { moods, opening } = script
  const reveal = moods.row('reveal')
  const atStart = moods.number(startMood(script.setting.nature))
  const mood = opening.reveals ? reveal.after(atStart) : atStart
  const open: (readonly Way[])[] = []

  function caseAt(scene: Scene, { choice, cases }: Way, before: number, after: number): Case {
    // Of a silence, the mood before it counts too.
    if (choice.act === 'wait') return script.caseOf(scene, choice, before, after)
    return (cases[moods.look(after)] ??= script.caseOf(scene, choice, before, after))
  }

  return (pick) => {
    let scene = opening.heard
    let now = mood
    let replies = 0
    for (let turn = 0; turn < callBounds.turns; turn++) {
      const ways = (open[scene.id] ??= openAmong(scene.choices))
      const way = ways[ways.length === 1 ? 0 : pick(ways.length)]!
      const after = way.row.after(now)
      const found = caseAt(scene, way, now, after)
      if (way.choice.reply !== null) replies++
      if (found.ended) return replies
      now = found.reveals ? reveal.after(after) : after
      scene = found.heard
    }
    return replies
  }
}

/** The open replies; silence where there is none. */
function openAmong(choices: readonly Choice[]): readonly Way[] {
  const replies = choices.filter(({ reply }) => reply !== null)
  const open = replies.length > 0 ? replies : choices.filter(({ move }) => move.type === 'waited')
  return open.map((choice) => ({ choice, row: choice.row!, cases: [] }))
}
