/** Scores at which something changes: a hard cap, a skill's pass, a call's pass. */
const bars = [50, 60, 70, 80, 100]

/** A score as a whole number. It is never rounded up to a bar that it does not reach. */
export function showScore(score: number): string {
  const rounded = Math.round(score)
  // Sums of shares of weights: a hundred may come out as a hair less.
  const short = score < rounded - 1e-6
  return String(short && bars.includes(rounded) ? rounded - 1 : rounded)
}
