import { describe, expect, test } from 'vitest'
import { wordTimes } from '../../../src/core/call/speech.ts'
import { answered, choose, ring, silence, speech, told } from '../ring.ts'

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
    expect(told(call)).toEqual([
      ['answered', 0],
      ['said', speech],
    ])
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
    expect(told(call)).toEqual([
      ['answered', 0],
      ['said', speech],
    ])
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
