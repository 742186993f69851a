import type { CallLog } from '../call/call-log.ts'
import type { Prospect } from '../debrief/prospect.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { replayCall } from '../call/replay-call.ts'
import { scoreCourse } from '../debrief/score-course.ts'
import { foresee } from './foresee.ts'

/**
 * What could still be had at each turn of the rep in a log, the last turn first; nothing of a log that does not fit, or of a call that has not ended.
 * A turn is a reply, silence, a hold with all its minutes, a transfer, or hanging up. Cutting in is one with what was said then, and judged from
 * before it; it stands alone where the caller was gone. Each value is the score of a call that can really be played, its ticket filled in right from
 * what was heard. That goes for the tickets of earlier calls in a series too; the calls after it go as well as was found. So before a turn there is
 * never less than after it, and after the last there is the score that the log has with right tickets.
 */
export function* prospectsOf(log: CallLog, scenario: Scenario): Generator<Prospect, void> {
  const { course, misfit } = replayCall(log, scenario)
  if (misfit) return
  const scored = scoreCourse(course)
  if ('message' in scored) return
  for (const { prospect } of foresee(scored.records)) yield prospect
}
