import type { CallLog, Move } from '../../core/call/call-log.ts'
import { advance, beginCourse, type Course, logOf, phaseOf } from '../../core/call/course.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'

/** Milliseconds of the call between one event and the next. */
const step = 4000

/** What makes a call longer by a turn. */
const detours: readonly (readonly Move[])[] = [
  [{ type: 'held', minutes: 2 }, { type: 'resumed' }, { type: 'said' }],
  [{ type: 'waited' }, { type: 'said' }],
]

/**
 * A log made longer by so many turns, if the caller bears them: holds and silences before its replies, each kept where the rest of the call can
 * still be played. The same each time, and a log like any other.
 */
export function makeLonger(log: CallLog, scenario: Scenario, turns: number): CallLog {
  let moves = log.events.flatMap(({ at: _, ...event }): Move[] => (event.type === 'returned' || event.type === 'ended' ? [] : [event]))
  let course = play(moves, log, scenario)
  let more = 0
  // From the end on: what comes early costs patience that the rest of a call may need.
  for (let place = moves.length - 1; place >= 0 && more < turns; place--) {
    if (moves[place]?.type !== 'replied') continue
    for (const detour of detours) {
      const longer = moves.toSpliced(place, 0, ...detour)
      const played = more < turns ? play(longer, log, scenario) : null
      if (!played) continue
      ;[moves, course, more] = [longer, played, more + 1]
    }
  }
  return course ? logOf(course) : log
}

/** Plays moves to a filed ticket; null where the call does not allow them, or does not come to that. */
function play(moves: readonly Move[], { seed, versions }: CallLog, scenario: Scenario): Course | null {
  let course: Course | null = beginCourse(scenario, seed, versions.rules)
  for (const move of moves) course = course && advance(course, move, (course.events.length + 1) * step)
  return course && phaseOf(course) === 'filed' ? course : null
}
