import type { CallLog } from '../../core/call/call-log.ts'
import { nothingSaid, type OwnView } from './own-view.ts'

/** One taking of a call, as it is kept: what happened and when, never what can be worked out from that. */
export interface Attempt {
  readonly id: string
  /** The scenario's id. */
  readonly scenario: string
  readonly log: CallLog
  /** How far the call had come when it was last kept, in milliseconds of the call. */
  readonly at: number
  /** Date and time in ISO 8601. */
  readonly startedAt: string
  /** Null while the call or its ticket is not done. */
  readonly finishedAt: string | null
  /** What the trainee says of it. Attempts from before anybody was asked have none. */
  readonly own?: OwnView
  /** The turn of another attempt from which it was taken again; null where it was taken from its ring on. */
  readonly branch: Branch | null
  /** Whether the caller's mood was shown at any time of it: then it is no unaided one. */
  readonly coached: boolean
  /** The check-up that it is part of; null where it is practice. */
  readonly form: FormName | null
}

/** A turn of an attempt: where another one branches off. */
export interface Branch {
  /** The attempt's id. It may have been erased since. */
  readonly of: string
  /** The turn, by the number of its passage in the log. */
  readonly passage: number
}

/** The check-up before practising, the one after it, and the one a month later. */
export const formNames = ['before', 'after', 'later'] as const
export type FormName = (typeof formNames)[number]

/** Whether the trainee is still to be asked how it went, before any score of it is shown. A turn taken again is not asked about: its call was. */
export function isToBeRated({ finishedAt, own, branch }: Attempt): boolean {
  return finishedAt !== null && own?.rated === null && branch === null
}

/** The attempt with more said of it. One that has nothing yet was debriefed before anybody was asked, and is not asked about now. */
export function withOwn(attempt: Attempt, more: Partial<OwnView>): Attempt {
  return { ...attempt, own: { ...nothingSaid, rated: 'skipped', ...attempt.own, ...more } }
}

/**
 * The attempt at a call that is still to be finished: the newest, or where that was a check-up that is over, the practice before it.
 * @param attempts at the call as it is now, oldest first, without turns that were taken again
 */
export function leftOf(attempts: readonly Attempt[]): Attempt | null {
  const newest = attempts.at(-1)
  if (newest?.finishedAt === null) return newest
  const practice = attempts.findLast(({ form }) => form === null)
  return practice?.finishedAt === null ? practice : null
}
