import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { RunningCall } from '../../../src/core/call/running-call.ts'
import { resumeCall, startCall } from '../../../src/core/call/start-call.ts'
import { keepCall } from '../../../src/web/app/keep-call.ts'
import type { Attempt } from '../../../src/web/trainee/attempt.ts'
import { nothingSaid, type OwnView, type Ready } from '../../../src/web/trainee/own-view.ts'
import { smallCall } from '../../core/small-call.ts'

const begun = { id: 'an-attempt', startedAt: '2026-11-21T10:00:00.000Z' }
const options = {
  clock: { now: () => Date.now(), setTimeout: (run: () => void, wait: number) => setTimeout(run, wait), clearTimeout: () => {} },
  pace: { timing: 'off', rate: 1 },
} as const

let kept: Attempt[]
let call: RunningCall
let stop: () => void
let ready: Ready | null

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-21T10:00:00Z') })
  kept = []
  ready = null
  call = startCall(smallCall(), { ...options, seed: 7 })
  stop = keepCall(call, begun, () => ready, (attempt) => kept.push(attempt))
})

afterEach(() => {
  stop()
  call.close()
  vi.useRealTimers()
})

test('a call that is never answered leaves nothing behind', () => {
  vi.advanceTimersByTime(5000)
  stop()
  expect(kept).toEqual([])
})

test('each event is kept as it happens', () => {
  call.answer()
  expect(last()).toMatchObject({ ...begun, scenario: 'small', finishedAt: null })
  expect(last().log).toMatchObject({ seed: 7, events: [{ type: 'answered' }] })
  call.hearOut()
  call.note('tap', 'Tap drips')
  expect(last().log.events.map(({ type }) => type)).toEqual(['answered', 'said', 'noted'])
})

describe('what the trainee says of it', () => {
  test('is nothing at first, and is still to be asked', () => {
    call.answer()
    expect(last().own).toEqual(nothingSaid)
  })

  test('is kept with every event: how ready they felt before it', () => {
    ready = 4
    call.answer()
    call.hearOut()
    expect(kept.map(({ own }) => own?.ready)).toEqual([4, 4])
  })

  test('is not lost when a call is taken up again', () => {
    stop()
    const own: OwnView = { ready: 2, rated: null, next: 'Next time' }
    stop = keepCall(call, { ...begun, own }, () => ready, (attempt) => kept.push(attempt))
    call.answer()
    expect(last().own).toEqual(own)
  })
})

describe('the time of the call is kept', () => {
  beforeEach(() => {
    vi.advanceTimersByTime(300)
    call.answer()
    call.hearOut()
  })

  test('every second', () => {
    vi.advanceTimersByTime(12_000)
    expect(last().at).toBeGreaterThanOrEqual(12_000)
  })

  test.each([
    ['the page is hidden', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['the page is left', () => window.dispatchEvent(new Event('pagehide'))],
    ['the keeping ends', () => stop()],
  ])('when %s', (_when, happen) => {
    vi.advanceTimersByTime(444)
    happen()
    expect(last().at).toBe(744)
  })

  test('only once while it stands still', () => {
    call.still('paused', true)
    vi.advanceTimersByTime(1000)
    const count = kept.length
    vi.advanceTimersByTime(10_000)
    expect(kept).toHaveLength(count)
  })
})

test('what is kept takes the call up again at the same millisecond', () => {
  call.answer()
  vi.advanceTimersByTime(2345)
  stop()
  const again = resumeCall(smallCall(), last(), options)
  if ('message' in again) throw new Error(again.message)
  expect(again.now()).toBe(call.now())
  expect(again.getSnapshot()).toEqual(call.getSnapshot())
  again.close()
})

test('the moment at which the ticket is filed is the end of the attempt, and stays it', () => {
  call.answer()
  call.hangUp()
  vi.advanceTimersByTime(60_000)
  expect(last().finishedAt).toBeNull()
  call.file()
  expect(last().finishedAt).toBe('2026-11-21T10:01:00.000Z')
  vi.advanceTimersByTime(5000)
  expect(last().finishedAt).toBe('2026-11-21T10:01:00.000Z')
})

function last(): Attempt {
  const attempt = kept.at(-1)
  if (!attempt) throw new Error('Nothing was kept.')
  return attempt
}
