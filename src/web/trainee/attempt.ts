import type { CallLog } from '../../core/call/call-log.ts'

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
}
