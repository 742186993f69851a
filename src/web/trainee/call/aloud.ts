import type { CallView } from '../../../core/call/running-call.ts'
import type { Kept, Recording } from '../recording.ts'

/** A reply that was given and is being said aloud, while time stands still. */
export interface Aloud {
  readonly say: string
  /** When it was given, in milliseconds of the call: the time of its event. */
  readonly at: number
  /** What was on the screen when it was given. */
  readonly seen: CallView
}

/** Keeps a recording of the call in progress. Never fails. */
export type OnRecorded = (recording: Omit<Recording, 'attempt'>) => Promise<Kept>
