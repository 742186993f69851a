import type { TranscriptEntry } from '../../../core/debrief/told-transcript.ts'

/**
 * The place, from 0, at which two transcripts first differ in what was heard; the length of the shorter where one goes on from the end of the other.
 */
export function findFork(first: readonly TranscriptEntry[], again: readonly TranscriptEntry[]): number {
  const place = first.findIndex(({ said }, index) => {
    const other = again[index]?.said
    return other?.by !== said.by || other.name !== said.name || other.text !== said.text || other.cutAfter !== said.cutAfter
  })
  return place >= 0 ? place : first.length
}
