import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { RunningCall } from '../../../../src/core/call/running-call.ts'
import { resumeCall, startCall } from '../../../../src/core/call/start-call.ts'
import { keepCall } from '../../../../src/web/app/kept/keep-call.ts'
import type { Attempt } from '../../../../src/web/trainee/attempt.ts'
import { nothingSaid, type OwnView, type Ready } from '../../../../src/web/trainee/own-view.ts'
import { smallCall } from '../../../core/small-call.ts'

const known = { id: 'an-attempt', startedAt: '2026-11-21T10:00:00.000Z', branch: null, coached: false, form: null }
const begun = { ...known, isKept: false }
const options = {
  clock: { now: () => Date.now(), setTimeout: (run: () => void, wait: number) => setTimeout(run, wait), clearTimeout: () => {} },
  pace: { timing: 'off', rate: 1 },
} as const

let kept: Attempt[]
let call: RunningCall
let stop: () => void
let ready: Ready | null
let coached: boolean

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-21T10:00:00Z') })
  kept = []
  ready = null
  coached = false
  call = startCall(smallCall(), { ...options, seed: 7 })
  stop = keepCall(call, begun, () => ({ ready, coached }), (attempt) => kept.push(attempt))
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
  expect(last()).toMatchObject({ ...known, scenario: 'small', finishedAt: null })
  expect(last().log).toMatchObject({ seed: 7, events: [{ type: 'answered' }] })
  call.hearOut()
  call.note('tap', 'Tap drips')
  expect(last().log.events.map(({ type }) => type)).toEqual(['answered', 'said', 'noted'])
})

test('what is kept says no more than an attempt does', () => {
  call.answer()
  const parts = ['id', 'scenario', 'log', 'at', 'startedAt', 'finishedAt', 'own', 'branch', 'coached', 'form']
  expect(Object.keys(last()).toSorted()).toEqual(parts.toSorted())
})

describe('whether the mood was shown', () => {
  test('is no, where it never was', () => {
    call.answer()
    call.hearOut()
    expect(last().coached).toBe(false)
  })

  test('stays yes, once it was', () => {
    coached = true
    call.answer()
    coached = false
    call.hearOut()
    expect(last().coached).toBe(true)
  })

  test('is not forgotten when the call is taken up again without it', () => {
    stop()
    stop = keepCall(call, { ...begun, coached: true, isKept: true }, () => ({ ready, coached }), (attempt) => kept.push(attempt))
    call.answer()
    expect(last().coached).toBe(true)
  })
})

describe('a call that begins in the middle', () => {
  const branch = { of: 'another', passage: 3 }
  const goOn = (isKept: boolean) => {
    call.answer()
    call.hearOut()
    const log = call.log()
    stop()
    call.close()
    kept = []
    const again = resumeCall(smallCall(), { log, at: 3000 }, options)
    if ('message' in again) throw new Error(again.message)
    call = again
    stop = keepCall(call, { ...begun, branch, isKept }, () => ({ ready, coached }), (attempt) => kept.push(attempt))
  }

  test('leaves nothing behind where nothing was done in it yet', () => {
    goOn(false)
    vi.advanceTimersByTime(5000)
    stop()
    expect(kept).toEqual([])
  })

  test('is kept from the first thing that is done, with all that it began with', () => {
    goOn(false)
    call.note('tap', 'Tap drips')
    expect(last()).toMatchObject({ branch, finishedAt: null })
    expect(last().log.events.map(({ type }) => type)).toEqual(['answered', 'said', 'noted'])
  })

  test('is kept on from its first second where it was kept before', () => {
    goOn(true)
    vi.advanceTimersByTime(1000)
    expect(last().at).toBeGreaterThanOrEqual(4000)
  })
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
    stop = keepCall(call, { ...begun, own, isKept: true }, () => ({ ready, coached }), (attempt) => kept.push(attempt))
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
