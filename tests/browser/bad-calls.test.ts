import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { shipped, shippedScenarios } from '../shipped-scenarios.ts'
import { launchChromium } from './launch.ts'
import { plain, seatRep } from './take-call.ts'
import { expectDebrief, takeWritten, written } from './written-call.ts'

let browser: Browser | undefined
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

describe.each([...shippedScenarios.keys()])('%s, by keyboard alone', (id) => {
  test('the poor path ends and scores as its playthrough does', async () => {
    await expect(takeWritten(browser!, id, 'poor')).resolves.toBeUndefined()
  })
})

test('a call that was left in the middle comes back to the same second, with everything that was said', async () => {
  const id = 'billing-cant-fix-wifi'
  const { path, log, found } = written(id, 'exemplary')
  const context = await browser!.newContext({ reducedMotion: 'reduce' })
  const rep = await seatRep(context, shipped(id), log.seed)
  await rep.answer(id)
  for (const turn of path.turns.slice(0, 5)) await rep.take(turn)
  await rep.page.keyboard.press('p')
  const before = await shown(rep.page)
  await rep.page.reload()
  await rep.page.getByRole('dialog').waitFor()
  const after = await shown(rep.page)
  expect(after.said).toEqual(before.said)
  expect(Math.abs(after.seconds - before.seconds)).toBeLessThanOrEqual(1)
  await rep.page.keyboard.press('p')
  for (const turn of path.turns.slice(5)) await rep.take(turn)
  await rep.file()
  await expectDebrief(rep.page, found)
  await context.close()
})

test('a link to a call that does not exist says so and leads back', async () => {
  const page = await browser!.newPage()
  await page.goto(`${inject('site')}#/call/no-such-call`)
  await page.getByRole('link', { name: 'All calls' }).first().click()
  await page.getByText('Strikes Ten').first().waitFor()
  expect(page.url()).toBe(`${inject('site')}#/`)
  await page.close()
})

/** All that was said so far, and how long the call has lasted. */
async function shown(page: Page): Promise<{ said: string[]; seconds: number }> {
  const texts = await page.getByRole('main').innerText()
  const said = [...texts.matchAll(/[“][^”]+[”]/g)].map(([text]) => plain(text))
  const time = /\b(\d\d):(\d\d)\b/.exec(await page.locator('body').innerText())
  return { said, seconds: Number(time?.[1] ?? 0) * 60 + Number(time?.[2] ?? 0) }
}
