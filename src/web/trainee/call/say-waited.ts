/** How long a caller was in the queue; nothing where they were not. */
export function sayWaited(minutes: number): string[] {
  if (minutes === 0) return []
  return [`waited ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`]
}
