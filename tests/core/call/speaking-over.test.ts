import { describe, expect, test } from 'vitest'
import type { RunningCall } from '../../../src/core/call/running-call.ts'
import { wordTimes } from '../../../src/core/call/speech.ts'
import { answered, choose, nominal, speech, told } from '../ring.ts'
import { plainReplies, says } from '../small-call.ts'

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
    expect(told(late.call)).toEqual([
      ['answered', 0],
      ['said', speech - 350],
      ['replied', speech - 350],
    ])
    early.clock.pass(speech - 351)
    choose(early.call, 'One')
    expect(told(early.call)[1]).toEqual(['interrupted', speech - 351])
  })

  test('never does with timing off', () => {
    const { clock, call } = answered({ timing: 'off', rate: 1 })
    clock.pass(10)
    choose(call, 'One')
    expect(told(call)).toEqual([
      ['answered', 0],
      ['said', 10],
      ['replied', 10],
    ])
  })

  test('counts by speech, not by the clock, where that is faster', () => {
    const { clock, call } = answered({ timing: 1, rate: 1.5 })
    clock.pass(Math.ceil(wordTimes('Good morning to you all.')[2]! / 1.5))
    choose(call, 'One')
    expect(call.log().events[1]).toMatchObject({ type: 'interrupted', words: 3 })
  })

  test('does nothing where it is locked, used or unknown', () => {
    const locked = [says('Locked.', 'proceed', { 'once heard': 'tap' }), ...plainReplies('at hello').slice(1)]
    const { clock, call } = answered(nominal, {
      steps: { hello: { says: 'Good morning to you all.', replies: locked, goto: 'done' } },
    })
    clock.pass(500)
    choose(call, 'Locked')
    call.reply('nothing')
    expect(told(call)).toEqual([['answered', 0]])
  })

  test('that is a polite bridge cuts in without interrupting', () => {
    const bridge = [says('What a day!', 'be-familiar', { bridge: 'yes' }), ...plainReplies('at hello').slice(1)]
    const { clock, call } = answered(nominal, {
      steps: { hello: { says: 'Good morning to you all.', replies: bridge, goto: 'done' } },
    })
    clock.pass(500)
    choose(call, 'What')
    expect(call.getSnapshot().mood.frustration).toBe(1)
  })

  test('is not needed: the rest can be shown at once', () => {
    const { clock, call } = answered()
    clock.pass(500)
    call.hearOut()
    expect(told(call)).toEqual([
      ['answered', 0],
      ['said', 500],
    ])
    call.hearOut()
    expect(told(call)).toHaveLength(2)
  })

  test('so is saying nothing: it hears them out', () => {
    const { call } = answered()
    call.sayNothing()
    expect(told(call)).toEqual([
      ['answered', 0],
      ['said', 0],
    ])
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

  test('a transfer that goes nowhere cuts nobody off', () => {
    const { clock, call } = answered()
    clock.pass(500)
    call.transfer('Desk', 'warm', [])
    call.transfer('Nobody', 'cold', [])
    expect(told(call)).toEqual([['answered', 0]])
  })

  test('hanging up does not wait for anybody', () => {
    const { clock, call } = answered()
    clock.pass(500)
    call.hangUp()
    expect(told(call).slice(1)).toEqual([
      ['hung-up', 500],
      ['ended', 500],
    ])
  })
})
