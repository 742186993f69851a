import { expect, test } from 'vitest'
import { startCall } from '../../../src/core/call/start-call.ts'
import { debrief } from '../../../src/core/debrief/debrief.ts'
import { debriefOf } from '../../../src/web/app/debrief-of.ts'
import { playedCall, rememberPlayed } from '../../../src/web/app/played-calls.ts'
import { handClock } from '../../core/hand-clock.ts'
import { smallCall } from '../../core/small-call.ts'

test('a call that was just played is debriefed without being played again, to the same debrief', () => {
  const scenario = smallCall()
  const clock = handClock()
  const call = startCall(scenario, { clock, seed: 1, pace: { rate: 1, timing: 1 } })
  call.answer()
  call.hangUp()
  clock.pass(60_000)
  call.file()
  expect(call.getSnapshot().phase).toBe('filed')
  rememberPlayed(call)
  const log = call.log()
  expect(playedCall(log)).toBe(call.course())
  expect(debriefOf(log, scenario)).toEqual(debrief(log, scenario))
  expect(playedCall(structuredClone(log))).toBeNull()
  expect(debriefOf(structuredClone(log), scenario)).toEqual(debrief(log, scenario))
})
