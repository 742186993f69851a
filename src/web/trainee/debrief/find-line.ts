import { actNames } from '../../../core/debrief/act-names.ts'
import type { Debrief } from '../../../core/debrief/debrief.ts'
import type { TurnNote } from '../../../core/debrief/told-transcript.ts'

/** The place in the transcript, from 0, of what happened in a passage of the call: what was said then, or what came before it. */
export function findLine(transcript: Debrief['transcript'], passage: number): number {
  const exact = transcript.findIndex(({ said }) => said.passage === passage)
  return exact >= 0 ? exact : Math.max(0, transcript.findLastIndex(({ said }) => said.passage < passage))
}

/** The note on the turn of a passage. Cutting in has none of its own: it is noted with the reply for which it was done, which follows at once. */
export function findNote(transcript: Debrief['transcript'], passage: number): TurnNote | null {
  const notes = transcript.flatMap(({ turn }) => turn ?? [])
  const isCut = (note: TurnNote) => note.passage === passage + 1 && note.act.startsWith(actNames.interrupt)
  return notes.find((note) => note.passage === passage) ?? notes.find(isCut) ?? null
}

/** The place at which those words had been heard by a time of the call, in milliseconds; null where nobody said them. */
export function findWords(transcript: Debrief['transcript'], words: string, heardAt: number): number | null {
  const place = transcript.findLastIndex(({ said }) => said.text === words && said.at <= heardAt)
  return place >= 0 ? place : null
}

/** The id of the element that shows a line of the transcript. */
export function lineId(place: number): string {
  return `said-${place}`
}
