import type { Page } from 'playwright-core'
import type { CallLog } from '../../core/call/call-log.ts'

/** An attempt as a measurement wants it to be kept. */
export interface MeasuredAttempt {
  readonly id: string
  readonly log: CallLog
  readonly isFinished: boolean
  /** What its trainee said of it: nothing any more, or nothing yet. */
  readonly rated: 'skipped' | null
}

/** Opens the library and puts attempts where it keeps them, a minute apart. They are there when the page is opened the next time. */
export async function keepAttempts(page: Page, site: string, attempts: readonly MeasuredAttempt[]): Promise<void> {
  await page.goto(site)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const stored = attempts.map(({ id, log, isFinished, rated }, index) => {
    const startedAt = new Date(Date.UTC(2026, 8, 1, 9, index)).toISOString()
    const at = log.events.at(-1)?.at ?? 0
    const own = { ready: null, rated, next: '' }
    const taken = { id, scenario: log.scenario, log, at, startedAt, finishedAt: isFinished ? startedAt : null }
    return { ...taken, own, branch: null, coached: false, form: null }
  })
  await page.evaluate(putAll, stored)
}

/** Runs in the page. */
async function putAll(attempts: readonly unknown[]): Promise<void> {
  const settled = (target: EventTarget, good: string) =>
    new Promise((resolve, reject) => {
      target.addEventListener(good, resolve)
      target.addEventListener('error', reject)
    })
  const asked = indexedDB.open('please-hold')
  await settled(asked, 'success')
  const transaction = asked.result.transaction('attempts', 'readwrite')
  for (const attempt of attempts) transaction.objectStore('attempts').put(attempt)
  await settled(transaction, 'complete')
  asked.result.close()
}
