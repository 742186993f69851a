import type { Debrief } from '../../../core/debrief/debrief.ts'
import type { Prospect } from '../../../core/debrief/prospect.ts'
import type { TranscriptEntry, TurnNote } from '../../../core/debrief/told-transcript.ts'
import { isCostly } from './say-prospect.ts'

/** A turn of the rep with what could still be had before and after it. */
export interface CostlyTurn {
  /** Its place in the transcript, from 0. */
  readonly place: number
  readonly said: TranscriptEntry['said']
  readonly turn: TurnNote
  readonly prospect: Prospect
}

/** Which turn cost most, as far as that is known. */
export type Costliest =
  /** There is a turn of which it is not known yet. */
  | { readonly is: 'unknown' }
  /** Up to as much could be had after each turn as before it. */
  | { readonly is: 'none' }
  | ({ readonly is: 'found' } & CostlyTurn)

/** The turn after which the best score that could still be reached had fallen most; of equals the first. */
export function findCostliestTurn(transcript: Debrief['transcript'], prospects: ReadonlyMap<number, Prospect>): Costliest {
  const turns = transcript.flatMap(({ said, turn }, place) => (turn?.again ? [{ place, said, turn }] : []))
  const known = turns.flatMap((one): CostlyTurn[] => {
    const prospect = prospects.get(one.turn.passage)
    return prospect ? [{ ...one, prospect }] : []
  })
  if (known.length < turns.length || turns.length === 0) return { is: 'unknown' }
  // As it is shown: what comes to the same number has cost nothing.
  const costly = known.filter(({ prospect }) => isCostly(prospect))
  const [first] = costly
  return first ? { is: 'found', ...costly.reduce((worst, one) => (costOf(one) > costOf(worst) ? one : worst), first) } : { is: 'none' }
}

function costOf({ prospect }: CostlyTurn): number {
  return prospect.before - prospect.after
}
