import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { CallLog } from '../../core/call/call-log.ts'
import { keepAttempts } from './keep-attempts.ts'

/** How long until the progress was there to be read, in milliseconds, run by run. */
export interface ProgressTimes {
  /** From the click in the library. */
  readonly clicked: readonly number[]
  /** From asking for the page afresh, with all scripts and everything that is stored. */
  readonly opened: readonly number[]
  /** The first time, with no score worked out yet; from the page's beginning. */
  readonly first: number
}

const runs = 7

/** Shows the progress of somebody with so many finished attempts, in Chromium on the built site. */
export async function timeProgress(browser: Browser, site: string, home: string, count: number): Promise<ProgressTimes> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    const logs = shippedLogs(home)
    const attempts = Array.from({ length: count }, (_, index) => {
      return { id: `kept-${index}`, log: logs[index % logs.length]!, isFinished: true, rated: 'skipped' as const }
    })
    await keepAttempts(page, site, attempts)
    const first = await timeOpening(page, site)
    // What was worked out is written behind the page's back.
    await page.waitForTimeout(2000)
    const times = { clicked: [] as number[], opened: [] as number[], first }
    for (let run = 0; run < runs; run++) {
      times.opened.push(await timeOpening(page, site))
      times.clicked.push(await timeClick(page, site))
    }
    return times
  } finally {
    await context.close()
  }
}

/** Every log that the playthroughs hold. */
function shippedLogs(home: string): CallLog[] {
  const folder = join(home, 'tests', 'playthroughs')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.log.json'))
  return files.toSorted().map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as CallLog)
}

async function timeOpening(page: Page, site: string): Promise<number> {
  await page.goto('about:blank')
  await page.goto(`${site}#/progress`)
  await page.evaluate(watchProgress)
  const { shown } = await page.evaluate(() => window.benchProgress!)
  return shown
}

async function timeClick(page: Page, site: string): Promise<number> {
  await page.goto('about:blank')
  await page.goto(site)
  const link = page.getByRole('link', { name: 'Your progress' })
  await link.waitFor()
  await page.waitForTimeout(1500)
  await page.evaluate(watchProgress)
  await link.click()
  const { clicked, shown } = await page.evaluate(() => window.benchProgress!)
  return shown - clicked
}

declare global {
  interface Window {
    /** When it was clicked, and when the progress had been painted: in milliseconds since the page began. */
    benchProgress?: Promise<{ readonly clicked: number; readonly shown: number }>
  }
}

/** Runs in the page. */
function watchProgress(): void {
  const isThere = () => document.querySelector('nav[aria-label="After the progress"]') !== null
  let clicked = 0
  addEventListener('click', ({ timeStamp }) => (clicked = timeStamp), { capture: true, once: true })
  window.benchProgress = new Promise((resolve) => {
    const watch = () => {
      if (isThere()) requestAnimationFrame(() => requestAnimationFrame((shown) => resolve({ clicked, shown })))
      else requestAnimationFrame(watch)
    }
    watch()
  })
}
