import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { schemaVersion } from '../../src/web/app/kept/database.ts'
import { anAttempt } from '../web/an-attempt.ts'
import { keptAttempts, openBeside, putKept } from './kept-attempts.ts'
import { launchChromium } from './launch.ts'
import { openProfile } from './profile.ts'
import { expectDebrief, written } from './written-call.ts'

let browser: Browser | undefined
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

test('a turn is taken again: a call of its own, beside the first, which stays as it is', async () => {
  const { log, found } = written('billing-cant-fix-wifi', 'typical')
  const first = anAttempt({ id: 'first', scenario: log.scenario, log, at: log.events.at(-1)!.at })
  const context = await openProfile(browser)
  const page = await context.newPage()
  await putKept(page, { version: schemaVersion, stores: { attempts: [first] } })
  await page.goto(`${inject('site')}#/debrief/first`)
  await expectDebrief(page, found)
  await page.getByRole('link', { name: /^Take it from here/ }).nth(2).click()
  const turn = Number(/again\/first\/(\d+)$/.exec(page.url())![1])
  await page.getByRole('button', { name: 'Take it from here' }).click()
  await page.getByRole('region', { name: 'Your replies' }).waitFor()
  expect(await page.getByRole('dialog', { name: 'Paused' }).count(), 'it goes on at once: that was just asked for').toBe(0)
  // The line is heard once more, and then the call goes another way: to its end, at once.
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Hang up' }).click()
  await page.getByRole('button', { name: /^File the ticket/ }).click()

  const beside = page.getByRole('region', { name: 'Both calls, side by side' })
  await beside.waitFor()
  expect(page.url()).not.toContain('first')
  expect(await beside.innerText()).toContain(`${Math.round(found.scores.overall)}`)
  const again = new URL(page.url()).hash
  await page.goto(`${inject('site')}#/debrief/first`)
  await expectDebrief(page, found)
  expect(await linksTo(page, again)).toBeGreaterThan(0)

  await openBeside(page)
  const [original, branch, ...more] = await keptAttempts(page)
  expect(more).toEqual([])
  expect(original).toEqual(first)
  expect(branch).toMatchObject({ branch: { of: 'first', passage: turn }, scenario: log.scenario, log: { seed: log.seed, versions: log.versions } })
  const events = branch!.log.events
  const same = events.findIndex((event, number) => JSON.stringify(event) !== JSON.stringify(log.events[number]))
  expect(same).toBeGreaterThan(0)
  expect(events.slice(same).map(({ type }) => type)).toContain('hung-up')
  await context.close()
})

async function linksTo(page: Page, hash: string): Promise<number> {
  return page.locator(`a[href="${hash}"]`).count()
}
