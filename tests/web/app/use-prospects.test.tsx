import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { logOf } from '../../../src/core/call/course.ts'
import { prospectsOf } from '../../../src/core/checker/prospects.ts'
import type { ProspectAnswer, ProspectOrder } from '../../../src/web/app/prospects-worker.ts'
import { useProspects } from '../../../src/web/app/use-prospects.ts'
import { anAttempt } from '../an-attempt.ts'
import { done, scenario } from './show-app.tsx'

/** What a browser gives in place of this one's missing workers: it answers when it is told to, with what the worker's own work finds. */
class StandInWorker extends EventTarget {
  static readonly hired: StandInWorker[] = []
  isOver = false
  readonly answers: ProspectAnswer[] = []

  constructor() {
    super()
    StandInWorker.hired.push(this)
  }

  postMessage({ log, scenario: script }: ProspectOrder): void {
    for (const prospect of prospectsOf(log, script)) this.answers.push({ prospect })
    this.answers.push({ done: true })
  }

  answer(count: number): void {
    for (const data of this.answers.splice(0, count)) if (!this.isOver) this.dispatchEvent(new MessageEvent('message', { data }))
  }

  terminate(): void {
    this.isOver = true
  }
}

const log = logOf(done)
const attempt = anAttempt({ log })
const expected = [...prospectsOf(log, scenario)]

/** How often the page was drawn. */
let renders = 0

beforeEach(() => {
  renders = 0
  StandInWorker.hired.length = 0
  vi.stubGlobal('Worker', StandInWorker)
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function useOurs({ isWanted }: { readonly isWanted: boolean }) {
  renders++
  return useProspects(attempt, scenario, isWanted)
}

const show = (isWanted: boolean) => renderHook(useOurs, { initialProps: { isWanted } })

test('nobody looks for what could have been had before it is wanted', () => {
  const { result, rerender } = show(false)
  expect(StandInWorker.hired).toHaveLength(0)
  expect(result.current.size).toBe(0)
  rerender({ isWanted: true })
  expect(StandInWorker.hired).toHaveLength(1)
})

test('what was found is told in few steps, and then the worker goes', () => {
  const { result } = show(true)
  const worker = StandInWorker.hired[0]!
  act(() => worker.answer(2))
  expect(result.current.size).toBe(0)
  act(() => void vi.advanceTimersByTime(200))
  expect([...result.current.values()]).toEqual(expected.slice(0, 2))
  act(() => worker.answer(Infinity))
  expect([...result.current.values()]).toEqual(expected)
  expect(result.current.get(expected[0]!.passage)).toEqual(expected[0])
  expect(worker.isOver).toBe(true)
  expect(renders).toBe(3)
})

test('leaving the page stops the worker', () => {
  const { unmount } = show(true)
  unmount()
  expect(StandInWorker.hired.map(({ isOver }) => isOver)).toEqual([true])
})

test('a worker that breaks leaves what it had found', () => {
  const { result } = show(true)
  const worker = StandInWorker.hired[0]!
  act(() => worker.answer(1))
  act(() => void worker.dispatchEvent(new Event('error')))
  expect([...result.current.values()]).toEqual(expected.slice(0, 1))
  expect(worker.isOver).toBe(true)
})

test('where there are no workers, nothing is found', () => {
  vi.unstubAllGlobals()
  expect(show(true).result.current.size).toBe(0)
})
