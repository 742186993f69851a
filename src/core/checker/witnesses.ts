import type { CallLog } from '../call/call-log.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { FoundCall } from './ends.ts'
import type { Spot } from './found.ts'
import type { Searched } from './searched.ts'
import type { Witness } from './proof.ts'
import { settingOf } from '../call/call-state.ts'
import { beginCourse, type Course, logOf } from '../call/course.ts'
import { fillIn, variantOf } from '../call/variant.ts'
import { scriptOf } from './script.ts'
import { walkWay } from './walk-way.ts'
import { fileCall, finish, noteCard, playWay, playWayAndCutIn, skipCalls, wayTo } from './witness.ts'

/** The call in which something was come upon. */
export function witnessOf({ seed, index }: Searched, found: Spot | FoundCall): Witness {
  const { search, state, by, way } = found
  if (!search) return { seed, call: index, first: 0, turns: [], end: null }
  const { first, turns } = wayTo(search, state, { by, way })
  const heardOut = turns.at(-1)?.found.ended ? ({ cut: false, ticket: 'empty' } as const) : null
  const end = 'ticket' in found ? { cut: found.cut, ticket: found.ticket } : heardOut
  return { seed, call: index, first, turns: turns.map((turn) => [turn.by, turn.way] as const), end }
}

/** The log of a witness, played on the machine that trainees play on. */
export function logOfWitness(scenario: Scenario, witness: Witness): CallLog {
  return logOf(playWitness(skipCalls(beginCourse(scenario, witness.seed), witness.call), scenario, witness))
}

/** The log of one witness for each call of a series, one after the other. */
export function logOfSeries(scenario: Scenario, witnesses: readonly Witness[]): CallLog {
  const begun = beginCourse(scenario, witnesses[0]!.seed)
  return logOf(witnesses.reduce((course, one, index) => playWitness(index === 0 ? course : fileCall(course), scenario, one), begun))
}

function playWitness(course: Course, scenario: Scenario, { seed, call, first, turns, end, also }: Witness): Course {
  const script = scriptOf(settingOf(fillIn(scenario, seed), call, variantOf(scenario, seed)))
  const way = { first, turns: walkWay(script, first, turns).turns }
  if (also === 'cut in') return playWayAndCutIn(course, script, way)
  const played = playWay(course, script, way)
  const last = end ? finish(played, end.ticket, end.cut) : played
  return also === 'note a card' ? noteCard(last) : last
}
