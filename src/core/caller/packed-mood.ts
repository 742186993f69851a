import type { Draft, Mood } from './mood.ts'

/*
 * A mood as one whole number of 26 bits, for whoever works out very many. The four numbers lie lowest, since what a caller shows
 * depends on them alone. What becomes of a mood is said in `mood.ts` only: it is unpacked, the rules work on it, and it is packed
 * again.
 */

const at = {
  frustration: 0,
  heard: 4,
  trust: 6,
  patience: 9,
  venting: 12,
  streak: 14,
  debt: 17,
  ended: 19,
  warnings: 21,
  apologised: 23,
  abusive: 24,
  paraphrased: 25,
} as const

/** The lowest bits of a packed mood, which are its four numbers. */
export const fourNumbers = (1 << at.venting) - 1

const streaks = [
  null,
  ...(['L', 'E', 'S'] as const).flatMap((family) => ([1, 2] as const).map((run): Mood['streak'] => ({ family, run }))),
]
const debts = ['none', 'owed', 'paid'] as const
const ends = [null, 'caller_hung_up', 'rep_hung_up', 'ended_by_policy'] as const

/** A mood whose numbers are in their ranges, as one whole number. */
export function packMood(mood: Mood): number {
  return (
    (mood.frustration << at.frustration) |
    (mood.heard << at.heard) |
    (mood.trust << at.trust) |
    (mood.patience << at.patience) |
    (mood.venting << at.venting) |
    (streakNumber(mood.streak) << at.streak) |
    (debts.indexOf(mood.debt) << at.debt) |
    (ends.indexOf(mood.ended) << at.ended) |
    (mood.warnings << at.warnings) |
    (Number(mood.apologised) << at.apologised) |
    (Number(mood.abusive) << at.abusive) |
    (Number(mood.paraphrased) << at.paraphrased)
  )
}

function streakNumber(streak: Mood['streak']): number {
  if (streak === null) return 0
  return streak.run + (streak.family === 'L' ? 0 : streak.family === 'E' ? 2 : 4)
}

/** Makes a mood of a packed one, in a draft that is used again and again. */
export function unpackInto(draft: Draft, packed: number): void {
  draft.frustration = (packed >>> at.frustration) & 15
  draft.heard = (packed >>> at.heard) & 3
  draft.trust = (packed >>> at.trust) & 7
  draft.patience = (packed >>> at.patience) & 7
  draft.venting = ventingOf(packed)
  draft.streak = streaks[(packed >>> at.streak) & 7]!
  draft.debt = debts[(packed >>> at.debt) & 3]!
  draft.ended = ends[(packed >>> at.ended) & 3]!
  draft.warnings = (packed >>> at.warnings) & 3
  draft.apologised = (packed & (1 << at.apologised)) !== 0
  draft.abusive = (packed & (1 << at.abusive)) !== 0
  draft.paraphrased = (packed & (1 << at.paraphrased)) !== 0
}

/** Pieces of the story still to get out, 0–2. */
export function ventingOf(packed: number): number {
  return (packed >>> at.venting) & 3
}

/** How the mood ended the call, as a number: 0 while the call goes on. */
export function endOf(packed: number): number {
  return (packed >>> at.ended) & 3
}

/** Whether a promise that cannot be kept is still to come out. */
export function owes(packed: number): boolean {
  return ((packed >>> at.debt) & 3) === debts.indexOf('owed')
}
