import type { ShelfCall } from '../../../core/scenario/shelf.ts'
import { byDifficulty } from '../by-difficulty.ts'
import { type Skill, skillNames, skills } from '../skills.ts'

/** A call to take next, and why in a sentence. */
export interface NextUp {
  readonly call: ShelfCall
  /** The address at which it is taken. */
  readonly href: string
  readonly reason: string
}

/** What is suggested to those who have taken no call yet: the easiest of the first skill, of those without a content note. */
export function firstCall(shelf: readonly ShelfCall[]): NextUp | null {
  const calls = shelf.filter(({ content }) => !content).toSorted(byDifficulty)
  const call = skills.map((skill) => calls.find(({ focus }) => focus === skill)).find((one) => one !== undefined)
  return call ? { call, href: `#/call/${call.id}`, reason: sayFirst(call.focus) } : null
}

/** Why one begins with it. */
export function sayFirst(skill: Skill): string {
  return `The gentlest call to begin with; it practises ${skillNames[skill].toLowerCase()}.`
}
