interface Request {
  readonly name: string
  readonly run: (lock: Lock | null) => Promise<unknown>
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: unknown) => void
}

/** Locks as the browser has them, for all tabs of a test: exclusive ones, with waiting, giving up and stealing. */
export function aLockManager(): LockManager {
  const held = new Map<string, Request>()
  const queue: Request[] = []
  const grant = (request: Request) => {
    held.set(request.name, request)
    const over = (settle: (value: unknown) => void) => (value: unknown) => {
      if (held.get(request.name) === request) {
        held.delete(request.name)
        next(request.name)
      }
      settle(value)
    }
    request.run({ name: request.name, mode: 'exclusive' }).then(over(request.resolve), over(request.reject))
  }
  const next = (name: string) => {
    const place = queue.findIndex((waiting) => waiting.name === name)
    if (place >= 0) grant(queue.splice(place, 1)[0]!)
  }
  const request = async (name: string, { ifAvailable, signal, steal }: LockOptions, run: Request['run']) =>
    new Promise((resolve, reject) => {
      const wanted = { name, run, resolve, reject }
      const holder = held.get(name)
      if (holder && ifAvailable) return void run(null).then(resolve, reject)
      if (holder && steal) holder.reject(new DOMException('Stolen', 'AbortError'))
      if (!holder || steal) return grant(wanted)
      queue.push(wanted)
      signal?.addEventListener('abort', () => {
        const place = queue.indexOf(wanted)
        if (place < 0) return
        queue.splice(place, 1)
        reject(signal.reason)
      })
    })
  const query = async () => ({ held: [...held.keys()].map((name) => ({ name })) })
  // Only what the app uses of it.
  return { request, query } as unknown as LockManager
}
