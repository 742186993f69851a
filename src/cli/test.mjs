import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { home, npmCommand, setUp } from './set-up.mjs'

/**
 * `npm test`: types, lint, unused code and every Vitest test, all of them even where one fails. The last line is
 * `N passed, N failed, N skipped`; each of the three checks counts as one test. With arguments it hands them to
 * Vitest (`npm test -- mood`) and leaves the checks out.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */
setUp()
const args = process.argv.slice(2)
const parts = args.length > 0 ? [await runVitest(args)] : [...(await runChecks()), await runVitest([])]
const total = parts.reduce(addCounts)
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`)
process.exitCode = total.failed > 0 ? 1 : 0

/** The checks beside the tests, two at a time: TypeScript and oxlint are each quick and use several cores. */
async function runChecks() {
  const lint = runCheck('lint', 'lint').then(async (first) => [first, await runCheck('unused code', 'unused')])
  const [types, others] = await Promise.all([runCheck('types', 'types'), lint])
  return [types, ...others]
}

/** Runs one script of package.json and shows what it printed only if it failed. */
async function runCheck(/** @type {string} */ name, /** @type {string} */ script) {
  const { code, output } = await run(npmCommand(['run', '--silent', script]), { quiet: true })
  process.stdout.write(code === 0 ? `✓ ${name}\n` : `✗ ${name}\n${output.trimEnd()}\n`)
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

/** A run that ends badly although no test failed counts as one failure; so does one that leaves no counts. */
async function runVitest(/** @type {readonly string[]} */ filters) {
  const folder = mkdtempSync(join(tmpdir(), 'please-hold-'))
  const file = join(folder, 'counts.json')
  const vitest = join(home, 'node_modules', 'vitest', 'vitest.mjs')
  const command = { command: process.execPath, args: [vitest, 'run', ...filters], shell: false }
  const { code } = await run(command, { env: { ...process.env, COUNTS_FILE: file } })
  const counts = readCounts(file)
  rmSync(folder, { recursive: true, force: true })
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/** @param {string} file @returns {Counts} */
function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** @param {Counts} a @param {Counts} b @returns {Counts} */
function addCounts(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/**
 * @param {{ command: string, args: string[], shell: boolean }} npm
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv }} options quiet keeps what is printed for the caller
 * @returns {Promise<{ code: number, output: string }>}
 */
function run({ command, args, shell }, { quiet = false, env = process.env }) {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(command, args, {
      cwd: home,
      shell,
      env,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    })
    child.stdout?.on('data', (text) => {
      output += text
    })
    child.stderr?.on('data', (text) => {
      output += text
    })
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
