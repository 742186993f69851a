import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { CallLog } from '../../core/call/call-log.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { keepAttempts } from './keep-attempts.ts'
import { makeLonger } from './long-call.ts'

/** How long until debriefs were there to be read, each in a page of its own. */
export interface DebriefTimes {
  /** From filing the ticket of a call that is not rated any more. */
  readonly filed: readonly DebriefTime[]
  /** From having rated oneself. */
  readonly rated: readonly DebriefTime[]
}

/** Milliseconds from a click. */
export interface DebriefTime {
  /** Until the page had been painted, with its transcript. */
  readonly shown: number
  /** Until the alternatives that are folded away behind its turns, and what comes after the transcript, were there, too. */
  readonly whole: number
}

const longId = 'call-forty-one'
/** Added to the 24 of the exemplary one. */
const moreTurns = 18
const runs = 7
/** So long nothing is asked of the page before it is measured, in milliseconds: as long as somebody looks at a ticket at least. */
const rest = 1500

/** A call of some forty turns: the longest that is shipped, made longer. */
export function longCall(home: string, scenarios: ReadonlyMap<string, Scenario>): { readonly log: CallLog; readonly scenario: Scenario } {
  const scenario = scenarios.get(longId)
  if (!scenario) throw new Error(`There is no call "${longId}".`)
  const log = JSON.parse(readFileSync(join(home, 'tests', 'playthroughs', longId, 'exemplary.log.json'), 'utf8')) as CallLog
  return { log: makeLonger(log, scenario, moreTurns), scenario }
}

/** Opens the debrief of a call again and again, in Chromium on the built site. */
export async function timeDebriefs(browser: Browser, site: string, log: CallLog): Promise<DebriefTimes> {
  const filed: DebriefTime[] = []
  const rated: DebriefTime[] = []
  for (let run = 0; run < runs; run++) {
    filed.push(await inFreshPage(browser, (page) => timeFiling(page, site, log)))
    rated.push(await inFreshPage(browser, (page) => timeRating(page, site, log)))
  }
  return { filed, rated }
}

async function inFreshPage(browser: Browser, measure: (page: Page) => Promise<DebriefTime>): Promise<DebriefTime> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' })
  try {
    return await measure(await context.newPage())
  } finally {
    await context.close()
  }
}

/** The call is taken up where only the ticket is to be filed. */
async function timeFiling(page: Page, site: string, log: CallLog): Promise<DebriefTime> {
  const unfiled = { ...log, events: log.events.slice(0, -1) }
  await keepAttempts(page, site, [{ id: 'long', log: unfiled, isFinished: false, rated: 'skipped' }])
  await page.goto(`${site}#/call/${longId}`)
  await page.reload()
  return timeButton(page, 'File the ticket')
}

async function timeRating(page: Page, site: string, log: CallLog): Promise<DebriefTime> {
  await keepAttempts(page, site, [{ id: 'long', log, isFinished: true, rated: null }])
  await page.goto(`${site}#/debrief/long`)
  await page.reload()
  return timeButton(page, 'Skip')
}

/** From a click to the second frame after something stood on the page: by then the first has been painted. */
async function timeButton(page: Page, name: string): Promise<DebriefTime> {
  const button = page.getByRole('button', { name })
  await button.waitFor()
  await page.waitForTimeout(rest)
  await page.evaluate(watchDebrief)
  await button.click()
  return page.evaluate(() => window.benchDebrief!)
}

declare global {
  interface Window {
    /** When the debrief that followed a click was there. */
    benchDebrief?: Promise<DebriefTime>
  }
}

/** Runs in the page. */
function watchDebrief(): void {
  let clicked = NaN
  addEventListener('click', ({ timeStamp }) => (clicked = timeStamp), { capture: true, once: true })
  const painted = (isThere: () => boolean) =>
    new Promise<number>((resolve) => {
      const watcher = new MutationObserver(() => {
        if (!isThere()) return
        watcher.disconnect()
        requestAnimationFrame(() => requestAnimationFrame((frame) => resolve(frame - clicked)))
      })
      watcher.observe(document.body, { childList: true, subtree: true })
    })
  const shown = painted(() => document.getElementById('said-0') !== null)
  const whole = painted(() => document.querySelector('#said-1 details, #said-2 details') !== null)
  window.benchDebrief = Promise.all([shown, whole]).then(([first, last]) => ({ shown: first, whole: last }))
}
