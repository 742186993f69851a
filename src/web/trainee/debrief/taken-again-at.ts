import type { Debrief } from '../../../core/debrief/debrief.ts'

/**
 * The time of a turn that is taken again, in milliseconds of the call: one turn has one time wherever it is named.
 * @param passage the turn, by the number of its passage in the log
 * @returns null where the call has no such turn
 */
export function takenAgainAt(transcript: Debrief['transcript'], passage: number): number | null {
  return transcript.find(({ turn }) => turn?.passage === passage)?.said.at ?? null
}
