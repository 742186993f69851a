import type { Cue } from '../scenario/vocabulary.ts'
import type { Mood, Nature } from './mood.ts'
import { isHeard } from './mood.ts'

/** The cue a caller gives: the first that applies. */
export function cueOf(mood: Mood, nature: Nature): Cue {
  if (mood.frustration >= 7 && mood.heard <= 1) return 'outburst'
  if (mood.frustration >= 6 && mood.trust <= 1) return 'supervisor'
  if (mood.frustration <= 2 && mood.trust >= 3 && isHeard(mood, nature)) return 'settled'
  if (mood.frustration <= 3 && isHeard(mood, nature)) return 'cooperative'
  if (mood.frustration >= 6 || mood.patience <= 2) return 'ultimatum'
  return 'otherwise'
}

/** Whether a caller who is on the rep's side has little left to give: "I've about five more minutes in me". */
export function isTired(mood: Mood, nature: Nature): boolean {
  const cue = cueOf(mood, nature)
  return (cue === 'cooperative' || cue === 'settled') && mood.patience <= 2
}
