import type { ShelfCall } from '../../core/scenario/shelf.ts'

/** The order of calls on a shelf: the easiest first. */
export function byDifficulty(one: ShelfCall, other: ShelfCall): number {
  return one.difficulty - other.difficulty || one.title.localeCompare(other.title, 'en')
}
