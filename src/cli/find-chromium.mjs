import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { home, say } from './set-up.mjs'

/**
 * A Chromium (or Chrome, or Edge) that starts on this machine, for the tests that need a browser.
 *
 * Tried in this order: CHROMIUM_PATH or CHROME_PATH; the usual names on PATH; the usual places on macOS and
 * Windows; Playwright's own. With `install`, Playwright's is downloaded if need be, and where that fails the
 * system's package is installed, if apt-get is there and we may use it without a password.
 * @param {{ install?: boolean }} [options]
 * @returns {Promise<{ path: string, problem?: undefined } | { path?: undefined, problem: string }>}
 */
export async function findChromium({ install = false } = {}) {
  const named = process.env.CHROMIUM_PATH || process.env.CHROME_PATH
  if (named) {
    if (starts(named)) return { path: named }
    return { problem: `CHROMIUM_PATH or CHROME_PATH names "${named}", and no browser starts from there.` }
  }
  const path = (await findInstalled()) || (install ? await installChromium() : undefined)
  return path ? { path } : { problem: HOW_TO_INSTALL }
}

const HOW_TO_INSTALL =
  'The tests in a browser need Chromium: install your system’s "chromium" package or Google Chrome, or set CHROMIUM_PATH to one.'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']

async function findInstalled() {
  const found = [...placesOnPath(), ...usualPlaces()].find(starts)
  if (found) return found
  const playwrights = await playwrightsChromium()
  return playwrights && starts(playwrights) ? playwrights : undefined
}

async function installChromium() {
  say('No Chromium found: trying Playwright’s download …')
  const cli = join(home, 'node_modules', 'playwright-core', 'cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 })
  return (await findInstalled()) || installWithApt()
}

async function installWithApt() {
  const apt = aptGet()
  if (!apt) return undefined
  say('Playwright’s Chromium is not to be had: installing the system’s package with apt-get …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    spawnSync(apt[0], [...apt.slice(1), ...args], { stdio: ['ignore', 'ignore', 2], env, timeout: 600_000 })
  }
  return findInstalled()
}

/** apt-get as we may run it without being asked for a password, if at all. @returns {[string, ...string[]] | undefined} */
function aptGet() {
  const run = (/** @type {string} */ command, /** @type {string[]} */ args) =>
    spawnSync(command, args, { stdio: 'ignore', timeout: 10_000 }).status === 0
  if (process.platform !== 'linux' || !run('apt-get', ['--version'])) return undefined
  if (process.getuid?.() === 0) return ['apt-get']
  return run('sudo', ['-n', 'true']) ? ['sudo', '-n', 'apt-get'] : undefined
}

function placesOnPath() {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const folders = (process.env.PATH || '').split(delimiter).filter(Boolean)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name + suffix)))
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(process.env.HOME || '/', 'Applications')]
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    return folders.flatMap((folder) => names.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`))
  }
  if (process.platform !== 'win32') return []
  const { PROGRAMFILES, LOCALAPPDATA, 'PROGRAMFILES(X86)': X86 } = process.env
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ]
  return [PROGRAMFILES, X86, LOCALAPPDATA].flatMap((folder) =>
    folder ? programs.map((program) => join(folder, program)) : [],
  )
}

async function playwrightsChromium() {
  try {
    const { chromium } = await import('playwright-core')
    return chromium.executablePath()
  } catch {
    return undefined
  }
}

/** Whether a browser is there and finds its libraries. Windows' Chrome opens a window when asked, so there it need only exist. */
function starts(/** @type {string} */ path) {
  if (!existsSync(path)) return false
  if (process.platform === 'win32') return true
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}
