import type { Choice, Scene, Script, Spoken } from './scenes.ts'
import { callBounds } from '../scenario/vocabulary.ts'
import { startMood } from '../caller/mood.ts'
import { marksOf, marksOfOutcome, numbersOf, outcome, outcomeOf, owesIn, type SplitRow, ventingIn } from './split-moods.ts'
import { splitTables } from './split-tables.ts'

/** A whole number from 0 on and below a bound. */
export type Pick = (bound: number) => number

/** A scene, with what can be done there once it is come to. */
interface Stop {
  readonly scene: Scene
  ways: readonly Way[] | null
}

/** A choice with where it leads, by the look of the mood after it; null where the call is over. */
interface Way {
  readonly choice: Choice
  readonly row: SplitRow
  /** What comes of it goes by how much of the story was left before. */
  readonly isWait: boolean
  readonly landings: (Landing | null | undefined)[]
}

interface Landing {
  readonly reveals: boolean
  readonly stop: Stop
}

/**
 * Plays calls by their tables, one each time it is called: the caller is always heard out, then one of the open replies is
 * picked, or silence where none is open. Gives how many replies there were until the call ended. Moods are in halves, since the
 * tables of whole ones are larger than a processor has at hand.
 */
export function walker(script: Script): (pick: Pick) => number {
  const { looks, rowOf, numberAfter } = splitTables(script)
  const reveal = rowOf('reveal')
  const stops: (Stop | undefined)[] = []
  const opening = landingOf(script.opening)
  const first = startMood(script.setting.nature)

  function landingOf({ reveals, heard }: Spoken): Landing {
    return { reveals, stop: (stops[heard.id] ??= { scene: heard, ways: null }) }
  }

  function waysAt({ choices }: Scene): readonly Way[] {
    return openAmong(choices).map((choice) => ({ choice, row: rowOf(choice.act!), isWait: choice.act === 'wait', landings: [] }))
  }

  /** Works out what comes of a way in a mood, and of all moods that look like it. */
  function meet({ scene }: Stop, { choice, landings }: Way, key: number, marks: number, numbers: number): Landing | null {
    const found = script.caseOf(scene, choice, numberAfter(marks, numbers), numberAfter(marks, numbers, choice.act!))
    while (landings.length <= key) landings.push(undefined)
    return (landings[key] = found.ended ? null : landingOf(found))
  }

  return (pick) => {
    let { stop, reveals } = opening
    let marks = marksOf(first)
    let numbers = numbersOf(first)
    let replies = 0
    for (let turn = 0; turn < callBounds.turns; turn++) {
      if (reveals && owesIn(marks)) {
        const out = outcomeOf(reveal, marks, numbers)
        marks = marksOfOutcome(reveal, marks, numbers)
        numbers = outcome.numbers(out)
      }
      const ways = (stop.ways ??= waysAt(stop.scene))
      const way = ways[ways.length === 1 ? 0 : pick(ways.length)]!
      const { row } = way
      let after = row.next[(row.classOf[marks]! << 12) | numbers]!
      if (after < 0) after = outcomeOf(row, marks, numbers)
      let then = row.marks[(marks << 1) | outcome.abusive(after)]!
      if (then < 0) then = marksOfOutcome(row, marks, numbers)
      const look = looks.at(then, outcome.numbers(after), outcome.end(after))
      const key = way.isWait ? 3 * look + ventingIn(numbers) : look
      let landing = key < way.landings.length ? way.landings[key] : undefined
      if (landing === undefined) landing = meet(stop, way, key, marks, numbers)
      if (way.choice.reply !== null) replies++
      if (landing === null) return replies
      ;({ stop, reveals } = landing)
      marks = then
      numbers = outcome.numbers(after)
    }
    return replies
  }
}

/** The open replies; silence where there is none. */
function openAmong(choices: readonly Choice[]): readonly Choice[] {
  const replies = choices.filter(({ reply }) => reply !== null)
  return replies.length > 0 ? replies : choices.filter(({ move }) => move.type === 'waited')
}
