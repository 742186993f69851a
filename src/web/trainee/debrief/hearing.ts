import type { Said } from '../../../core/call/running-call.ts'
import type { Mood } from '../../../core/caller/mood.ts'
import type { Debrief } from '../../../core/debrief/debrief.ts'

/** A turn of the caller to be heard again, and with them a colleague's where both spoke in it. */
export interface HeardTurn {
  /** Its parts as the transcript has them: where one was cut off, `cutAfter` says after which word. */
  readonly parts: readonly Said[]
  /** How the caller felt as they said it. */
  readonly mood: Mood
}

/**
 * Lets something be heard.
 * @param onEnd called once it is over by itself; `false` where it could not be heard
 * @returns what stops it; `onEnd` is not called then
 */
export type Play = (onEnd: (wasHeard: boolean) => void) => () => void

/** Lets a turn be heard again, as it was said in the call. */
export type OnHear = (turn: HeardTurn, onEnd: (wasHeard: boolean) => void) => () => void

/** The turn of the caller that begins at a place of the transcript; null where none begins there. */
export function turnAt({ transcript, moods }: Pick<Debrief, 'transcript' | 'moods'>, place: number): HeardTurn | null {
  const passage = transcript[place]?.said.passage
  const before = transcript[place - 1]?.said
  if (!isSpoken(transcript[place]?.said) || (isSpoken(before) && before?.passage === passage)) return null
  const said = transcript.slice(place).map((entry) => entry.said)
  const end = said.findIndex((part) => !isSpoken(part) || part.passage !== passage)
  const mood = moods.findLast((point) => point.passage <= (passage ?? 0))?.mood ?? moods[0]?.mood
  return mood ? { parts: said.slice(0, end === -1 ? said.length : end), mood } : null
}

function isSpoken(said: Said | undefined): boolean {
  return said?.by === 'caller' || said?.by === 'colleague'
}
