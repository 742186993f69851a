import type { CallLog } from '../../core/call/call-log.ts'
import type { Course } from '../../core/call/course.ts'
import type { RunningCall } from '../../core/call/running-call.ts'

/** By the events of its log, which are the same list for as long as nothing more happens. */
const played = new WeakMap<CallLog['events'], Course>()

/** Keeps at hand a call that is over, for as long as its log is: what is made of it need not play it again. */
export function rememberPlayed(call: RunningCall): void {
  const course = call.course()
  played.set(course.events, course)
}

/** The call of a log, where it was played on this page; a log that came from storage has to be replayed. */
export function playedCall({ events }: CallLog): Course | null {
  return played.get(events) ?? null
}
