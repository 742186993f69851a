import { readFileSync } from 'node:fs'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { openCallPage } from './call-page.ts'

/** What a page holds after so many calls. */
export interface Held {
  readonly calls: number
  /** Bytes of JavaScript, what was let go of collected before. */
  readonly heap: number
  /** Bytes that the page's process has for itself, decoded sound among them; null where the system does not tell. */
  readonly own: number | null
  readonly nodes: number
  readonly listeners: number
  /** Sounds that are kept for being played. */
  readonly sounds: number
}

/**
 * Takes so many calls in one page, one after the other: answers each, lets what may come next be read ahead, and goes back to the shelf. Where there are not as
 * many, the first are taken up again.
 * @param looks after how many calls it is looked at
 */
export async function hearMany(browser: Browser, site: string, ids: readonly string[], looks: readonly number[]): Promise<Held[]> {
  const { page, answer, press, settle } = await openCallPage(browser, site, 7)
  const session = await page.context().newCDPSession(page)
  const held: Held[] = []
  for (let calls = 1; calls <= Math.max(...looks); calls++) {
    const voice = await answer(ids[(calls - 1) % ids.length]!)
    // A call that the rep makes begins with them.
    if (!voice) await press('1')
    await settle()
    await page.goto(`${site}#/`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    if (looks.includes(calls)) held.push({ calls, ...(await lookAt(browser, page, session)) })
  }
  await page.context().close()
  return held
}

async function lookAt(browser: Browser, page: Page, session: CDPSession): Promise<Omit<Held, 'calls'>> {
  // What is let go of in the first round holds on to what goes in the second.
  for (let round = 0; round < 3; round++) {
    await session.send('HeapProfiler.collectGarbage')
    await page.waitForTimeout(300)
  }
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
  const sounds = await page.evaluate(() => window.Howler?._howls.length ?? -1)
  return { heap: usedSize, own: await ownMemory(browser), nodes, listeners: jsEventListeners, sounds }
}

/** Of the largest of the browser's processes for pages: the others hold none. */
async function ownMemory(browser: Browser): Promise<number | null> {
  if (process.platform !== 'linux') return null
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => {
    const [, kilobytes = '0'] = /^RssAnon:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? []
    return 1024 * Number(kilobytes)
  })
  return Math.max(...sizes)
}
