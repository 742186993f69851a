import type { Course } from '../call/course.ts'

/** A time on hold, as the log has it. */
export interface Hold {
  /** Milliseconds of the call at which it began. */
  readonly at: number
  /** The passage with which it began. */
  readonly passage: number
  /** The last passage of it: what ended it, or the end of the call. */
  readonly until: number
  /** Minutes promised; null where the rep did not ask. */
  readonly promised: number | null
  /** Whole minutes that the caller waited. */
  readonly minutes: number
}

/** Every time that a caller was put on hold, in the order of the call. */
export function holdsIn({ passages }: Course): Hold[] {
  return passages.flatMap(({ event }, passage) => {
    if (event.type !== 'held') return []
    const after = passages.slice(passage + 1)
    const over = after.findIndex(({ phase }) => phase !== 'held')
    const held = over < 0 ? after : after.slice(0, over)
    const minutes = held.filter((one) => one.event.type === 'hold-minute').length
    return [{ at: event.at, passage, until: passage + held.length, promised: event.minutes, minutes }]
  })
}
