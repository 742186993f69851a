import type { Debrief } from '../../../core/debrief/debrief.ts'

/**
 * From when on a turn of a call is taken again: when the line began that the turn answers, in milliseconds of the call.
 * @param passage the turn, by the number of its passage in the log
 * @returns null where the call has no such turn
 */
export function takenAgainAt(transcript: Debrief['transcript'], passage: number): number | null {
  const place = transcript.findIndex(({ turn }) => turn?.passage === passage)
  const heard = transcript.slice(0, Math.max(0, place)).findLast(({ said }) => said.by === 'caller' || said.by === 'colleague')
  return heard?.said.at ?? transcript[place]?.said.at ?? null
}
