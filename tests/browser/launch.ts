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

/**
 * What Chromium does of its own accord and no test looks at. Only the last list of features counts, so this one begins with those that Playwright
 * turns off. The pop-up of the address bar is two pages in a process of their own, made ready for each window at the price of a
 * page of the app.
 */
const unwanted = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
]

/** Lets Chromium run as root in a container, talk to nobody of its own accord, and do nothing beside the pages. */
export const quiet: readonly string[] = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  `--disable-features=${unwanted.join(',')}`,
]
