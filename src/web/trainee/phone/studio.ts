import type { Answer, Order, SpokenPart, SpokenWav, ToneName } from './orders.ts'

/** Where sound is made: in a worker, so that no choice waits for it. */
export interface Studio {
  turn(parts: readonly SpokenPart[], rate: number): Promise<SpokenWav>
  tone(name: ToneName): Promise<string>
  close(): void
}

/**
 * Opens it; the worker itself begins with the first order.
 * @param onFetching how much of the speech engine has been fetched, 0–1, while that is waited for; then null
 */
export function openStudio(onFetching: (part: number | null) => void): Studio {
  let worker: Worker | null = null
  const waiting = new Map<number, { resolve: (done: SpokenWav) => void; reject: (why: Error) => void }>()
  let orders = 0
  let isClosed = false

  function hire(): Worker {
    const hired = new Worker(new URL('./studio-worker.ts', import.meta.url), { type: 'module' })
    hired.addEventListener('message', ({ data }: MessageEvent<{ readonly order: number; readonly answer: Answer }>) => take(data.order, data.answer))
    // It could not be had, or has broken: nothing that was asked for will come. The next order tries another.
    hired.addEventListener('error', dismiss)
    return hired
  }

  function dismiss(): void {
    worker?.terminate()
    worker = null
    for (const { reject } of waiting.values()) reject(new Error('The sound could not be made.'))
    waiting.clear()
    onFetching(null)
  }

  function take(order: number, answer: Answer): void {
    if ('fetching' in answer) {
      onFetching(answer.fetching)
      return
    }
    if ('done' in answer) waiting.get(order)?.resolve(answer.done)
    else waiting.get(order)?.reject(new Error(answer.failed))
    waiting.delete(order)
  }

  const ask = (order: Order) =>
    new Promise<SpokenWav>((resolve, reject) => {
      if (isClosed) throw new Error('The studio has closed.')
      waiting.set(++orders, { resolve, reject })
      worker ??= hire()
      worker.postMessage({ order: orders, ...order }, [])
    })
  return {
    turn: (parts, rate) => ask({ kind: 'turn', parts, rate }),
    tone: async (name) => (await ask({ kind: 'tone', name })).wav,
    close() {
      isClosed = true
      dismiss()
    },
  }
}
