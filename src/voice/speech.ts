/** Samples a second of everything that is made, kept and shaped here. */
export const sampleRate = 16_000

/** What was said, as samples, and when. */
export interface Speech {
  /** One channel, −1…1, at `sampleRate`. */
  readonly samples: Float32Array
  /**
   * For each word of the text, as `wordsOf` of core/call/speech.ts counts them: milliseconds from the first sample until it has
   * been said. Never falling.
   */
  readonly words: readonly number[]
  /** The silences inside, in order, none at the ends: milliseconds from the first sample, from and to. */
  readonly pauses: readonly (readonly [number, number])[]
}
