/** A score for people: whole, or with one place, and never rounded up to what it is not. */
export function tellScore(score: number): string {
  return String(Math.floor(score * 10 + 1e-6) / 10)
}
