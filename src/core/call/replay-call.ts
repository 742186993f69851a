import type { Scenario } from '../scenario/scenario.ts'
import type { CallEvent, CallLog, Move } from './call-log.ts'
import { knownRules, versions } from './call-log.ts'
import { advance, beginCourse, type Course, scenarioHash } from './course.ts'
import { isEvent } from './is-log.ts'

/** Where a log does not fit: the number of the event (from 0; -1 for the header) and a sentence that says why. */
export interface Misfit {
  readonly event: number
  readonly message: string
}

export type Replay = { readonly course: Course; readonly misfit: null } | { readonly course: Course | null; readonly misfit: Misfit }

/** Plays a log again, event by event. The same log gives the same course, on any machine; one that does not fit is refused at its first misfit. */
export function replayCall(log: CallLog, scenario: Scenario): Replay {
  const misfit = misfitOfHeader(log, scenario)
  if (misfit) return { course: null, misfit }
  let course = beginCourse(scenario, log.seed, log.versions.rules)
  let time = 0
  for (const [number, event] of log.events.entries()) {
    if (!isEvent(event)) return refuse(course, number, 'this is not an event of a call.')
    const expected = course.events[number]
    if (expected) {
      if (!isSame(expected, event)) return refuse(course, number, `the call goes on with ${describe(expected)} here, not ${describe(event)}.`)
      continue
    }
    if (event.at < time) return refuse(course, number, `${describe(event)} is earlier than the event before it.`)
    time = event.at
    const { at, ...move } = event
    const next = isMove(move) ? advance(course, move, at) : null
    if (!next) return refuse(course, number, `the call does not allow ${describe(event)} here.`)
    course = next
  }
  return { course, misfit: null }
}

function misfitOfHeader(log: CallLog, scenario: Scenario): Misfit | null {
  const header = (message: string) => ({ event: -1, message })
  if (log.versions.log !== versions.log) return header(`the log is of version ${log.versions.log}; version ${versions.log} can be read.`)
  if (!knownRules.includes(log.versions.rules) || log.versions.scorecard !== versions.scorecard) {
    return header('the log was made under rules that this version does not know.')
  }
  if (log.scenario !== scenario.id) return header(`the log is of "${log.scenario}", not of "${scenario.id}".`)
  if (log.hash !== scenarioHash(scenario)) return header('the scenario or its company has been edited since the log was made.')
  return null
}

function refuse(course: Course, event: number, message: string): Replay {
  return { course, misfit: { event, message } }
}

function isMove(event: { readonly type: string }): event is Move {
  return event.type !== 'returned' && event.type !== 'ended'
}

function isSame(one: CallEvent, other: CallEvent): boolean {
  const sorted = (event: CallEvent) => JSON.stringify(Object.entries(event).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return sorted(one) === sorted(other)
}

function describe(event: CallEvent): string {
  const more = 'reply' in event && event.reply !== null ? ` "${event.reply}"` : 'ending' in event ? ` "${event.ending}"` : ''
  return `"${event.type}"${more}`
}
