import { describe, expect, test } from 'vitest'
import type { CallEvent, CallLog } from '../../../src/core/call/call-log.ts'
import { logOf } from '../../../src/core/call/course.ts'
import { replayCall } from '../../../src/core/call/replay-call.ts'
import { resumeCall } from '../../../src/core/call/start-call.ts'
import { debrief } from '../../../src/core/debrief/debrief.ts'
import { handClock } from '../hand-clock.ts'
import { file, play } from '../play.ts'
import { smallCall } from '../small-call.ts'

const scenario = smallCall()
/** 0 answered, 1 said, 2 replied, 3 said, 4 transferred, 5 returned, 6 said, 7 hung-up, 8 ended, 9 filed. */
const log = logOf(file(play(scenario, 'One', '(transfer warm Parts)', '(hear)', '(hang up)')))

const changed = (number: number, event: object): CallLog => ({
  ...log,
  events: log.events.with(number, { ...log.events[number]!, ...event }),
})
const without = (number: number): CallLog => ({ ...log, events: log.events.toSpliced(number, 1) })
const inserted = (number: number, event: object): CallLog => ({
  ...log,
  events: log.events.toSpliced(number, 0, event as CallEvent),
})

test('a log that fits is replayed to its end', () => {
  expect(log.events.map(({ type }) => type)).toEqual([
    'answered',
    'said',
    'replied',
    'said',
    'transferred',
    'returned',
    'said',
    'hung-up',
    'ended',
    'filed',
  ])
  expect(replayCall(log, scenario)).toMatchObject({ misfit: null, course: { events: log.events } })
})

test('a log that breaks off anywhere is a call as far as it came', () => {
  for (let length = 0; length <= log.events.length; length++) {
    expect(replayCall({ ...log, events: log.events.slice(0, length) }, scenario).misfit, `${length}`).toBe(null)
  }
})

describe('the header', () => {
  test.each<[string, CallLog, string]>([
    [
      'another version of the log',
      { ...log, versions: { ...log.versions, log: 2 } },
      'the log is of version 2; version 1 can be read.',
    ],
    [
      'other rules',
      { ...log, versions: { ...log.versions, rules: 3 } },
      'the log was made under rules that this version does not know.',
    ],
    [
      'another scorecard',
      { ...log, versions: { ...log.versions, scorecard: 0 } },
      'the log was made under rules that this version does not know.',
    ],
    [
      'rules of no version',
      { ...log, versions: { ...log.versions, rules: 1.5 } },
      'the log was made under rules that this version does not know.',
    ],
    ['another scenario', { ...log, scenario: 'other' }, 'the log is of "other", not of "small".'],
    ['another hash', { ...log, hash: 'x' }, 'the scenario or its company has been edited since the log was made.'],
  ])('%s is refused', (_, forged, message) => {
    expect(replayCall(forged, scenario)).toEqual({ course: null, misfit: { event: -1, message } })
  })

  test.each([
    ['a word of the scenario', smallCall({ title: 'A smaller call' })],
    ['a word of its company', smallCall({ company: { sells: 'nothing' } })],
  ])('of a log from before %s was edited is refused', (_, edited) => {
    expect(replayCall(log, edited).misfit).toMatchObject({
      event: -1,
      message: 'the scenario or its company has been edited since the log was made.',
    })
  })
})

describe('the first event that does not fit is named', () => {
  test.each<[string, CallLog, number, string]>([
    ['a second answer', inserted(1, { type: 'answered', at: 1500 }), 1, 'the call does not allow "answered" here.'],
    [
      'a reply that is not there',
      changed(2, { reply: 'hello:xxxxx' }),
      2,
      'the call does not allow "replied" "hello:xxxxx" here.',
    ],
    [
      'a reply while the caller speaks',
      without(1),
      1,
      `the call does not allow "replied" "${(log.events[2] as { reply: string }).reply}" here.`,
    ],
    [
      'a reply used twice',
      inserted(4, log.events[2]!),
      4,
      `"replied" "${(log.events[2] as { reply: string }).reply}" is earlier than the event before it.`,
    ],
    ['time going back', changed(3, { at: 2999 }), 3, '"said" is earlier than the event before it.'],
    ['a transfer to nobody', changed(4, { to: 'Nobody' }), 4, 'the call does not allow "transferred" here.'],
    ['a hidden return', without(5), 5, 'the call goes on with "returned" here, not "said".'],
    ['an invented return', inserted(4, log.events[5]!), 4, 'the call does not allow "returned" here.'],
    ['another department’s return', changed(5, { from: 'Sales' }), 5, 'the call goes on with "returned" here, not "returned".'],
    ['another number of minutes', changed(5, { minutes: 1 }), 5, 'the call goes on with "returned" here, not "returned".'],
    ['an outcome at another time', changed(5, { at: 5001 }), 5, 'the call goes on with "returned" here, not "returned".'],
    [
      'a better ending',
      changed(8, { ending: 'done' }),
      8,
      'the call goes on with "ended" "rep-hung-up" here, not "ended" "done".',
    ],
    [
      'an ending without an end',
      inserted(4, { type: 'ended', ending: 'done', at: 4500 }),
      4,
      'the call does not allow "ended" "done" here.',
    ],
    [
      'something after the end',
      { ...log, events: [...log.events, { type: 'filed', at: 99_000 }] },
      10,
      'the call does not allow "filed" here.',
    ],
  ])('%s', (_, forged, event, message) => {
    const { course, misfit } = replayCall(forged, scenario)
    expect(misfit).toEqual({ event, message })
    expect(course!.events.slice(0, event)).toEqual(log.events.slice(0, event))
    expect(debrief(forged, scenario)).toEqual(misfit)
    expect(resumeCall(scenario, { log: forged, at: 0 }, { clock: handClock(), pace: { timing: 1, rate: 1 } })).toEqual(misfit)
  })

  test.each<[string, unknown]>([
    ['nothing', null],
    ['no kind', { at: 2000 }],
    ['a kind that there is not', { type: 'shouted', at: 2000 }],
    ['a kind of the machine’s own', { type: 'xstate.after.speech.call.call 0.talk.line.speaking', at: 2000 }],
    ['a kind that every object has', { type: 'constructor', at: 2000 }],
    ['no time', { type: 'said' }],
    ['a time that is no number', { type: 'said', at: Number.NaN }],
    ['a reply without its id', { type: 'replied', at: 2000 }],
    ['a note without its text', { type: 'noted', field: null, at: 2000 }],
    ['a transfer without its summary', { type: 'transferred', to: 'Parts', how: 'warm', at: 2000 }],
    ['something looked up that is of no kind', { type: 'looked-up', kind: 'weather', name: 'leaks', at: 2000 }],
  ])('%s is not an event', (_, event) => {
    expect(replayCall(inserted(1, event as object), scenario).misfit).toEqual({
      event: 1,
      message: 'this is not an event of a call.',
    })
  })
})
