/** Minutes, in words: "1 minute", "2 minutes". */
export function sayMinutes(count: number): string {
  return count === 1 ? '1 minute' : `${count} minutes`
}
