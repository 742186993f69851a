import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { parse } from 'yaml'
import type { CallLog } from '../../src/core/call/call-log.ts'
import { debrief, type Debrief } from '../../src/core/debrief/debrief.ts'
import type { Path } from '../playthroughs/play-path.ts'
import { shipped } from '../shipped-scenarios.ts'
import { playByKeyboard, plain, seatRep } from './take-call.ts'

const folder = join(import.meta.dirname, '..', 'playthroughs')

/** A playthrough: its path, and what its files say it comes to. */
export function written(id: string, name: string): { path: Path; log: CallLog; found: Debrief } {
  const paths = parse(readFileSync(join(folder, id, 'paths.yaml'), 'utf8')) as Record<string, Path>
  const log = JSON.parse(readFileSync(join(folder, id, `${name}.log.json`), 'utf8')) as CallLog
  const found = debrief(log, shipped(id))
  if ('message' in found) throw new Error(found.message)
  return { path: paths[name]!, log, found }
}

/** Takes a call as its playthrough has it, by keyboard alone, to a debrief that says the same. */
export async function takeWritten(browser: Browser, id: string, name: string): Promise<void> {
  const { path, log, found } = written(id, name)
  // Drawing what moves takes more of a small machine than the calls do.
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const rep = await seatRep(context, shipped(id), log.seed)
  await playByKeyboard(rep, id, path)
  await expectDebrief(rep.page, found)
  await context.close()
}

/** The debrief that is shown has this ending, these scores and this verdict. */
export async function expectDebrief(page: Page, { ending, scores, verdict }: Debrief): Promise<void> {
  const region = page.getByRole('region', { name: 'Scores' })
  // What lies out of sight is not laid out, and has no text as it is read, until all of the page is there.
  await page.locator('main[data-whole="true"]').waitFor()
  expect(plain(await page.getByRole('heading', { level: 1 }).innerText())).toContain(plain(ending.title))
  const text = plain(await region.innerText())
  const numbers = [scores.listening, scores.routing, scores['de-escalation']].map((score) => (score === null ? '–' : String(Math.round(score))))
  expect(await region.getByRole('listitem').allInnerTexts()).toEqual(numbers.map((number) => expect.stringContaining(`\n${number}\n`)))
  expect(text).toContain(`${Math.round(scores.overall)} overall`)
  expect(text).toContain(verdict === 'pass' ? 'Pass' : 'Not yet')
}
