import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import type { Attempt } from '../../src/web/trainee/attempt.ts'

/** Opens a page of the site's own that runs nothing of the app, so that what is kept can be looked at and put there. */
export async function openBeside(page: Page): Promise<void> {
  await page.goto(`${inject('site')}favicon.svg`)
}

/** All attempts that are kept, as they are kept; oldest first. Asked of the database, not of the app. */
export async function keptAttempts(page: Page): Promise<Attempt[]> {
  const attempts = await page.evaluate(async () => {
    const answerOf = async <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error(request.error?.message)))
      })
    const database = await answerOf(indexedDB.open('please-hold'))
    const found = await answerOf(database.transaction('attempts').objectStore('attempts').getAll())
    database.close()
    return found as Attempt[]
  })
  return attempts.toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt))
}

/** What a version of the app has kept; recordings carry their sound as base64. */
export interface Dump {
  readonly version: number
  readonly stores: {
    readonly attempts: readonly unknown[]
    readonly recordings?: readonly { readonly attempt: string; readonly at: number; readonly type: string; readonly base64: string }[]
  }
}

/** Puts there what a version of the app has kept, with the stores of that version where there is no database yet. No page of the app may be open. */
export async function putKept(page: Page, dump: Dump): Promise<void> {
  await openBeside(page)
  await page.evaluate(async ({ version, stores }) => {
    const opening = indexedDB.open('please-hold', version)
    opening.addEventListener('upgradeneeded', () => {
      const { result } = opening
      result.createObjectStore('attempts', { keyPath: 'id' })
      if (version > 1) result.createObjectStore('recordings', { keyPath: ['attempt', 'at'] })
      if (version > 2) result.createObjectStore('scores', { keyPath: 'attempt' })
    })
    await new Promise((resolve) => opening.addEventListener('success', resolve))
    const transaction = opening.result.transaction(opening.result.objectStoreNames, 'readwrite')
    for (const attempt of stores.attempts) transaction.objectStore('attempts').put(attempt)
    for (const { base64, ...known } of stores.recordings ?? []) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.codePointAt(0)!).buffer
      transaction.objectStore('recordings').put({ ...known, bytes })
    }
    await new Promise((resolve) => transaction.addEventListener('complete', resolve))
    opening.result.close()
  }, dump)
}
