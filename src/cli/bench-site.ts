import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { build, preview } from 'vite'
import { findChromium } from './find-chromium.mjs'

/** Measures something in Chromium on the built site, whose address ends in a slash: one line for each figure. */
export type Measurement = (browser: Browser, site: string) => Promise<readonly string[]>

/** Builds the site, serves it, and takes one measurement after the other; tells why it cannot where there is no Chromium. */
export async function measureSite(measurements: readonly Measurement[], print: (line: string) => void): Promise<void> {
  if (measurements.length === 0) return
  const { path, problem } = await findChromium({ install: true })
  if (!path) {
    print(problem ?? 'No Chromium was found.')
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'please-hold-bench-'))
  // What runs this file has set it to development, which would measure React's own checks.
  process.env['NODE_ENV'] = 'production'
  // The server makes what is heard.
  process.env['VOICES'] = 'none'
  await build({ build: { outDir: folder, emptyOutDir: true }, logLevel: 'error' })
  const server = await preview({ build: { outDir: folder }, preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' })
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'] })
  try {
    for (const measure of measurements) for (const line of await measure(browser, server.resolvedUrls?.local[0] ?? '')) print(line)
  } finally {
    await browser.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
