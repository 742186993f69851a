import type { Attempt, Branch } from '../../trainee/attempt.ts'

/** What a tab locks while a call is open in it, by the scenario's id. */
export function callLock(scenario: string): string {
  return `please-hold:call:${scenario}`
}

/** What a tab locks while a turn is taken again in it. */
export function againLock({ of, passage }: Branch): string {
  return `${againLocks(of)}${passage}`
}

/** The locks that are held now, in any tab, by their names. None where the browser has no locks. */
export async function heldLocks(): Promise<ReadonlySet<string>> {
  const locks: LockManager | undefined = navigator.locks
  if (!locks) return new Set()
  const { held = [] } = await locks.query()
  return new Set(held.map(({ name = '' }) => name))
}

/** Whether an attempt may be going on in a tab that is open. */
export function isOpen({ scenario, branch, finishedAt }: Attempt, held: ReadonlySet<string>): boolean {
  return finishedAt === null && held.has(branch ? againLock(branch) : callLock(scenario))
}

/** Whether a turn of an attempt may be being taken again in a tab that is open: that call cannot go on without the first. */
export function isBranchedOff({ id }: Attempt, held: ReadonlySet<string>): boolean {
  return [...held].some((name) => name.startsWith(againLocks(id)))
}

function againLocks(of: string): string {
  return `please-hold:again:${of}:`
}
