/** The people in a call: all of two or three, the first of many. */
export function nameCallers(callers: readonly string[]): string {
  const [first = 'Somebody', second] = callers
  if (callers.length <= 1) return first
  if (callers.length > 3) return `${first} and ${callers.length - 1} more`
  return callers.length === 2 ? `${first} and ${second}` : `${first}, ${second} and ${callers[2]}`
}
