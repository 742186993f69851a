import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { parse } from 'yaml'
import type { CallLog } from '../../src/core/call/call-log.ts'
import { debrief } from '../../src/core/debrief/debrief.ts'
import type { Path } from '../playthroughs/play-path.ts'
import { shipped } from '../shipped-scenarios.ts'
import { launchChromium } from './launch.ts'
import { seatRep } from './take-call.ts'

let browser: Browser | undefined
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

const id = 'billing-cant-fix-wifi'
const folder = join(import.meta.dirname, '..', 'playthroughs', id)
const goal = 'Next time, when somebody has been passed around, I will say so first.'

test('what a trainee says of a call stands beside the score, and is there again later', async () => {
  const log = JSON.parse(readFileSync(join(folder, 'typical.log.json'), 'utf8')) as CallLog
  const { turns } = (parse(readFileSync(join(folder, 'paths.yaml'), 'utf8')) as Record<string, Path>)['typical']!
  const context = await browser!.newContext({ reducedMotion: 'reduce' })
  const rep = await seatRep(context, shipped(id), log.seed)
  const { page } = rep
  await page.goto(`${inject('site')}#/call/${id}`)
  await page.getByRole('radio', { name: 'Mostly' }).click()
  await page.keyboard.press('Enter')
  for (const turn of turns) await rep.take(turn)
  await rep.file({ Listening: 60, 'De-escalation': 95 })

  const scores = scoresOf(log)
  const expected = [`Listening You gave yourself 60, the scorecard ${scores.listening}.`, `De-escalation You gave yourself 95, the scorecard ${scores.calm}.`]
  await expectThoughts(page, expected)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  await page.getByRole('textbox', { name: /^Next time/ }).fill(goal)
  // The debrief is left at once: what was typed last is not lost.
  await page.reload()
  await expectThoughts(page, expected)
  expect(await page.getByRole('textbox', { name: /^Next time/ }).inputValue()).toBe(goal)
  expect(await page.getByRole('slider').count()).toBe(0)
  await context.close()
})

async function expectThoughts(page: Page, expected: readonly string[]): Promise<void> {
  const region = page.getByRole('region', { name: 'What you thought' })
  await region.waitFor()
  expect(await region.innerText()).toContain('Before the call you felt mostly ready.')
  const items = (await region.getByRole('listitem').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '))
  expect(items).toEqual(expected.map((text) => expect.stringContaining(text)))
}

/** What the playthrough comes to, as it is shown. */
function scoresOf(log: CallLog): { listening: number; calm: number } {
  const made = debrief(log, shipped(id))
  if ('message' in made) throw new Error(made.message)
  return { listening: Math.round(made.scores.listening ?? 0), calm: Math.round(made.scores['de-escalation'] ?? 0) }
}
