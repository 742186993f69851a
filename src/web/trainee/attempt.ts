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
}

/** Whether the trainee is still to be asked how it went, before any score of it is shown. */
export function isToBeRated({ finishedAt, own }: Attempt): boolean {
  return finishedAt !== null && own?.rated === null
}

/** The attempt with more said of it. One that has nothing yet was debriefed before anybody was asked, and is not asked about now. */
export function withOwn(attempt: Attempt, more: Partial<OwnView>): Attempt {
  return { ...attempt, own: { ...nothingSaid, rated: 'skipped', ...attempt.own, ...more } }
}
