import type { Browser } from 'playwright-core'
import { shareOf } from './bench/measure.ts'

const calls = 10
const choicesPerCall = 4

/** From choosing a reply to its answer on screen, in Chromium on the built site, unthrottled. */
export async function benchScreen(browser: Browser, site: string): Promise<readonly string[]> {
  const times: number[] = []
  for (let call = 0; call < calls; call++) times.push(...(await choose(browser, site)))
  const [usual, most] = [0.5, 0.95].map((share) => shareOf(times, share).toFixed(1))
  return [`choice to its answer on screen: median ${usual} ms, 95th percentile ${most} ms, over ${times.length} choices (aim: 16.7 ms)`]
}

/** Takes a call and chooses reply after reply: milliseconds from each key to the end of the frame that answers it, from Chromium's own trace. */
async function choose(browser: Browser, site: string): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' })
  await page.goto(`${site}#/call/billing-cant-fix-wifi`)
  await page.getByRole('button', { name: /^answer/i }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForTimeout(500)
  await browser.startTracing(page, { categories: ['devtools.timeline', 'cc'] })
  for (let choice = 0; choice < choicesPerCall; choice++) {
    await page.keyboard.press('Space')
    await page.waitForTimeout(200)
    await page.keyboard.press(String(1 + (choice % 3)))
    await page.waitForTimeout(200)
  }
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  await page.close()
  return framesAfterKeys(trace.traceEvents)
}

interface TraceEvent {
  readonly name: string
  /** Microseconds. */
  readonly ts: number
  readonly dur?: number
  readonly pid: number
  readonly tid: number
  readonly args?: { readonly data?: { readonly type?: string } }
}

/** Every second key is a choice: the others hear the caller out. */
function framesAfterKeys(events: readonly TraceEvent[]): number[] {
  const keys = events.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown').toSorted((a, b) => a.ts - b.ts)
  const commits = events.filter(({ name, pid, tid }) => name.endsWith('BeginMainFrame::commit') && pid === keys[0]?.pid && tid === keys[0]?.tid)
  const ends = commits.map(({ ts, dur = 0 }) => ts + dur).toSorted((a, b) => a - b)
  return keys.filter((_, index) => index % 2 === 1).flatMap(({ ts }) => {
    const end = ends.find((time) => time > ts)
    return end === undefined ? [] : [(end - ts) / 1000]
  })
}
