/**
 * The variant that a new attempt is to get: the first that was never taken, else the one that was not taken for longest. So it is never
 * that of the last attempt, where there is another.
 * @param variants of the call, in its own order
 * @param taken of the attempts at it, oldest first
 * @returns null where the call has none
 */
export function chooseVariant(variants: readonly string[], taken: readonly (string | null)[]): string | null {
  const lastTaken = (variant: string) => taken.lastIndexOf(variant)
  return variants.reduce<string | null>((best, variant) => (best === null || lastTaken(variant) < lastTaken(best) ? variant : best), null)
}
