import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { inject } from 'vitest'
import { quiet } from './launch.ts'

const still = { reducedMotion: 'reduce', serviceWorkers: 'block', viewport: { width: 1024, height: 640 } } as const

/** A profile of its own, as long as the context lives. Nothing sounds, moves or is fetched ahead in it: what is kept is all that matters. */
export async function openProfile(browser: Browser | undefined): Promise<BrowserContext> {
  if (!browser) throw new Error('There is no browser.')
  return silence(await browser.newContext(still))
}

/** The same in a folder, with a browser of its own: both can be left and opened again. */
export async function openProfileIn(folder: string): Promise<BrowserContext> {
  return silence(await chromium.launchPersistentContext(folder, { ...still, executablePath: inject('chromium'), args: [...quiet] }))
}

async function silence(context: BrowserContext): Promise<BrowserContext> {
  await context.addInitScript(() => {
    if (localStorage.length === 0) localStorage.setItem('please-hold:settings', JSON.stringify({ voice: 0, line: 0 }))
  })
  return context
}
