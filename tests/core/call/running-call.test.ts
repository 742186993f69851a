import { describe, expect, test } from 'vitest'
import { replayCall } from '../../../src/core/call/replay-call.ts'
import { readingTime, wordTimes } from '../../../src/core/call/speech.ts'
import { startCall } from '../../../src/core/call/start-call.ts'
import { handClock } from '../hand-clock.ts'
import { answered, choose, nominal, ring, silence, speech, talker, told } from '../ring.ts'
import { plainReplies, says, smallCall } from '../small-call.ts'

describe('time', () => {
  test('acts to the millisecond: the line, reading, silence, and again', () => {
    const { clock, call } = answered()
    clock.pass(speech - 1)
    expect(call.getSnapshot().speaking).toBe(true)
    clock.pass(1)
    expect(call.getSnapshot().speaking).toBe(false)
    clock.pass(silence - 1)
    expect(told(call)).toEqual([
      ['answered', 0],
      ['said', speech],
    ])
    clock.pass(1)
    expect(told(call).at(-1)).toEqual(['waited', speech + silence])
    expect(call.getSnapshot().turn.map(({ text }) => text)).toEqual(['It drips and drips.'])
  })

  test('to read is for what can be read: a locked reply does not show its words', () => {
    const open = plainReplies('at hello').slice(1)
    const replies = [says('Locked away, and long enough to take a while.', 'proceed', { 'once heard': 'tap' }), ...open]
    const { clock, call } = answered(nominal, { steps: { hello: { says: 'Good morning to you all.', replies, goto: 'done' } } })
    const reading = Math.round(readingTime(['Good morning to you all.', ...open.map(({ say }) => say)]))
    clock.pass(speech + reading + 5000)
    expect(told(call).at(-1)).toEqual(['waited', speech + reading + 5000])
  })

  test('does not act while it rings, nor in the wrap-up', () => {
    const { clock, call } = ring()
    clock.pass(3_600_000)
    expect(told(call)).toEqual([])
    call.answer()
    call.hangUp()
    expect(call.getSnapshot().phase).toBe('wrap-up')
    expect(clock.waiting()).toBe(0)
  })

  test('passes on hold in minutes of five seconds', () => {
    const { clock, call } = answered()
    call.hearOut()
    call.hold(2)
    clock.pass(12_000)
    expect(told(call)).toEqual([
      ['answered', 0],
      ['said', 0],
      ['held', 0],
      ['hold-minute', 5000],
      ['hold-minute', 10_000],
    ])
    expect(call.getSnapshot().hold).toEqual({ promised: 2, minutes: 2 })
  })

  test('says the goodbye to its end and then stands still', () => {
    const { clock, call } = answered(nominal, { steps: { last: { says: 'Last.', replies: plainReplies('last'), goto: 'done' } } })
    call.hearOut()
    choose(call, 'One')
    clock.pass(100_000)
    expect(told(call).slice(2)).toEqual([
      ['replied', 0],
      ['said', wordTimes('Goodbye to you.').at(-1)],
      ['ended', wordTimes('Goodbye to you.').at(-1)],
    ])
    expect(call.getSnapshot().phase).toBe('wrap-up')
    call.file()
    expect(call.getSnapshot().phase).toBe('filed')
  })

  test('is counted in whole milliseconds, and never goes back', () => {
    const { clock, call } = answered({ timing: 3, rate: 1.5 })
    call.subscribe(() => call.log().events.at(-1)?.type !== 'noted' && call.note(null, 'And then'))
    clock.pass(200_000)
    const times = call.log().events.map(({ at }) => at)
    expect(times.every((at) => Number.isInteger(at))).toBe(true)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  })

  test('that a clock runs a little early is not noticed', () => {
    const clock = handClock()
    const early = {
      ...clock,
      setTimeout: (run: () => void, milliseconds: number) => clock.setTimeout(run, Math.max(0, milliseconds - 0.9)),
    }
    const scenario = smallCall(talker)
    const call = startCall(scenario, { clock: early, pace: nominal, seed: 1 })
    call.answer()
    call.subscribe(() => call.log().events.at(-1)?.type === 'said' && call.lookUp('article', 'leaks'))
    clock.pass(speech)
    expect(told(call).slice(0, 3)).toEqual([
      ['answered', 0],
      ['said', speech],
      ['looked-up', speech],
    ])
    expect(replayCall(call.log(), scenario).misfit).toBe(null)
  })
})

describe('the pace', () => {
  test('times ten makes silence and reading ten times as long, and speech no slower', () => {
    const { clock, call } = answered({ timing: 10, rate: 1 })
    clock.pass(speech + silence * 10 - 1)
    expect(told(call)).toEqual([
      ['answered', 0],
      ['said', speech],
    ])
    clock.pass(1)
    expect(told(call).at(-1)).toEqual(['waited', speech + silence * 10])
  })

  test('makes minutes on hold longer too', () => {
    const { clock, call } = answered({ timing: 2, rate: 1 })
    call.hearOut()
    call.hold(2)
    clock.pass(10_000)
    expect(told(call).slice(-1)).toEqual([['hold-minute', 10_000]])
  })

  test('off: nothing is ever waited for; silence and minutes are buttons', () => {
    const { clock, call } = answered({ timing: 'off', rate: 1 })
    clock.pass(3_600_000)
    expect(told(call)).toEqual([
      ['answered', 0],
      ['said', speech],
    ])
    call.sayNothing()
    expect(told(call).at(-1)).toEqual(['waited', 3_600_000])
    call.hearOut()
    call.hold(1)
    clock.pass(3_600_000)
    call.passMinute()
    expect(told(call).slice(-2)).toEqual([
      ['held', 3_600_000],
      ['hold-minute', 7_200_000],
    ])
  })

  test('one and a half times as fast says it in two thirds of the time', () => {
    const { clock, call } = answered({ timing: 1, rate: 1.5 })
    clock.pass(Math.round(speech / 1.5) - 1)
    expect(call.getSnapshot().speaking).toBe(true)
    clock.pass(1)
    expect(told(call)).toEqual([
      ['answered', 0],
      ['said', Math.round(speech / 1.5)],
    ])
  })

  test('can change in the middle: what is over is over, and the rest goes on as fast as it now does', () => {
    const { clock, call } = answered()
    clock.pass(1000)
    call.setPace({ timing: 1, rate: 0.5 })
    expect(call.spokenFor()).toBe(1000)
    clock.pass((speech - 1000) * 2 - 1)
    expect(call.getSnapshot().speaking).toBe(true)
    clock.pass(1)
    expect(call.getSnapshot().speaking).toBe(false)
  })

  test('turned on after a while of nothing, lets the whole silence pass', () => {
    const { clock, call, scenario } = answered({ timing: 'off', rate: 1 })
    clock.pass(speech + 60_000)
    call.note(null, 'Slow')
    call.setPace(nominal)
    clock.pass(silence - 1)
    expect(told(call).at(-1)).toEqual(['noted', speech + 60_000])
    clock.pass(1)
    expect(told(call).at(-1)).toEqual(['waited', speech + 60_000 + silence])
    expect(replayCall(call.log(), scenario).misfit).toBe(null)
  })

  test('from ten times to once, in the middle of silence, takes what is left', () => {
    const { clock, call } = answered({ timing: 10, rate: 1 })
    clock.pass(speech + silence * 5)
    call.setPace(nominal)
    clock.pass(silence - Math.floor(silence / 2))
    expect(told(call).at(-1)).toEqual(['waited', speech + silence * 5 + Math.round(silence / 2)])
  })
})
