import type { Complaint } from '../../scenario/complaint.ts'
import type { DiagnosticCode } from '../../scenario/diagnostic.ts'
import type { Place } from '../../scenario/source.ts'
import type { Reach } from '../proof.ts'

/** What is said of something that no call comes to. */
export interface Missed {
  readonly code: DiagnosticCode
  readonly at: Place
  /** Where it is proved: "no call can come to this step". The reason follows. */
  readonly proved: string
  /** Where it is not: "no call was found that comes to this step". */
  readonly unproved: string
  readonly help: string
  /** Taste, although it is proved. */
  readonly isTaste?: boolean
}

/**
 * A warning where it is proved, with the reason; a hint where no call was found within the limit. Nothing where it is reached.
 */
export function sayReach(reach: Reach, { code, at, proved, unproved, help, isTaste = false }: Missed): Complaint[] {
  if (reach.is === 'reached') return []
  const isProved = reach.is === 'impossible'
  const message = isProved ? `${proved}: ${reach.why}` : `${unproved}.`
  const tried = 'there are more calls in this scenario than could be looked at, so there may be one.'
  return [{ code, at, message, help: isProved ? help : tried, ...((!isProved || isTaste) && { severity: 'hint' as const }) }]
}
