import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { debrief } from '../core/debrief/debrief.ts'
import { type DebriefTime, longCall, timeDebriefs } from './bench/debrief-page.ts'
import { middle } from './bench/measure.ts'
import { timeProgress } from './bench/progress-page.ts'
import { openLibrary } from './open-library.ts'

/** What a trainee waits for after a call, in Chromium on the built site, unthrottled. */
export async function benchDebrief(home: string, browser: Browser, site: string): Promise<readonly string[]> {
  const { scenarios } = openLibrary(join(home, 'scenarios')).found()
  const { log, scenario } = longCall(home, scenarios)
  const made = debrief(log, scenario)
  if ('message' in made) throw new Error(made.message)
  const notes = made.transcript.flatMap(({ turn }) => turn ?? [])
  const others = notes.reduce((sum, note) => sum + note.others.length, 0)
  const { filed, rated } = await timeDebriefs(browser, site, log)
  const rating = 'from having rated oneself'
  return [
    `a debrief of ${notes.length} turns on screen: ${tell(filed)} from filing the ticket, ${tell(rated)} ${rating} (aim: median 100 ms)`,
    `then, folded away behind its turns, its ${others} alternatives: ${tellWhole(filed)} from filing the ticket, ${tellWhole(rated)} ${rating}`,
  ]
}

/** How many attempts somebody has kept who has practised for years. */
const manyAttempts = 2000

/** How long the progress takes who has practised much, in Chromium on the built site, unthrottled. */
export async function benchProgress(home: string, browser: Browser, site: string): Promise<readonly string[]> {
  const { clicked, opened, first } = await timeProgress(browser, site, home, manyAttempts)
  const median = (times: readonly number[]) => `median ${middle(times).toFixed(0)} ms, at most ${Math.max(...times).toFixed(0)} ms of ${times.length}`
  return [
    `the progress with ${manyAttempts} attempts kept: ${median(clicked)} from the click in the library, ${median(opened)} from opening the page (aim: median 200 ms)`,
    `  the first time, while every score is worked out: ${first.toFixed(0)} ms`,
  ]
}

function tell(times: readonly DebriefTime[]): string {
  const shown = times.map((time) => time.shown)
  return `median ${middle(shown).toFixed(0)} ms, at most ${Math.max(...shown).toFixed(0)} ms of ${shown.length}`
}

function tellWhole(times: readonly DebriefTime[]): string {
  return `median ${middle(times.map(({ whole }) => whole)).toFixed(0)} ms`
}
