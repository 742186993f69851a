/** The most that is read. Far above any call a person would write; what is above them is refused in words, never half read. */
export const limits = {
  /** Bytes of a file, and characters of its text. */
  size: 4 * 1024 * 1024,
  /** Pieces of a text: each key, colon, quotation, line end and indentation is one. A long call has about 5,000. */
  pieces: 1_000_000,
  /** Lists and keys inside one another. The format needs ten. */
  depth: 32,
  /** Values, with those that stand for others (`*name`) counted each time they are used. */
  values: 250_000,
  /** Steps of a file, with asides and the steps of detours. */
  steps: 10_000,
  /** Per call. */
  facts: 64,
  detours: 64,
  endings: 64,
  story: 16,
  variants: 8,
  /** Complaints that are shown. */
  diagnostics: 200,
} as const
