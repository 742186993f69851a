import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { hearAlone } from '../../../../src/web/trainee/phone/hear-alone.ts'
import type { Phone, SpokenTurn } from '../../../../src/web/trainee/phone/phone.ts'
import { textPhone } from '../../../../src/web/trainee/phone/text-phone.ts'
import { defaultSettings } from '../../../../src/web/trainee/settings.ts'
import { aTurn, times } from './a-turn.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A phone that plays by hand: one turn at a time, and a turn that makes way is given back its clock, as the real one does. */
function aPhone() {
  let now: SpokenTurn | null = null
  let place = 0
  const letGo = () => {
    const turn = now
    now = null
    turn?.lead(null)
  }
  const phone: Phone = {
    ...textPhone(),
    begin(turn) {
      letGo()
      now = turn
      place = 0
      turn.lead({ spokenFor: () => place, isSure: true })
    },
    stop: letGo,
  }
  return {
    phone,
    heard: () => now?.parts[0]?.text ?? null,
    end: () => now?.over(),
    give: letGo,
    at: (next: number) => (place = next),
  }
}

function hear({ phone }: ReturnType<typeof aPhone>, cutAfter: number | null = null, text?: string) {
  const { call, parts, mood } = aTurn()
  const ended: boolean[] = []
  const said = parts.map((part) => ({ ...part, text: text ?? part.text, cutAfter }))
  const stop = hearAlone(phone, defaultSettings, { call, parts: said, mood }, (wasHeard) => ended.push(wasHeard))
  return { stop, ended }
}

describe('a turn that is heard by itself', () => {
  test('is over once all of it was heard', () => {
    const hand = aPhone()
    const { ended } = hear(hand)
    vi.advanceTimersByTime(10_000)
    expect(ended).toEqual([])
    hand.end()
    expect(ended).toEqual([true])
    expect(hand.heard()).toBeNull()
    expect(vi.getTimerCount()).toBe(0)
  })

  test('ends with the word after which it was cut off', () => {
    const hand = aPhone()
    const { ended } = hear(hand, 2)
    hand.at(times[1]! - 1)
    vi.advanceTimersByTime(100)
    expect(ended).toEqual([])
    hand.at(times[1]!)
    vi.advanceTimersByTime(100)
    expect(ended).toEqual([true])
  })

  test('says where it could not be heard', async () => {
    const hand = aPhone()
    const { ended } = hear(hand)
    hand.give()
    await vi.advanceTimersByTimeAsync(0)
    expect(ended).toEqual([false])
    expect(vi.getTimerCount()).toBe(0)
  })

  test('makes way for the caller, who goes on being heard', async () => {
    const hand = aPhone()
    hear(hand, null, 'Hello? Can you hear me?')
    const caller = aTurn()
    hand.phone.begin(caller)
    await vi.advanceTimersByTimeAsync(100)
    expect(hand.heard()).toBe('So, can you fix it?')
    expect(caller.done).toEqual(['led'])
  })

  test('makes way for another, and stopping the first then stops nothing', async () => {
    const hand = aPhone()
    const first = hear(hand, null, 'Hello? Can you hear me?')
    hear(hand)
    await vi.advanceTimersByTimeAsync(100)
    first.stop()
    expect(hand.heard()).toBe('So, can you fix it?')
  })
})
