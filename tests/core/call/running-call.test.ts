import { describe, expect, test } from 'vitest'
import type { RunningCall } from '../../../src/core/call/running-call.ts'
import { replayCall } from '../../../src/core/call/replay-call.ts'
import { readingTime, wordTimes } from '../../../src/core/call/speech.ts'
import { startCall } from '../../../src/core/call/start-call.ts'
import { type Changes, plainReplies, says, smallCall } from '../small-call.ts'
import { handClock } from '../hand-clock.ts'

const nominal = { timing: 1, rate: 1 } as const
/** When “Good morning to you all.” has been said, and how long reading it takes with the four replies. */
const speech = wordTimes('Good morning to you all.').at(-1)!
const reading = Math.round(readingTime(['Good morning to you all.', ...plainReplies('at hello').map(({ say }) => say)]))
const silence = reading + 5000

/** Somebody with two pieces of a story, who says nothing by themselves. */
const changes: Changes = { caller: { temperament: 'chatty', but: { need: 3 }, story: [{ says: 'It drips and drips.', brings: 'tap' }, { says: 'Upstairs.', brings: 'room' }] } }

function ring(pace: { timing: number | 'off'; rate: number } = nominal, more: Changes = {}) {
  const clock = handClock()
  const scenario = smallCall({ ...changes, ...more })
  const call = startCall(scenario, { clock, pace, seed: 1 })
  return { clock, call, scenario }
}

function answered(pace: { timing: number | 'off'; rate: number } = nominal, more: Changes = {}) {
  const ringing = ring(pace, more)
  ringing.call.answer()
  return ringing
}

/** Each event as its type and time. */
function told(call: RunningCall): (string | number)[][] {
  return call.log().events.map(({ type, at }) => [type, at])
}

function choose(call: RunningCall, start: string): void {
  call.reply(call.getSnapshot().replies.find(({ say }) => say.startsWith(start))!.id)
}

describe('time', () => {
  test('acts to the millisecond: the line, reading, silence, and again', () => {
    const { clock, call } = answered()
    clock.pass(speech - 1)
    expect(call.getSnapshot().speaking).toBe(true)
    clock.pass(1)
    expect(call.getSnapshot().speaking).toBe(false)
    clock.pass(silence - 1)
    expect(told(call)).toEqual([['answered', 0], ['said', speech]])
    clock.pass(1)
    expect(told(call).at(-1)).toEqual(['waited', speech + silence])
    expect(call.getSnapshot().turn.map(({ text }) => text)).toEqual(['It drips and drips.'])
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
    expect(told(call)).toEqual([['answered', 0], ['said', 0], ['held', 0], ['hold-minute', 5000], ['hold-minute', 10_000]])
    expect(call.getSnapshot().hold).toEqual({ promised: 2, minutes: 2 })
  })

  test('says the goodbye to its end and then stands still', () => {
    const { clock, call } = answered(nominal, { steps: { last: { says: 'Last.', replies: plainReplies('last'), goto: 'done' } } })
    call.hearOut()
    choose(call, 'One')
    clock.pass(100_000)
    expect(told(call).slice(2)).toEqual([['replied', 0], ['said', wordTimes('Goodbye to you.').at(-1)], ['ended', wordTimes('Goodbye to you.').at(-1)]])
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
    const early = { ...clock, setTimeout: (run: () => void, milliseconds: number) => clock.setTimeout(run, Math.max(0, milliseconds - 0.9)) }
    const scenario = smallCall(changes)
    const call = startCall(scenario, { clock: early, pace: nominal, seed: 1 })
    call.answer()
    call.subscribe(() => call.log().events.at(-1)?.type === 'said' && call.lookUp('article', 'leaks'))
    clock.pass(speech)
    expect(told(call).slice(0, 3)).toEqual([['answered', 0], ['said', speech], ['looked-up', speech]])
    expect(replayCall(call.log(), scenario).misfit).toBe(null)
  })
})

