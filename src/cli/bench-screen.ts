import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { build, preview } from 'vite'
import { findChromium } from './find-chromium.mjs'

const calls = 5
const choicesPerCall = 8

/** From choosing a reply to its answer on screen, in Chromium on the built site, unthrottled: one line for each figure, or why there is none. */
export async function benchScreen(): Promise<string[]> {
  const { path, problem } = await findChromium({ install: true })
  if (!path) return [problem ?? 'No Chromium was found.']
  const folder = mkdtempSync(join(tmpdir(), 'please-hold-bench-'))
  await build({ build: { outDir: folder, emptyOutDir: true }, logLevel: 'error' })
  const server = await preview({ build: { outDir: folder }, preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' })
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'] })
  try {
    const times: number[] = []
    for (let call = 0; call < calls; call++) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
      times.push(...(await choose(page, server.resolvedUrls?.local[0] ?? '')))
      await page.close()
    }
    const sorted = times.toSorted((a, b) => a - b)
    const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN).toFixed(1)
    return [`choice to its answer on screen: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, over ${times.length} choices (aim: 16.7 ms)`]
  } finally {
    await browser.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Takes a call and chooses reply after reply; the app itself measures from the key to the paint. */
async function choose(page: Page, site: string): Promise<number[]> {
  await page.goto(`${site}#/call/billing-cant-fix-wifi`)
  await page.getByRole('button', { name: /^answer/i }).waitFor()
  await page.keyboard.press('Enter')
  for (let choice = 0; choice < choicesPerCall; choice++) {
    await page.waitForTimeout(150)
    await page.keyboard.press('Space')
    await page.waitForTimeout(150)
    await page.keyboard.press(String(1 + (choice % 3)))
  }
  await page.waitForTimeout(150)
  return page.evaluate(() => performance.getEntriesByName('please-hold:choice', 'measure').map(({ duration }) => duration))
}
