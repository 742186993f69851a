import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { build, preview } from 'vite'
import { findChromium } from './find-chromium.mjs'

const calls = 10
const choicesPerCall = 4

/** From choosing a reply to its answer on screen, in Chromium on the built site, unthrottled: one line for each figure, or why there is none. */
export async function benchScreen(): Promise<string[]> {
  const { path, problem } = await findChromium({ install: true })
  if (!path) return [problem ?? 'No Chromium was found.']
  const folder = mkdtempSync(join(tmpdir(), 'please-hold-bench-'))
  // What runs this file has set it to development, which would measure React's own checks.
  process.env['NODE_ENV'] = 'production'
  // The server makes what is heard.
  process.env['VOICES'] = 'none'
  await build({ build: { outDir: folder, emptyOutDir: true }, logLevel: 'error' })
  const server = await preview({ build: { outDir: folder }, preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' })
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'] })
  try {
    const times: number[] = []
    for (let call = 0; call < calls; call++) times.push(...(await choose(browser, server.resolvedUrls?.local[0] ?? '')))
    const sorted = times.toSorted((a, b) => a - b)
    const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN).toFixed(1)
    return [`choice to its answer on screen: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, over ${times.length} choices (aim: 16.7 ms)`]
  } finally {
    await browser.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Takes a call and chooses reply after reply: milliseconds from each key to the end of the frame that answers it, from Chromium's own trace. */
async function choose(browser: Browser, site: string): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(`${site}#/call/billing-cant-fix-wifi`)
  await page.getByRole('button', { name: /^answer/i }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForTimeout(500)
  await browser.startTracing(page, { categories: ['devtools.timeline', 'cc'] })
  for (let choice = 0; choice < choicesPerCall; choice++) {
    await page.keyboard.press('Space')
    await page.waitForTimeout(200)
    await page.keyboard.press(String(1 + (choice % 3)))
    await page.waitForTimeout(200)
  }
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  await page.close()
  return framesAfterKeys(trace.traceEvents)
}

interface TraceEvent {
  readonly name: string
  /** Microseconds. */
  readonly ts: number
  readonly dur?: number
  readonly pid: number
  readonly tid: number
  readonly args?: { readonly data?: { readonly type?: string } }
}

/** Every second key is a choice: the others hear the caller out. */
function framesAfterKeys(events: readonly TraceEvent[]): number[] {
  const keys = events.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown').toSorted((a, b) => a.ts - b.ts)
  const commits = events.filter(({ name, pid, tid }) => name.endsWith('BeginMainFrame::commit') && pid === keys[0]?.pid && tid === keys[0]?.tid)
  const ends = commits.map(({ ts, dur = 0 }) => ts + dur).toSorted((a, b) => a - b)
  return keys.filter((_, index) => index % 2 === 1).flatMap(({ ts }) => {
    const end = ends.find((time) => time > ts)
    return end === undefined ? [] : [(end - ts) / 1000]
  })
}
