import type { Browser, Page, Request } from 'playwright-core'
import { type HeardVoice, openEar } from './ear.ts'

/** A page in which calls are taken and heard. */
export interface CallPage {
  readonly page: Page
  /** Every file of a voice that was fetched: its bytes, by the address of its line. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Bytes of these files over the line, each as often as it was fetched. */
  readonly fetched: () => number
  /** Waits until reading ahead has finished: until for a second no voice was asked for or under way. */
  readonly settle: () => Promise<void>
  /** Opens a call and answers it, once its first line is at hand. */
  readonly answer: (id: string) => Promise<HeardVoice | null>
  /** Presses a key and waits for the voice that follows; null where none begins within five seconds. */
  readonly press: (key: string) => Promise<HeardVoice | null>
  /** Waits until nobody speaks any more. */
  readonly hearToEnd: () => Promise<void>
  /** Shows the rest of the turn, if somebody is still speaking, and waits until nobody is. */
  readonly hearOut: () => Promise<void>
  /** Of the last voice, with what has been marked since. */
  readonly lastVoice: () => Promise<HeardVoice | null>
}

/** Nothing was asked for in so many milliseconds: reading ahead has finished. */
const quiet = 1000
/** A voice that has not begun after so many milliseconds is not to be heard. */
const longestWait = 5000
const longestTurn = 120_000

/** Opens one that has nothing kept from before. Close its context. */
export async function openCallPage(browser: Browser, site: string, seed: number): Promise<CallPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' })
  await openEar(context, seed)
  const page = await context.newPage()
  const { files, fetched, settle } = watchFiles(page)
  const voices = () => page.evaluate(() => window.benchEar.voices.length)
  const lastVoice = async () => page.evaluate(() => window.benchEar.voices.at(-1) ?? null)
  const press = async (key: string) => {
    const before = await voices()
    await page.keyboard.press(key)
    const begun = page.waitForFunction((count) => window.benchEar.voices.length > count, before, { timeout: longestWait })
    return begun.then(lastVoice, () => null)
  }
  const hearToEnd = async () => {
    await page.waitForFunction(() => !document.querySelector('[data-said="false"]'), null, { timeout: longestTurn })
  }
  return {
    page,
    files,
    fetched,
    settle,
    press,
    lastVoice,
    hearToEnd,
    async answer(id) {
      await page.goto(`${site}#/call/${id}`)
      const way = page.getByRole('button', { name: /^(Answer|Call|Take this call|Back to the call)$/ })
      await way.first().waitFor()
      if (await page.getByRole('button', { name: 'Take this call' }).count()) {
        await page.getByRole('button', { name: 'Take this call' }).press('Enter')
        await page.getByRole('button', { name: /^(Answer|Call)$/ }).waitFor()
      }
      await settle()
      await way.first().focus()
      return press('Enter')
    },
    async hearOut() {
      // Looked at and pressed in one go: a moment later the same key would be silence by choice.
      await page.evaluate(() => {
        if (document.querySelector('[data-said="false"]')) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }))
      })
      await hearToEnd()
    },
  }
}

function watchFiles(page: Page): Pick<CallPage, 'files' | 'fetched' | 'settle'> {
  const files = new Map<string, Uint8Array>()
  const underWay = new Set<Request>()
  let bytes = 0
  let last = performance.now()
  const nameOf = (request: Request) => /\/voices\/([0-9a-z]+)\.mp3$/.exec(request.url())?.[1]
  page.on('request', (request) => {
    if (nameOf(request) !== undefined) underWay.add(request)
  })
  const take = async (request: Request) => {
    const response = await request.response()
    if (response?.ok()) {
      const body = await response.body()
      files.set(nameOf(request)!, body)
      bytes += body.length
    }
  }
  const end = (request: Request) => {
    underWay.delete(request)
    last = performance.now()
  }
  page.on('requestfailed', end)
  page.on('requestfinished', (request) => {
    // One that the page has left behind has no body any more, and was not heard.
    if (underWay.has(request)) void take(request).catch(() => {}).finally(() => end(request))
  })
  return {
    files,
    fetched: () => bytes,
    settle: async () => {
      last = performance.now()
      while (underWay.size > 0 || performance.now() - last < quiet) await page.waitForTimeout(50)
    },
  }
}
