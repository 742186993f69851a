import type { Attempt } from '../../trainee/attempt.ts'
import { heldLocks } from './call-locks.ts'
import { type Database, problemOf, type StorageProblem, withDatabase } from './database.ts'
import { type KeptFile, keyOf } from './kept-file.ts'
import { type Plan, planImport } from './plan-import.ts'

/** What bringing in a file would do, or why nothing can be brought in; nothing is changed. */
export async function lookAtImport(file: KeptFile): Promise<Plan | StorageProblem> {
  return tryTo(async (database, held) => {
    const transaction = database.transaction(['attempts', 'recordings'])
    const [attempts, keys] = [transaction.objectStore('attempts').getAll(), transaction.objectStore('recordings').getAllKeys()]
    return planFor(file, await attempts, await keys, held)
  })
}

/**
 * Brings in a file, all of it or nothing: says what it did, or why it could not. In one transaction, so that what was looked at is still so when it
 * is done.
 */
export async function importKept(file: KeptFile): Promise<Plan | StorageProblem> {
  return tryTo(async (database, held) => {
    const transaction = database.transaction(['attempts', 'recordings'], 'readwrite')
    const [attempts, recordings] = [transaction.objectStore('attempts'), transaction.objectStore('recordings')]
    const plan = planFor(file, await attempts.getAll(), await recordings.getAllKeys(), held)
    // What cannot be read is kept as it is.
    const raw = [...plan.fresh, ...plan.further, ...(plan.unreadable as readonly Attempt[])]
    const puts = [...raw.map(async (one) => attempts.put(one)), ...plan.recordings.map(async (one) => recordings.put(one))]
    try {
      await Promise.all([...puts, transaction.done])
    } catch (error) {
      await undo(transaction)
      throw error
    }
    return plan
  })
}

/** The rest of it would go in all the same. Where the browser has undone it already, there is nothing to undo. */
async function undo(transaction: { abort(): void; readonly done: Promise<void> }): Promise<void> {
  try {
    transaction.abort()
  } catch {
    return
  }
  await transaction.done.catch(() => {})
}

function planFor(file: KeptFile, attempts: readonly unknown[], keys: readonly [string, number][], held: ReadonlySet<string>): Plan {
  return planImport(file, { attempts, recordings: new Set(keys.map(([attempt, at]) => keyOf({ attempt, at }))), held })
}

async function tryTo(work: (database: Database, held: ReadonlySet<string>) => Promise<Plan>): Promise<Plan | StorageProblem> {
  try {
    const held = await heldLocks()
    return await withDatabase((database) => work(database, held))
  } catch (error) {
    return problemOf(error)
  }
}
