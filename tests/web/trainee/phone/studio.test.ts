import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openStudio } from '../../../../src/web/trainee/phone/studio.ts'

/** A worker as the page sees it. */
class FakeWorker extends EventTarget {
  static hired: FakeWorker[] = []
  readonly orders: { readonly order: number }[] = []
  isGone = false

  constructor() {
    super()
    FakeWorker.hired.push(this)
  }

  postMessage(order: { readonly order: number }): void {
    this.orders.push(order)
  }

  terminate(): void {
    this.isGone = true
  }

  answer(answer: unknown, { order } = this.orders.at(-1)!): void {
    this.dispatchEvent(new MessageEvent('message', { data: { order, answer } }))
  }
}

beforeEach(() => {
  FakeWorker.hired = []
  vi.stubGlobal('Worker', FakeWorker)
})
afterEach(() => void vi.unstubAllGlobals())

const wav = 'data:audio/wav;base64,'

test('one worker makes all sounds, and is hired with the first', async () => {
  const studio = openStudio(() => {})
  expect(FakeWorker.hired).toEqual([])
  const [one, two] = [studio.tone('ringing'), studio.tone('busy')]
  const [worker] = FakeWorker.hired
  worker!.answer({ done: { wav, words: [] } }, worker!.orders[1])
  worker!.answer({ failed: 'No.' }, worker!.orders[0])
  await expect(two).resolves.toBe(wav)
  await expect(one).rejects.toThrow('No.')
  expect(FakeWorker.hired).toHaveLength(1)
})

test('a worker that fails takes its orders with it, and the next order hires another', async () => {
  const fetched: (number | null)[] = []
  const studio = openStudio((part) => fetched.push(part))
  const lost = studio.turn([], 1)
  FakeWorker.hired[0]!.answer({ fetching: 0.4 })
  FakeWorker.hired[0]!.dispatchEvent(new Event('error'))
  await expect(lost).rejects.toThrow('could not be made')
  expect(FakeWorker.hired[0]!.isGone).toBe(true)
  expect(fetched).toEqual([0.4, null])
  const next = studio.tone('busy')
  expect(FakeWorker.hired).toHaveLength(2)
  FakeWorker.hired[1]!.answer({ done: { wav, words: [] } })
  await expect(next).resolves.toBe(wav)
})

test('nobody is hired for a studio that has closed', async () => {
  const studio = openStudio(() => {})
  const waiting = studio.tone('busy')
  studio.close()
  await expect(waiting).rejects.toThrow('could not be made')
  await expect(studio.tone('ringing')).rejects.toThrow('has closed')
  expect(FakeWorker.hired.map(({ isGone }) => isGone)).toEqual([true])
})
