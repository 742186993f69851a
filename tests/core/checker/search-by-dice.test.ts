import { expect, test } from 'vitest'
import { endsOf } from '../../../src/core/checker/ends.ts'
import { keys, notebookOf } from '../../../src/core/checker/found.ts'
import { walkWay } from '../../../src/core/checker/walk-way.ts'
import { wayTo } from '../../../src/core/checker/witness.ts'
import { scoringOf } from '../../../src/core/checker/score-tally.ts'
import { scriptOf } from '../../../src/core/checker/script.ts'
import { searchByDice } from '../../../src/core/checker/search-by-dice.ts'
import { settingOf } from '../../../src/core/call/call-state.ts'
import { fillIn, variantOf } from '../../../src/core/call/variant.ts'
import { shipped } from '../../shipped-scenarios.ts'

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
