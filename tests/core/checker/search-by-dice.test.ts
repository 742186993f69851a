import { expect, test } from 'vitest'
import { endsOf } from '../../../src/core/checker/ends.ts'
import { keys, notebookOf } from '../../../src/core/checker/found.ts'
import { walkWay } from '../../../src/core/checker/walk-way.ts'
import { playWay, type Way, wayTo } from '../../../src/core/checker/witness.ts'
import { scoringOf } from '../../../src/core/checker/score-tally.ts'
import { scriptOf } from '../../../src/core/checker/script.ts'
import { searchByDice } from '../../../src/core/checker/search-by-dice.ts'
import { settingOf } from '../../../src/core/call/call-state.ts'
import { beginCourse, contextOf } from '../../../src/core/call/course.ts'
import { fillIn, variantOf } from '../../../src/core/call/variant.ts'
import { callBounds } from '../../../src/core/scenario/vocabulary.ts'
import { shipped } from '../../shipped-scenarios.ts'
import { says, smallCall } from '../small-call.ts'

/** Plays a shipped call by dice until these were come upon. */
function throwFor(id: string, wanted: readonly string[], limit = 40_000) {
  const scenario = shipped(id)
  const setting = settingOf(fillIn(scenario, 1), 0, variantOf(scenario, 1))
  const script = scriptOf(setting)
  const notebook = notebookOf(script, endsOf(setting, scoringOf(setting)))
  const search = searchByDice(script, limit, () => wanted.every((key) => notebook.found.spots.has(key)), notebook)
  return { script, search, spots: notebook.found.spots }
}

test('comes to a line that takes a rare mood at one step, by a way that leads there again', () => {
  const key = keys.line('tomorrow', 'supervisor')
  const { script, search, spots } = throwFor('billing-cant-fix-wifi', [key])
  const { state, by, way } = spots.get(key)!
  const found = wayTo(search, state, { by, way })
  const { turns } = walkWay(script, found.first, found.turns.map((turn) => [turn.by, turn.way]))
  const last = turns.at(-1)!.found
  expect(last.ended ? null : last.line).toEqual({ place: script.layout.place.get('tomorrow'), key: 'supervisor' })
})

test('throws the same dice every time, and no more than it may', () => {
  const [one, other] = [throwFor('what-colour', ['never'], 500), throwFor('what-colour', ['never'], 500)]
  expect([...one.spots.keys()]).toEqual([...other.spots.keys()])
  expect(one.search.states).toBe(other.search.states)
  expect(one.search.states).toBeGreaterThan(100)
  expect(one.search.states).toBeLessThanOrEqual(1000)
})

test('notes nothing that would come after the last turn that a call may have', () => {
  const corridor = Array.from({ length: callBounds.turns + 1 }, (_, at) => {
    const replies = ['One', 'Two', 'Three', 'Four'].map((word) => says(`${word} at ${at}.`, 'take-step'))
    return [`step-${at}`, { says: `Here is ${at}.`, replies, ...(at === callBounds.turns && { goto: 'done' }) }] as const
  })
  const scenario = smallCall({ steps: Object.fromEntries(corridor) })
  const setting = settingOf(scenario, 0, null)
  const script = scriptOf(setting)
  let longest: Way = { first: 0, turns: [] }
  searchByDice(script, 2000, () => longest.turns.length >= callBounds.turns, {
    ...notebookOf(script, endsOf(setting, scoringOf(setting))),
    onCase(search, state, by, { ended }) {
      const way = ended ? longest : wayTo(search, state, { by, way: 0 })
      if (way.turns.length > longest.turns.length) longest = way
    },
  })
  expect(contextOf(playWay(beginCourse(scenario, 1), script, longest)).state.ending).toBe(null)
  expect(longest.turns).toHaveLength(callBounds.turns - 1)
})
