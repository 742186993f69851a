/** The field of a small picture of marks, in its own units, and the room that its dots need. */
export const frame = { width: 320, height: 96, room: 8 } as const

/** Where a mark of 0–100 lies in its picture: from the left by its number among all, from the top by its height. */
export function placeOf(mark: number, index: number, count: number): { readonly x: number; readonly y: number } {
  const { width, height, room } = frame
  const across = count === 1 ? 1 : index / (count - 1)
  return { x: round(room + across * (width - 2 * room)), y: round(room + (1 - mark / 100) * (height - 2 * room)) }
}

function round(place: number): number {
  return Math.round(place * 10) / 10
}
