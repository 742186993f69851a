import { describe, expect, test } from 'vitest'
import type { CallLog } from '../../../src/core/call/call-log.ts'
import type { Course } from '../../../src/core/call/course.ts'
import { replayCall } from '../../../src/core/call/replay-call.ts'
import type { RunningCall } from '../../../src/core/call/running-call.ts'
import { resumeCall } from '../../../src/core/call/start-call.ts'
import { actNames } from '../../../src/core/debrief/act-names.ts'
import { debrief } from '../../../src/core/debrief/debrief.ts'
import { changesOf, type OtherReply } from '../../../src/core/debrief/other-replies.ts'
import type { TurnNote } from '../../../src/core/debrief/told-transcript.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { playPath } from '../../playthroughs/play-path.ts'
import { writtenPaths } from '../../playthroughs/written-paths.ts'
import { handClock } from '../hand-clock.ts'

/** Of each call the exemplary path and sometimes another, and all in which the caller is cut off. */
const paths = writtenPaths().filter(({ number, path }) => number % 13 === 0 || path.turns.includes('(interrupts)'))

/** What the turns that were looked at had in them. */
const seen = new Set<string>()

describe('what would have been said to another reply is what is said where it is given', () => {
  test.each(paths)('$name', ({ scenario, path }) => {
    const log = playPath(scenario, path)
    for (const note of notesOf(log, scenario)) expectAsSaid(log, scenario, note)
  })

  test('among them where the caller was cut off, in a series, to and from a detour, before a goodbye and where a reply was not open', () => {
    expect([...seen].toSorted()).toEqual(['detour', 'goodbye', 'interruption', 'locked', 'second call', 'silence'])
  })
})

function expectAsSaid(log: CallLog, scenario: Scenario, { passage, others }: TurnNote): void {
  const { until, done } = turnAt(log, passage)
  const heardOut = () => takeUp({ ...log, events: log.events.slice(0, until) }, scenario)
  const shown = heardOut().getSnapshot()
  const could = shown.phase === 'talking' ? [...shown.replies.map(({ id }) => id), 'wait'].filter((id) => id !== done) : []
  expect(others.map(({ id }) => id), `turn ${passage}`).toEqual(could)
  if (log.events[until]?.type === 'interrupted') seen.add('interruption')
  for (const other of others) expect(other, `turn ${passage}`).toEqual({ ...other, ...giveReply(heardOut(), other.id, scenario) })
}

/** Gives a reply, or says nothing, and tells what comes of it. */
function giveReply(call: RunningCall, id: string, scenario: Scenario): Omit<OtherReply, 'coach'> {
  const before = call.getSnapshot()
  const { say, locked } = before.replies.find((one) => one.id === id) ?? { say: 'Say nothing.', locked: null }
  if (id === 'wait') call.sayNothing()
  else call.reply(id)
  const view = call.getSnapshot()
  if (locked !== null) {
    seen.add('locked')
    expect(view, 'a reply that is not open does nothing').toBe(before)
    return { id, say, locked, act: '', changes: '', answer: '' }
  }
  const course = replayed(call.log(), scenario)
  const { event, after } = course.passages.at(-1)!
  expect(event).toMatchObject(id === 'wait' ? { type: 'waited' } : { type: 'replied', reply: id })
  look(course)
  const answer = view.turn.filter(({ by }) => by !== 'line').map(({ text }) => text).join(' ')
  return { id, say, locked, act: actNames[after.acts[0]!], changes: changesOf(before.mood, view.mood), answer }
}

/** How many events there were before a turn of the rep, with what it cut in on, and the reply that was given: `wait` for silence. */
function turnAt({ events }: CallLog, passage: number): { until: number; done: string | null } {
  const moves = [...events.entries()].filter(([, { type }]) => type !== 'returned' && type !== 'ended')
  const [until, event] = moves[passage]!
  const done = event.type === 'replied' ? event.reply : event.type === 'waited' ? 'wait' : null
  const [earlier, cut] = moves[passage - 1] ?? []
  return { until: cut?.type === 'interrupted' ? earlier! : until, done }
}

/** The call where it was left, the caller heard to the end. */
function takeUp(log: CallLog, scenario: Scenario): RunningCall {
  const call = resumeCall(scenario, { log, at: 0 }, { clock: handClock(), pace: { timing: 'off', rate: 1 } })
  if ('message' in call) throw new Error(`Event ${call.event}: ${call.message}`)
  call.hearOut()
  return call
}

function look({ passages, settings }: Course): void {
  const { event, before, after, index } = passages.at(-1)!
  const { steps } = settings[index]!.call
  if (event.type === 'waited') seen.add('silence')
  if (index > 0) seen.add('second call')
  if (after.ending !== null) seen.add('goodbye')
  else if (!(before.place in steps) || !(after.place in steps)) seen.add('detour')
}

/** The turns of the rep, but for those on hold: there nothing can be said. */
function notesOf(log: CallLog, scenario: Scenario): TurnNote[] {
  const made = debrief(log, scenario)
  if ('message' in made) throw new Error(made.message)
  const { passages } = replayed(log, scenario)
  return made.transcript.flatMap(({ turn }) => (turn && passages[turn.passage]!.phase === 'talking' ? [turn] : []))
}

function replayed(log: CallLog, scenario: Scenario): Course {
  const { course, misfit } = replayCall(log, scenario)
  if (misfit) throw new Error(`Event ${misfit.event}: ${misfit.message}`)
  return course
}
