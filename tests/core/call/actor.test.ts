import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createActor, SimulatedClock } from 'xstate'
import type { CallLog, Move } from '../../../src/core/call/call-log.ts'
import type { RunningCall } from '../../../src/core/call/running-call.ts'
import { compileCall } from '../../../src/core/call/compile-call.ts'
import { advance, beginCourse, contextOf, type Course } from '../../../src/core/call/course.ts'
import { startCall } from '../../../src/core/call/start-call.ts'
import { fillIn, variantOf } from '../../../src/core/call/variant.ts'
import { shippedScenarios } from '../../shipped-scenarios.ts'
import { type HandClock, handClock } from '../hand-clock.ts'
import { smallSeries } from '../small-call.ts'

const scenarios = new Map([...shippedScenarios, ['a series', smallSeries({ caller: { temperament: 'chatty' } }, {})]])

const anyTurn = fc.record({
  wait: fc.integer({ min: 0, max: 30_000 }),
  what: fc.constantFrom('reply', 'reply', 'hear', 'hold', 'resume', 'note', 'transfer', 'nothing', 'hang up', 'file'),
  die: fc.nat({ max: 30 }),
})

/** The machine by itself, on a clock of its own library, and our call on a clock moved by hand: the same delays, the same places, the same mood. */
describe.each([...scenarios.keys()])('%s plays the same', (id) => {
  const scenario = scenarios.get(id)!

  test('in a plain actor, with its own delays, as in a running call', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(anyTurn, { minLength: 2, maxLength: 15 }), fc.nat({ max: 7 }), (turns, seed) => {
        const simulated = new SimulatedClock()
        const actor = createActor(compileCall(fillIn(scenario, seed), variantOf(scenario, seed)), { clock: simulated }).start()
        const clock = handClock()
        const call = startCall(scenario, { clock, pace: { timing: 1, rate: 1 }, seed })
        let course = beginCourse(scenario, seed)
        for (const { wait, what, die } of [{ wait: 100, what: 'answer', die: 0 }, ...turns]) {
          pass(wait, clock, simulated)
          for (const move of movesOf(call, what, die)) actor.send(move)
          course = follow(course, call.log())
          const { value, context } = actor.getSnapshot()
          expect(value).toEqual(course.snapshot.value)
          expect((context as ReturnType<typeof contextOf>).state).toEqual(contextOf(course).state)
        }
        actor.stop()
      }),
      { numRuns: 12, seed: 11, endOnFailure: true },
    )
  })
})

/** A course as far as the log of the running call has come. */
function follow(from: Course, log: CallLog): Course {
  let course = from
  while (course.events.length < log.events.length) {
    const { at, ...move } = log.events[course.events.length]!
    course = advance(course, move as Move, at)!
  }
  return course
}

/** Time passes for both, from one of our timers to the next: a simulated clock starts what follows a timer only where it is stopped. */
function pass(milliseconds: number, clock: HandClock, simulated: SimulatedClock): void {
  let left = milliseconds
  do {
    const step = Math.min(left, clock.untilNext())
    simulated.increment(step)
    clock.pass(step)
    left -= step
  } while (left > 0 || clock.untilNext() === 0)
}

/** Does something in a running call, and says which moves that was. */
function movesOf(call: RunningCall, what: string, die: number): Move[] {
  const before = call.log().events.length
  const view = call.getSnapshot()
  const open = view.replies.filter(({ locked }) => locked === null)
  const departments = Object.keys(call.scenario.company.departments)
  if (what === 'answer') call.answer()
  if (what === 'reply' && open.length > 0) call.reply(open[die % open.length]!.id)
  if (what === 'hear') call.hearOut()
  if (what === 'hold') call.hold(die % 4 === 0 ? null : die % 4)
  if (what === 'resume') call.resume()
  if (what === 'note') call.note(null, `Note ${die}`)
  if (what === 'transfer' && die > 20) call.transfer(departments[die % departments.length]!, die % 2 ? 'warm' : 'cold', [])
  if (what === 'hang up' && die > 25) call.hangUp()
  if (what === 'file') {
    call.file()
    call.answer()
  }
  return call
    .log()
    .events.slice(before)
    .filter((event) => event.type !== 'returned' && event.type !== 'ended')
}