describe('the pace', () => {
  test('times ten makes silence and reading ten times as long, and speech no slower', () => {
    const { clock, call } = answered({ timing: 10, rate: 1 })
    clock.pass(speech + silence * 10 - 1)
    expect(told(call)).toEqual([['answered', 0], ['said', speech]])
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
    expect(told(call)).toEqual([['answered', 0], ['said', speech]])
    call.sayNothing()
    expect(told(call).at(-1)).toEqual(['waited', 3_600_000])
    call.hearOut()
    call.hold(1)
    clock.pass(3_600_000)
    call.passMinute()
    expect(told(call).slice(-2)).toEqual([['held', 3_600_000], ['hold-minute', 7_200_000]])
  })

  test('one and a half times as fast says it in two thirds of the time', () => {
    const { clock, call } = answered({ timing: 1, rate: 1.5 })
    clock.pass(Math.round(speech / 1.5) - 1)
    expect(call.getSnapshot().speaking).toBe(true)
    clock.pass(1)
    expect(told(call)).toEqual([['answered', 0], ['said', Math.round(speech / 1.5)]])
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

describe('a reply while the caller speaks', () => {
  test('interrupts after the words that were said', () => {
    const { clock, call } = answered()
    clock.pass(wordTimes('Good morning to you all.')[1]!)
    choose(call, 'One')
    expect(call.log().events.slice(1)).toMatchObject([{ type: 'interrupted', words: 2 }, { type: 'replied' }])
    expect(call.getSnapshot().before[0]).toMatchObject({ text: 'Good morning to you all.', cutAfter: 2 })
  })

  test('counts no word that was not said to its end', () => {
    const { clock, call } = answered()
    clock.pass(wordTimes('Good morning to you all.')[1]! - 1)
    choose(call, 'One')
    expect(call.log().events[1]).toMatchObject({ type: 'interrupted', words: 1 })
  })

  test('in the last 350 milliseconds does not', () => {
    const [late, early] = [answered(), answered()]
    late.clock.pass(speech - 350)
    choose(late.call, 'One')
    expect(told(late.call)).toEqual([['answered', 0], ['said', speech - 350], ['replied', speech - 350]])
    early.clock.pass(speech - 351)
    choose(early.call, 'One')
    expect(told(early.call)[1]).toEqual(['interrupted', speech - 351])
  })

  test('never does with timing off', () => {
    const { clock, call } = answered({ timing: 'off', rate: 1 })
    clock.pass(10)
    choose(call, 'One')
    expect(told(call)).toEqual([['answered', 0], ['said', 10], ['replied', 10]])
  })

  test('counts by speech, not by the clock, where that is faster', () => {
    const { clock, call } = answered({ timing: 1, rate: 1.5 })
    clock.pass(Math.ceil(wordTimes('Good morning to you all.')[2]! / 1.5))
    choose(call, 'One')
    expect(call.log().events[1]).toMatchObject({ type: 'interrupted', words: 3 })
  })

  test('does nothing where it is locked, used or unknown', () => {
    const locked = [says('Locked.', 'proceed', { 'once heard': 'tap' }), ...plainReplies('at hello').slice(1)]
    const { clock, call } = answered(nominal, { steps: { hello: { says: 'Good morning to you all.', replies: locked, goto: 'done' } } })
    clock.pass(500)
    choose(call, 'Locked')
    call.reply('nothing')
    expect(told(call)).toEqual([['answered', 0]])
  })

  test('that is a polite bridge cuts in without interrupting', () => {
    const bridge = [says('What a day!', 'be-familiar', { bridge: 'yes' }), ...plainReplies('at hello').slice(1)]
    const { clock, call } = answered(nominal, { steps: { hello: { says: 'Good morning to you all.', replies: bridge, goto: 'done' } } })
    clock.pass(500)
    choose(call, 'What')
    expect(call.getSnapshot().mood.frustration).toBe(1)
  })

  test('is not needed: the rest can be shown at once', () => {
    const { clock, call } = answered()
    clock.pass(500)
    call.hearOut()
    expect(told(call)).toEqual([['answered', 0], ['said', 500]])
    call.hearOut()
    expect(told(call)).toHaveLength(2)
  })

  test('so is saying nothing: it hears them out', () => {
    const { call } = answered()
    call.sayNothing()
    expect(told(call)).toEqual([['answered', 0], ['said', 0]])
    call.sayNothing()
    expect(told(call).at(-1)).toEqual(['waited', 0])
  })

  test.each<[string, (call: RunningCall) => void, string]>([
    ['hold', (call) => call.hold(2), 'held'],
    ['a transfer', (call) => call.transfer('Sales', 'warm', []), 'transferred'],
  ])('%s cuts in likewise', (_, act, type) => {
    const { clock, call } = answered()
    clock.pass(500)
    act(call)
    expect(call.log().events.slice(1, 3)).toMatchObject([{ type: 'interrupted', reply: null }, { type }])
  })

  test('hanging up does not wait for anybody', () => {
    const { clock, call } = answered()
    clock.pass(500)
    call.hangUp()
    expect(told(call).slice(1)).toEqual([['hung-up', 500], ['ended', 500]])
  })
})

describe('time stands still', () => {
  test.each(['paused', 'hidden'] as const)('%s: for everything', (reason) => {
    const { clock, call } = answered()
    clock.pass(1000)
    call.still(reason, true)
    expect(clock.waiting()).toBe(0)
    clock.pass(60_000)
    expect([call.now(), call.spokenFor(), call.getSnapshot().speaking]).toEqual([1000, 1000, true])
    call.still(reason, false)
    clock.pass(speech - 1000)
    expect(told(call)).toEqual([['answered', 0], ['said', speech]])
  })

  test('for as long as one of the reasons is there', () => {
    const { clock, call } = answered()
    call.still('paused', true)
    call.still('hidden', true)
    call.still('paused', false)
    clock.pass(60_000)
    expect(call.now()).toBe(0)
    call.still('hidden', false)
    clock.pass(5)
    expect(call.now()).toBe(5)
  })

  test('at the desk: for the silence clock only', () => {
    const { clock, call } = answered()
    call.still('desk', true)
    clock.pass(speech + 60_000)
    expect(told(call)).toEqual([['answered', 0], ['said', speech]])
    call.still('desk', false)
    clock.pass(silence - 1)
    expect(told(call)).toHaveLength(2)
    clock.pass(1)
    expect(told(call).at(-1)).toEqual(['waited', speech + 60_000 + silence])
  })

  test('at the desk in the middle of silence, and on with what was left of it', () => {
    const { clock, call } = answered()
    clock.pass(speech + 4000)
    call.still('desk', true)
    clock.pass(30_000)
    call.note(null, 'A note')
    call.still('desk', false)
    clock.pass(silence - 4000)
    expect(told(call).at(-1)).toEqual(['waited', speech + 30_000 + silence])
  })

  test('not at the desk on hold', () => {
    const { clock, call } = answered()
    call.hearOut()
    call.still('desk', true)
    call.hold(3)
    clock.pass(5000)
    expect(told(call).at(-1)).toEqual(['hold-minute', 5000])
  })
})

describe('a screen', () => {
  test('is told of each event, and gets the same view between two', () => {
    const { clock, call } = ring()
    const seen: string[] = []
    const subscription = call.subscribe(() => seen.push(call.getSnapshot().phase))
    const before = call.getSnapshot()
    expect(call.getSnapshot()).toBe(before)
    call.answer()
    expect(call.getSnapshot()).not.toBe(before)
    const answered = call.getSnapshot()
    call.answer()
    call.setPace({ timing: 2, rate: 1 })
    call.still('paused', true)
    expect(call.getSnapshot()).toBe(answered)
    subscription.unsubscribe()
    call.still('paused', false)
    clock.pass(speech)
    expect(seen).toEqual(['talking'])
    expect(call.getSnapshot().speaking).toBe(false)
  })

  test('closed, the call does nothing more, and keeps its log', () => {
    const { clock, call } = answered()
    call.close()
    expect(clock.waiting()).toBe(0)
    choose(call, 'One')
    clock.pass(60_000)
    expect(told(call)).toEqual([['answered', 0]])
  })

  test('knows how far the caller has come', () => {
    const { clock, call } = answered()
    clock.pass(700)
    expect(call.spokenFor()).toBe(700)
    clock.pass(speech)
    expect(call.spokenFor()).toBe(speech)
    expect(call.getSnapshot().wordTimes).toEqual(wordTimes('Good morning to you all.'))
  })
})
