import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchChromium } from './launch.ts'
import { serveTwoVersions } from './serve-two-versions.ts'

let browser: Browser | undefined
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

const id = 'upgrade-dreams'
const newer = /A newer version of Please Hold is here/

test.concurrent('after the first visit the library, a call, its debrief and the settings work without a network', async () => {
  const { context, page } = await visit(inject('site'), { voice: 0, line: 0 })
  await context.setOffline(true)
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await openSettings(page)
  await answer(page, inject('site'))
  await hangUp(page)
  await page.getByRole('region', { name: 'Scores' }).waitFor()
  // What was never fetched really cannot be: the network is gone for the page and for its worker.
  expect(await canFetch(page, 'scenario.schema.json')).toBe(false)
  await context.close()
})

test.concurrent('a voice that was heard once is there without a network; where none was, the call goes on as text and says so', async () => {
  const { context, page } = await visit(inject('site'), {})
  const asked = page.waitForRequest((request) => request.url().includes('/voices/'))
  await page.goto(`${inject('site')}#/call/${id}`)
  const heard = await asked
  await heard.response().then((response) => response?.finished())
  // The worker puts it away once it has been handed on.
  await page.waitForFunction((address) => caches.match(address), heard.url())
  await context.setOffline(true)
  await page.reload()
  expect(await canFetch(page, heard.url())).toBe(true)
  expect(await canFetch(page, 'voices/never0heard.mp3')).toBe(false)
  await page.goto(`${inject('site')}#/call/billing-cant-fix-wifi`)
  await page.getByRole('button', { name: 'Answer' }).click()
  await page.getByText('The voice could not be had').waitFor()
  await page.locator('[data-word][data-said]').nth(2).waitFor()
  await context.close()
})

test.concurrent('a newer version is announced once the call is over, waits for one in another tab, and reloads that page only', async () => {
  const site = await serveTwoVersions(inject('site'), 'AllSettings')
  const { context, page: calling } = await visit(site.address, { voice: 0, line: 0 })
  const reading = await context.newPage()
  await reading.goto(site.address)
  await answer(calling, site.address)
  site.update()
  await calling.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
  })
  await reading.getByText(newer).waitFor()
  expect(await calling.getByText(newer).count()).toBe(0)

  await reading.getByRole('button', { name: 'Use it now' }).click()
  await reading.getByText('A call is going on in another tab').waitFor()
  expect(await versionOf(reading)).toBe('first')
  await calling.evaluate(() => (location.hash = '#/'))
  await reading.waitForFunction(() => document.documentElement.dataset['version'] === 'second')

  // The other tab is what it was, and still finds the parts that it has not fetched yet, which the site has no more.
  await calling.getByText(newer).waitFor()
  expect(await versionOf(calling)).toBe('first')
  await openSettings(calling)
  await calling.getByRole('button', { name: 'Use it now' }).click()
  await calling.waitForFunction(() => document.documentElement.dataset['version'] === 'second')
  expect(await calling.getByText(newer).count()).toBe(0)
  await context.close()
  await site.close()
})

/** A first visit that was long enough for all to be kept. */
async function visit(site: string, settings: object): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser!.newContext({ serviceWorkers: 'allow', reducedMotion: 'reduce' })
  await context.addInitScript((chosen) => localStorage.setItem('please-hold:settings', JSON.stringify(chosen)), settings)
  const page = await context.newPage()
  await page.goto(site)
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  return { context, page }
}

async function answer(page: Page, site: string): Promise<void> {
  await page.goto(`${site}#/call/${id}`)
  await page.getByRole('button', { name: 'Answer' }).click()
  await page.getByRole('region', { name: 'Your replies' }).waitFor()
}

/** Ends the call, and goes on to its debrief. */
async function hangUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Hang up/ }).click()
  await page.getByRole('button', { name: /^File the ticket/ }).click()
  await page.getByRole('button', { name: 'Skip' }).click()
}

/** On the shelf, where they are a late part. */
async function openSettings(page: Page): Promise<void> {
  await page.getByText('How you take calls').click()
  await page.getByText('What you hear').waitFor()
}

async function canFetch(page: Page, address: string): Promise<boolean> {
  return page.evaluate(async (wanted) => fetch(wanted).then(({ ok }) => ok, () => false), address)
}

async function versionOf(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.dataset['version'] ?? 'first')
}
