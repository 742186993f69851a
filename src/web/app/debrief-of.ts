import type { CallLog } from '../../core/call/call-log.ts'
import type { Misfit } from '../../core/call/replay-call.ts'
import { type Debrief, debrief, debriefCourse } from '../../core/debrief/debrief.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { playedCall } from './played-calls.ts'

/** The debrief of a log: of a call that was just played without playing it again, which comes to the same and takes half as long. */
export function debriefOf(log: CallLog, scenario: Scenario): Debrief | Misfit {
  const course = playedCall(log)
  return course ? debriefCourse(course) : debrief(log, scenario)
}
