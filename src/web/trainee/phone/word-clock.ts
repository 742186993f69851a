/**
 * Two accounts of the same words: when each has been said by the call's own pace, and when by the sound. Both count milliseconds from the beginning of the
 * turn and never fall; they are as long as each other.
 */
export interface WordClock {
  readonly paced: readonly number[]
  readonly heard: readonly number[]
}

/** Where the call is when the sound has come so far: between two words as far as the sound is between them. */
export function pacedAt({ paced, heard }: WordClock, time: number): number {
  return along(heard, paced, time)
}

/** Where the sound is when the call has come so far. */
export function heardAt({ paced, heard }: WordClock, time: number): number {
  return along(paced, heard, time)
}

/** How many words have been said to their end. */
export function countSaid(ends: readonly number[], time: number): number {
  const next = ends.findIndex((end) => end > time)
  return next === -1 ? ends.length : next
}

function along(from: readonly number[], to: readonly number[], time: number): number {
  const word = countSaid(from, time)
  const [begin, end] = [from[word - 1] ?? 0, from[word]]
  const reached = to[word - 1] ?? 0
  if (end === undefined) return reached
  return reached + ((to[word]! - reached) * Math.max(0, time - begin)) / (end - begin)
}
