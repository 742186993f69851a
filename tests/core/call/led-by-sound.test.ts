import { describe, expect, test } from 'vitest'
import type { RunningCall } from '../../../src/core/call/running-call.ts'
import { wordTimes } from '../../../src/core/call/speech.ts'
import { answered, choose, silence, speech, told } from '../ring.ts'

const times = wordTimes('Good morning to you all.')

/** Lets a sound lead the call, and says how to move it. */
function leadBy(call: RunningCall, isSure = true) {
  let place = 0
  call.lead({ spokenFor: () => place, isSure })
  return {
    at(next: number) {
      place = next
    },
  }
}

describe('a turn that goes by a sound', () => {
  test('is where the sound is, whatever the clock says', () => {
    const { clock, call } = answered()
    const sound = leadBy(call)
    sound.at(700)
    clock.pass(60_000)
    expect(call.spokenFor()).toBe(700)
    expect(told(call)).toEqual([['answered', 0]])
  })

  test('is over when the sound says so, and silence is counted from then', () => {
    const { clock, call } = answered()
    const sound = leadBy(call)
    clock.pass(3 * speech)
    sound.at(speech)
    call.hearOut()
    expect(call.getSnapshot().speaking).toBe(false)
    clock.pass(silence - 1)
    expect(told(call)).toHaveLength(2)
    clock.pass(1)
    expect(told(call).at(-1)).toEqual(['waited', 3 * speech + silence])
  })

  test('is cut off after the words that were heard', () => {
    const { clock, call } = answered()
    leadBy(call).at(times[2]!)
    clock.pass(10)
    choose(call, 'One')
    expect(call.log().events[1]).toMatchObject({ type: 'interrupted', words: 3, at: 10 })
  })

  test('is not interrupted in its last 350 milliseconds', () => {
    const { call } = answered()
    leadBy(call).at(speech - 350)
    choose(call, 'One')
    expect(call.log().events[1]).toMatchObject({ type: 'said' })
  })

  test('is not interrupted where nobody is sure how far the sound has come', () => {
    const { call } = answered()
    leadBy(call, false).at(times[1]!)
    choose(call, 'One')
    expect(call.log().events[1]).toMatchObject({ type: 'said' })
  })

  test('is not interrupted while the sound has stopped by itself, and time stands still with it', () => {
    const { clock, call } = answered()
    leadBy(call).at(times[1]!)
    clock.pass(100)
    call.still('sound', true)
    clock.pass(5000)
    expect(call.now()).toBe(100)
    choose(call, 'One')
    expect(told(call).slice(1)).toEqual([
      ['said', 100],
      ['replied', 100],
    ])
  })

  test('goes on by the clock from the place at which the sound was lost', () => {
    const { clock, call } = answered()
    leadBy(call).at(times[1]!)
    clock.pass(9000)
    call.lead(null)
    expect(call.spokenFor()).toBe(times[1])
    clock.pass(speech - times[1]! - 1)
    expect(call.getSnapshot().speaking).toBe(true)
    clock.pass(1)
    expect(told(call)[1]).toEqual(['said', 9000 + speech - times[1]!])
  })

  test('keeps its sound when a note is taken meanwhile', () => {
    const { clock, call } = answered()
    const sound = leadBy(call)
    sound.at(300)
    call.note(null, 'tap')
    clock.pass(60_000)
    expect(call.spokenFor()).toBe(300)
  })

  test('hands the next turn back to the clock', () => {
    const { clock, call } = answered()
    leadBy(call).at(speech)
    choose(call, 'One')
    expect(call.getSnapshot().speaking).toBe(true)
    clock.pass(60)
    expect(call.spokenFor()).toBe(60)
  })

  test('never goes beyond its end, nor before its beginning', () => {
    const { call } = answered()
    const sound = leadBy(call)
    sound.at(-40)
    expect(call.spokenFor()).toBe(0)
    sound.at(1e6)
    expect(call.spokenFor()).toBe(speech)
  })
})
