/** The most changes, in letters, that a misspelling may be away from what was meant. */
const farthest = 2
/** Nobody misspells a longer name; comparing it would take long. */
const longest = 60

/**
 * The one known name that an author most probably meant: the nearest within two letters. Of short names fewer letters may
 * differ: one in `share`, so by default at most every second.
 */
export function nearName(given: string, known: Iterable<string>, share = 2): string | undefined {
  if (given.length > longest) return undefined
  let best: string | undefined
  let least = farthest + 1
  for (const name of known) {
    const enough = Math.min(least, Math.floor(Math.min(given.length, name.length) / share) + 1)
    const distance = name === given ? enough : letterDistance(given.toLowerCase(), name.toLowerCase(), enough)
    if (distance < enough) [best, least] = [name, distance]
  }
  return best
}

/** What to do about a name that is not known: the near one, or what there is, six at most. */
export function suggest(given: string, known: readonly string[], where = ''): string | undefined {
  const near = nearName(given, known)
  if (near !== undefined) return `did you mean "${near}"?`
  if (known.length === 0) return undefined
  const rest = known.length > 6 ? `, and ${known.length - 6} more${where}` : ''
  return `${known.length === 1 ? 'there is only' : 'choose one of:'} ${known.slice(0, 6).join(', ')}${rest}.`
}

/**
 * How many letters have to be changed, added, left out or swapped with the next; `enough` or more once it is known to be that
 * far.
 */
function letterDistance(from: string, to: string, enough: number): number {
  if (Math.abs(from.length - to.length) >= enough) return enough
  let before: number[] = []
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const next = Array.from(row, () => Infinity)
    next[0] = i
    // What lies further from the diagonal is too far anyway.
    for (let j = Math.max(1, i - farthest); j <= Math.min(to.length, i + farthest); j++) {
      const changed = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1] ? before[j - 2]! + 1 : Infinity
      next[j] = Math.min(changed, row[j]! + 1, next[j - 1]! + 1, swapped)
    }
    if (Math.min(...next) >= enough) return enough
    before = row
    row = next
  }
  return row[to.length]!
}
