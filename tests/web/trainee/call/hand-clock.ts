import type { Clock } from '../../../../src/core/call/running-call.ts'

/** A clock that is moved by hand. */
export interface HandClock extends Clock {
  /** Lets so many milliseconds pass, and runs what falls due in them, in order. */
  pass(milliseconds: number): void
}

export function handClock(): HandClock {
  let time = 0
  const timers = new Set<{ readonly due: number; readonly run: () => void }>()
  return {
    now: () => time,
    setTimeout(run, milliseconds) {
      const timer = { due: time + milliseconds, run }
      timers.add(timer)
      return timer
    },
    clearTimeout: (timer) => void timers.delete(timer as { due: number; run: () => void }),
    pass(milliseconds) {
      const end = time + milliseconds
      for (;;) {
        const next = [...timers].filter(({ due }) => due <= end).toSorted((a, b) => a.due - b.due)[0]
        if (!next) break
        timers.delete(next)
        time = Math.max(time, next.due)
        next.run()
      }
      time = end
    },
  }
}
