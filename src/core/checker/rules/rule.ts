import type { Lesson } from '../../scenario/check-craft.ts'
import type { Complaint } from '../../scenario/complaint.ts'
import type { Call, Scenario } from '../../scenario/scenario.ts'
import type { CallLog } from '../../call/call-log.ts'
import type { CallProof, Proof, Witness } from '../proof.ts'
import type { Places } from './places.ts'

/** Something that runs and trains badly, as far as it takes a proof to see it. */
export interface Rule extends Lesson {
  readonly check: (about: About) => Complaint[]
}

/** What a rule may look at: a scenario, what is proved of it, and where everything stands in its file. */
export interface About {
  readonly scenario: Scenario
  readonly proof: Proof
  readonly calls: readonly AboutCall[]
  /** The log of a witness; of a series, that of one for each call. */
  readonly logOf: (witnesses: readonly Witness[]) => CallLog
}

/** One call of a scenario. */
export interface AboutCall {
  readonly call: Call
  readonly proof: CallProof
  readonly places: Places
}
