// Plain JavaScript without a dependency: it runs before anything is installed, on any Node.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json, with no slash at its end. */
export const home = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/**
 * Makes the checkout ready to run: a Node that package.json allows, and exactly the packages of the lock.
 * What it has to say goes to stderr, so that a command's own output stays readable by machines.
 * Where it cannot go on it says so in one sentence and ends the process with code 1.
 */
export function setUp() {
  const problem = nodeProblem(process.versions.node, readJson('package.json').engines.node) || installPackages()
  if (!problem) return
  say(problem)
  process.exit(1)
}

/** Says one thing to the person at the terminal, on stderr. */
export function say(/** @type {string} */ sentence) {
  process.stderr.write(`${sentence}\n`)
}

/**
 * How to start npm from Node on this system: the npm that started us, else the one on PATH.
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCommand(args) {
  const cli = process.env.npm_execpath
  if (cli && /npm-cli\.c?js$/.test(cli)) return { command: process.execPath, args: [cli, ...args], shell: false }
  return { command: 'npm', args: [...args], shell: process.platform === 'win32' }
}

/**
 * Why this Node will not do, as a sentence; nothing when it will.
 * @param {string} version such as "20.19.0"
 * @param {string} range   alternatives joined by "||", each "^a.b.c" or ">=a.b.c"
 */
export function nodeProblem(version, range) {
  const fits = range.split('||').some((part) => {
    const wanted = part.trim()
    const same = wanted.charAt(0) !== '^' || major(wanted) === major(version)
    return same && compareVersions(version, wanted) >= 0
  })
  return fits ? undefined : `Please Hold needs Node ${range}, and this is Node ${version}: install a newer one.`
}

/**
 * Whether node_modules holds what the lock asks for: every package there in the lock's version. Packages for
 * other systems are optional and may be absent.
 * @typedef {{ packages?: Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }> }} Lock
 * @param {Lock} lock       package-lock.json
 * @param {Lock} installed  node_modules/.package-lock.json, which npm writes when an installation is complete
 */
export function isInstalled(lock, installed) {
  const there = installed.packages || {}
  return Object.entries(lock.packages || {}).every(([path, wanted]) => {
    const found = there[path]
    if (path === '') return true
    if (!found) return Boolean(wanted.optional || wanted.devOptional)
    return found.version === wanted.version && found.integrity === wanted.integrity
  })
}

function installPackages() {
  const installed = join('node_modules', '.package-lock.json')
  if (existsSync(join(home, installed)) && isInstalled(readJson('package-lock.json'), readJson(installed)))
    return undefined
  say('Installing the packages of package-lock.json (npm ci) …')
  const npm = npmCommand(['ci', '--include=dev', '--no-audit', '--no-fund'])
  // npm's own lines go to stderr too.
  const run = spawnSync(npm.command, npm.args, { cwd: home, shell: npm.shell, stdio: ['ignore', 2, 2] })
  if (run.status === 0) return undefined
  return 'npm ci failed, so the packages are not installed: see the lines above, and check that npm reaches its registry.'
}

/** @param {string} path @returns {any} JSON of unknown shape; an unreadable file counts as empty. */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(home, path), 'utf8'))
  } catch {
    return {}
  }
}

function major(/** @type {string} */ version) {
  return numbers(version)[0]
}

function compareVersions(/** @type {string} */ a, /** @type {string} */ b) {
  const [left, right] = [numbers(a), numbers(b)]
  const index = left.findIndex((number, at) => number !== right[at])
  return index < 0 ? 0 : Number(left[index]) - Number(right[index])
}

/** The first three numbers in a version. */
function numbers(/** @type {string} */ version) {
  return (version.match(/\d+/g) || []).slice(0, 3).map(Number)
}
