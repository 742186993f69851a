import { giveNavigator } from './give-navigator.ts'

/** Has the browser say that these locks are held, in some tab. */
export function lockedBy(...names: readonly string[]): void {
  giveNavigator({ locks: { query: async () => ({ held: names.map((name) => ({ name })) }) } })
}
