import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { playBySystem } from '../../../../src/web/trainee/phone/system-voice.ts'
import { aTurn, times } from './a-turn.ts'

class FakeUtterance extends EventTarget {
  static last: FakeUtterance
  readonly text: string

  constructor(text: string) {
    super()
    this.text = text
    FakeUtterance.last = this
  }
}

const said = { spoken: 0, cancelled: 0 }

beforeEach(() => {
  vi.useFakeTimers()
  Object.assign(said, { spoken: 0, cancelled: 0 })
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance)
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => [],
    speak: () => void said.spoken++,
    // As Safari has it: what is cancelled has ended.
    cancel() {
      said.cancelled++
      FakeUtterance.last.dispatchEvent(new Event('end'))
    },
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function play() {
  const turn = aTurn()
  const told: (string | null)[] = []
  const playing = playBySystem(turn, { volume: 1, rate: 1, tell: (trouble) => told.push(trouble) })
  return { turn, playing, told, utterance: FakeUtterance.last }
}

function fail(utterance: FakeUtterance, error: string): void {
  utterance.dispatchEvent(Object.assign(new Event('error'), { error }))
}

describe('the system’s own voice', () => {
  test('leads the call, not surely, and the turn is over with it', () => {
    const { turn, utterance } = play()
    expect(turn.done).toEqual(['waits'])
    vi.advanceTimersByTime(times[1]! + 1)
    expect(turn.spokenFor()).toBeGreaterThanOrEqual(times[1]!)
    vi.advanceTimersByTime(times.at(-1)!)
    expect(turn.spokenFor()).toBeLessThan(times.at(-1)!)
    utterance.dispatchEvent(new Event('end'))
    expect(turn.done).toEqual(['waits', 'over'])
  })

  test('that was stopped has not heard the caller out', () => {
    const { turn, playing } = play()
    playing.stop()
    expect(said.cancelled).toBe(1)
    expect(turn.done).toEqual(['waits', 'paced'])
    expect(vi.getTimerCount()).toBe(0)
  })

  test.each(['synthesis-failed', 'canceled'])('that fails by itself leaves the turn written: %s', (error) => {
    const { turn, told, utterance } = play()
    fail(utterance, error)
    expect(turn.done).toEqual(['waits', 'paced'])
    expect(told).toEqual([null, 'no voice'])
  })

  test('that never says that it has ended does not keep the call for ever', () => {
    const { turn, told } = play()
    vi.advanceTimersByTime(60_000)
    expect(turn.done).toEqual(['waits', 'paced'])
    expect(told).toEqual([null, 'no voice'])
  })
})
