import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchChromium } from './launch.ts'

/** axe on every screen, in both themes, on a phone and at a desk, with contrast measured by a real browser. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Of what is as it should be nobody reads where it stands.
  resultTypes: ['violations'],
}

let browser: Browser | undefined
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

describe.each([
  ['day', 'light', 1280],
  ['night', 'dark', 1280],
  ['day', 'light', 390],
  ['night', 'dark', 390],
] as const)('by %s (%s), %i px wide', (_, colorScheme, width) => {
  test('nothing is found on any screen from the shelf to the debrief', async () => {
    const context = await browser!.newContext({ colorScheme, viewport: { width, height: 844 }, reducedMotion: 'reduce' })
    const page = await context.newPage()
    const found: string[] = []
    const look = async (screen: string) => found.push(...(await violations(page)).map((violation) => `${screen}: ${violation}`))

    await page.goto(inject('site'))
    await page.getByText('Strikes Ten').first().waitFor()
    await look('the shelf')
    await page.goto(`${inject('site')}#/call/billing-cant-fix-wifi`)
    await page.getByRole('button', { name: 'Answer' }).waitFor()
    await look('ringing')
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'Your replies' }).waitFor()
    await page.keyboard.press('Space')
    await look('the caller has spoken')
    await page.keyboard.press('1')
    await look('the next line')
    await page.keyboard.press('Space')
    for (const [key, screen] of [['h', 'asking to hold'], ['t', 'the transfer'], ['p', 'paused'], ['?', 'the keys']] as const) {
      await page.keyboard.press(key)
      await page.waitForTimeout(100)
      await look(screen)
      await page.keyboard.press('Escape')
      await page.waitForTimeout(100)
    }
    for (const tab of ['Directory', 'Policies', 'Articles']) {
      if (width < 1000) break
      await page.getByRole('tab', { name: tab }).click()
      await look(tab)
    }
    if (width < 1000) {
      await page.keyboard.press('d')
      await page.getByRole('dialog').waitFor()
      await look('the desk')
      await page.keyboard.press('Escape')
    }
    await page.getByRole('button', { name: /hang up/i }).click()
    await page.getByRole('button', { name: 'File the ticket' }).waitFor()
    await look('after the call')
    await page.getByRole('button', { name: 'File the ticket' }).click()
    await page.getByRole('heading', { name: /how did it go/ }).waitFor()
    await look('how it went, not said yet')
    for (const slider of await page.getByRole('slider').all()) await slider.press('ArrowRight')
    await look('how it went')
    await page.getByRole('button', { name: 'Show the debrief' }).click()
    await page.getByRole('region', { name: 'What you thought' }).waitFor()
    await look('the debrief')
    await page.goto(`${inject('site')}#/no/such/page`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await look('no such page')
    expect(found).toEqual([])
    await context.close()
  })
})

async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const { violations: found } = await page.evaluate(
    (options) => (window as unknown as { axe: { run: (options: unknown) => Promise<AxeResults> } }).axe.run(options),
    rules as never,
  )
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`))
}
