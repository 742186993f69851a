import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CallLog } from '../../../src/core/call/call-log.ts'
import type { Misfit } from '../../../src/core/call/replay-call.ts'
import type { CallView, Pace, RunningCall } from '../../../src/core/call/running-call.ts'
import { resumeCall, startCall } from '../../../src/core/call/start-call.ts'
import { shipped } from '../../shipped-scenarios.ts'
import { type HandClock, handClock } from '../hand-clock.ts'
import { smallCall } from '../small-call.ts'

const scenario = shipped('strikes-ten')

type Act = readonly [wait: number, what: (typeof acts)[number], die: number]
const acts = [
  'reply',
  'reply',
  'reply',
  'hear',
  'wait',
  'hold',
  'hold unasked',
  'resume',
  'resume',
  'transfer',
  'note',
  'look up',
  'nothing',
  'nothing',
  'file',
] as const

const anyAct = fc.tuple(fc.integer({ min: 0, max: 25_000 }), fc.constantFrom(...acts), fc.nat({ max: 20 }))
const anyPace = fc.record({ timing: fc.constantFrom<number | 'off'>(1, 1, 2, 10, 'off'), rate: fc.constantFrom(0.75, 1, 1.5) })

/** Lets time pass and does something. */
function act(call: RunningCall, clock: HandClock, [wait, what, die]: Act): void {
  clock.pass(wait)
  const open = call.getSnapshot().replies.filter(({ locked }) => locked === null)
  const departments = Object.keys(call.scenario.company.departments)
  if (what === 'reply' && open.length > 0) call.reply(open[die % open.length]!.id)
  if (what === 'hear') call.hearOut()
  if (what === 'wait') call.sayNothing()
  if (what === 'hold') call.hold(1 + (die % 3))
  if (what === 'hold unasked') call.hold(null)
  if (what === 'resume') call.resume()
  if (what === 'transfer' && die > 15) call.transfer(departments[die % departments.length]!, 'warm', ['verified'])
  if (what === 'note') call.note(null, `Note ${die}`)
  if (what === 'look up') call.lookUp('department', departments[die % departments.length]!)
  if (what === 'file') call.file()
}

/** As it is stored and read again. */
function stored(call: RunningCall): { log: CallLog; at: number } {
  return JSON.parse(JSON.stringify({ log: call.log(), at: call.now() })) as { log: CallLog; at: number }
}

function takeUp(kept: { log: CallLog; at: number }, pace: Pace, of = scenario): { call: RunningCall; clock: HandClock } {
  const clock = handClock(5)
  const call: RunningCall | Misfit = resumeCall(of, kept, { clock, pace })
  if ('message' in call) throw new Error(`event ${call.event}: ${call.message}`)
  return { call, clock }
}

test('a call that was left at any millisecond goes on as if it had not been', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      fc.array(anyAct, { minLength: 3, maxLength: 14 }),
      fc.array(anyAct, { minLength: 1, maxLength: 6 }),
      fc.nat({ max: 9000 }),
      anyPace,
      fc.nat({ max: 5 }),
      (before, after, more, pace, seed) => {
        const clock = handClock()
        const call = startCall(scenario, { clock, pace, seed })
        call.answer()
        for (const one of before) act(call, clock, one)
        clock.pass(more)
        const again = takeUp(stored(call), pace)
        expect(again.call.getSnapshot()).toEqual(call.getSnapshot())
        expect([again.call.now(), again.call.spokenFor(), again.clock.waiting()]).toEqual([
          call.now(),
          call.spokenFor(),
          clock.waiting(),
        ])
        for (const one of after) {
          act(call, clock, one)
          act(again.call, again.clock, one)
          expect(again.call.log().events).toEqual(call.log().events)
          expect(again.call.getSnapshot()).toEqual(call.getSnapshot())
        }
      },
    ),
    { numRuns: 25, seed: 3 },
  )
})

test('a call that was left right after any event is as it was then', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(anyAct, { minLength: 5, maxLength: 12 }), anyPace, (script, pace) => {
      const clock = handClock()
      const call = startCall(scenario, { clock, pace, seed: 2 })
      const moments: { kept: { log: CallLog; at: number }; view: CallView }[] = []
      call.subscribe(() => moments.push({ kept: stored(call), view: call.getSnapshot() }))
      call.answer()
      for (const one of script) act(call, clock, one)
      for (const { kept, view } of moments) expect(takeUp(kept, pace).call.getSnapshot()).toEqual(view)
    }),
    { numRuns: 12, seed: 4 },
  )
})

describe('what a log does not tell', () => {
  const nominal = { timing: 1, rate: 1 } as const
  const small = smallCall()

  /** A call left in a silence that stood still, for longer than it would have lasted. */
  function leftAtTheDesk() {
    const clock = handClock()
    const call = startCall(small, { clock, pace: nominal, seed: 1 })
    call.answer()
    call.hearOut()
    call.still('desk', true)
    clock.pass(60_000)
    return takeUp(stored(call), nominal, small)
  }

  test('a silence that must have stood still begins anew', () => {
    const { call, clock } = leftAtTheDesk()
    clock.pass(5000)
    expect(call.log().events.some(({ type }) => type === 'waited')).toBe(false)
    clock.pass(60_000)
    expect(call.log().events.some(({ type, at }) => type === 'waited' && at > 65_000)).toBe(true)
  })

  test('a reply for which the caller was cut off can still be said, and no other', () => {
    const clock = handClock()
    const call = startCall(small, { clock, pace: nominal, seed: 1 })
    call.answer()
    clock.pass(600)
    call.reply(call.getSnapshot().replies[0]!.id)
    const kept = { log: { ...call.log(), events: call.log().events.slice(0, 2) }, at: 600 }
    expect(kept.log.events.at(-1)!.type).toBe('interrupted')
    const again = takeUp(kept, nominal, small)
    again.clock.pass(600_000)
    expect(again.call.log().events).toHaveLength(2)
    expect(again.call.getSnapshot().replies).toHaveLength(1)
    again.call.reply(again.call.getSnapshot().replies[0]!.id)
    expect(again.call.log().events.at(-1)!.type).toBe('replied')
  })
})
