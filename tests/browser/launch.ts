import { chromium, type Browser, type LaunchOptions } from 'playwright-core'
import { inject } from 'vitest'

/** Starts Chromium; whoever starts it closes it. The site to open is at `inject('site')`. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const problem = inject('browserProblem')
  if (problem) throw new Error(problem)
  const args = [...quiet, ...(options.args ?? [])]
  return chromium.launch({ ...options, executablePath: inject('chromium'), args })
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
