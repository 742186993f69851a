import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { keptAttempts, openBeside } from './kept-attempts.ts'
import { launchChromium } from './launch.ts'
import { openProfile } from './profile.ts'

let browser: Browser | undefined
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

const call = 'billing-cant-fix-wifi'

test('a second tab says so and takes the call over; nothing of it is lost or there twice, and it can be taken back', async () => {
  const context = await openProfile(browser)
  const first = await begin(context)
  const second = await context.newPage()
  await second.goto(`${inject('site')}#/call/${call}`)
  await second.getByRole('heading', { name: 'This call is open in another tab' }).waitFor()
  await second.getByRole('button', { name: 'Take it over here' }).click()
  await first.getByRole('heading', { name: 'You took this call over in another tab' }).waitFor()
  await writeOn(second, 'In the second')
  await first.getByRole('button', { name: 'Take it back' }).click()
  await second.getByRole('heading', { name: 'You took this call over in another tab' }).waitFor()
  await writeOn(first, 'In the first again')
  expect(await notesKept(context)).toEqual([['In the first', 'In the second', 'In the first again']])
  await context.close()
})

test('a tab that is frozen is not waited for, and writes nothing any more', async () => {
  const context = await openProfile(browser)
  const first = await begin(context)
  const session = await context.newCDPSession(first)
  await session.send('Page.setWebLifecycleState', { state: 'frozen' })
  const second = await context.newPage()
  await second.goto(`${inject('site')}#/call/${call}`)
  await second.getByRole('button', { name: 'Take it over here' }).click()
  await writeOn(second, 'In the second')
  await session.send('Page.setWebLifecycleState', { state: 'active' })
  await first.getByRole('heading', { name: 'You took this call over in another tab' }).waitFor()
  await writeDown(second, 'And on')
  expect(await notesKept(context)).toEqual([['In the first', 'In the second', 'And on']])
  await context.close()
})

async function begin(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${inject('site')}#/call/${call}`)
  await page.getByRole('button', { name: 'Answer' }).click()
  await page.getByRole('region', { name: 'Your replies' }).waitFor()
  await writeDown(page, 'In the first')
  return page
}

/** The call has come here paused; it goes on with a note. */
async function writeOn(page: Page, text: string): Promise<void> {
  await page.locator('dialog[open]', { hasText: 'Paused' }).waitFor()
  await page.keyboard.press('p')
  await writeDown(page, text)
}

async function writeDown(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Note' }).fill(text)
  await page.keyboard.press('Escape')
}

/** What was noted in each attempt that is kept. */
async function notesKept(context: BrowserContext): Promise<string[][]> {
  const page = await context.newPage()
  await openBeside(page)
  const attempts = await keptAttempts(page)
  return attempts.map(({ log }) => log.events.flatMap((event) => (event.type === 'noted' ? [event.text] : [])))
}
