import type { Clock } from '../../src/core/call/running-call.ts'

/** A clock that only moves when it is told to. */
export interface HandClock extends Clock {
  /** Lets so many milliseconds pass; what falls due in them runs when it does. */
  pass(milliseconds: number): void
  /** Timers that are waiting. */
  waiting(): number
  /** Milliseconds until the next of them; never where there is none. */
  untilNext(): number
}

export function handClock(begins = 1_000_000): HandClock {
  let now = begins
  let count = 0
  const timers = new Map<number, { readonly at: number; readonly run: () => void }>()
  const next = (until: number) =>
    [...timers].filter(([, { at }]) => at <= until).toSorted(([a, one], [b, other]) => one.at - other.at || a - b)[0]
  return {
    now: () => now,
    setTimeout(run, milliseconds) {
      timers.set(++count, { at: now + milliseconds, run })
      return count
    },
    clearTimeout: (timer) => void timers.delete(timer as number),
    waiting: () => timers.size,
    untilNext: () => Math.max(0, (next(Infinity)?.[1].at ?? Infinity) - now),
    pass(milliseconds) {
      const until = now + milliseconds
      for (let due = next(until), runs = 0; due; due = next(until), runs++) {
        if (runs > 10_000) throw new Error('Timers set one another off for ever.')
        timers.delete(due[0])
        now = Math.max(now, due[1].at)
        due[1].run()
      }
      now = until
    },
  }
}
