import type { Timer } from './course.ts'
import type { Pace } from './running-call.ts'

/** How far a delay of the machine had come at a moment of the call: in nominal milliseconds, which pass as fast as the pace lets them. */
export interface Mark {
  readonly timer: Timer
  readonly done: number
  readonly at: number
}

/** How fast nominal time passes for a delay; not at all with timing off, nor for silence while the desk is in use. */
export function speedOf(name: Timer['name'], pace: Pace, isDeskUsed: boolean): number {
  if (name === 'speech') return pace.rate
  return pace.timing === 'off' || (name === 'silence' && isDeskUsed) ? 0 : 1 / pace.timing
}

/** How far the delays that run have come by now, at the speeds of the time since they were last marked. */
export function markDelays(marks: readonly Mark[], timers: readonly Timer[], now: number, speed: (name: Timer['name']) => number): Mark[] {
  return timers.map((timer) => {
    const { done, at } = marks.find((mark) => mark.timer === timer) ?? { done: 0, at: timer.startedAt }
    return { timer, done: done + Math.max(0, now - at) * speed(timer.name), at: now }
  })
}

/** When a delay is over, if its speed stays as it is: a whole millisecond of the call, or never. */
export function dueAt({ timer, done, at }: Mark, speed: number): number {
  return speed === 0 ? Infinity : Math.round(at + Math.max(0, timer.delay - done) / speed)
}

/**
 * The delays of a call that is taken up again. What a log does not tell is how long a clock stood still: one that would have run out must have, and
 * begins anew.
 */
export function renewOverdue(marks: readonly Mark[]): Mark[] {
  return marks.map((mark) => (mark.timer.name !== 'speech' && mark.done >= mark.timer.delay ? { ...mark, done: 0 } : mark))
}
