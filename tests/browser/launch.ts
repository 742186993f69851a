import { chromium, type Browser, type LaunchOptions } from 'playwright-core'
import { inject } from 'vitest'

/**
 * Starts Chromium; whoever starts it closes it. The site to open is at `inject('site')`. No page has a service worker, unless its context is opened
 * with `serviceWorkers: 'allow'`: what a test looks at is to come from the site, and nothing be fetched beside it.
 */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const problem = inject('browserProblem')
  if (problem) throw new Error(problem)
  const args = [...quiet, ...(options.args ?? [])]
  const browser = await chromium.launch({ ...options, executablePath: inject('chromium'), args })
  const newContext = browser.newContext.bind(browser)
  browser.newContext = (context) => newContext({ serviceWorkers: 'block', ...context })
  return browser
}

/** Runs as root in a container, and talks to nobody of its own accord. */
const quiet = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
]
