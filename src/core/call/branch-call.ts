import type { Scenario } from '../scenario/scenario.ts'
import type { CallLog } from './call-log.ts'
import { advance, beginCourse, type Course, logOf, type Passage } from './course.ts'
import { type Misfit, replayCall } from './replay-call.ts'

/** A call as it stood when the caller began the turn that a rep's turn answers: to be taken up from there. */
export interface Branching {
  readonly log: CallLog
  /** Milliseconds of the call. */
  readonly at: number
}

/**
 * The beginning of a call from which one of its turns can be taken again: same seed, same mood, same facts. The caller says their line once more;
 * what was noted and looked up while they first did is done already, so nothing has to be typed twice. The log itself stays as it is.
 * @param passage the number of the rep's turn among the passages of the log
 * @returns a misfit where the log does not fit the scenario, or there is no such turn
 */
export function branchCall(log: CallLog, scenario: Scenario, passage: number): Branching | Misfit {
  const { course, misfit } = replayCall(log, scenario)
  if (misfit) return misfit
  const { passages } = course
  const start = passages.findLastIndex((one, number) => number < passage && beginsTurn(one))
  if (start < 0 || !passages[passage]) return { event: passage, message: 'there is no turn here that could be taken again.' }
  const { at } = passages[start]!.event
  const kept = [...passages.slice(0, start + 1), ...passages.slice(start + 1, passage).filter(isDeskWork)]
  const begun = kept.reduce((so, { event }) => make(so, event, Math.min(event.at, at)), beginCourse(scenario, log.seed, log.versions.rules))
  return { log: logOf(begun), at }
}

/** Whether the caller begins to speak, or picks up and waits for the rep to. */
function beginsTurn({ event, before, after }: Passage): boolean {
  return event.type === 'answered' || (after.turn !== before.turn && after.turn.length > 0)
}

/** What a rep does at the desk while the caller speaks. */
function isDeskWork({ event }: Passage): boolean {
  return event.type === 'noted' || event.type === 'looked-up'
}

function make(course: Course, { at: _, ...move }: Passage['event'], at: number): Course {
  const next = advance(course, move, at)
  if (!next) throw new Error(`The call did not allow ${move.type} again.`)
  return next
}
