import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { home, say, setUp } from './set-up.mjs'

/**
 * `npm run size`: what a trainee downloads of JavaScript for the library and a first call, gzipped, against its budget. Counts the modules
 * that index.html names, what they import at once, and what a call fetches when it is taken: its screen and the largest scenario.
 */
const budget = 120_000

setUp()
const folder = mkdtempSync(join(tmpdir(), 'please-hold-size-'))
const vite = join(home, 'node_modules', 'vite', 'bin', 'vite.js')
const args = [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn', '--manifest']
const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: home, encoding: 'utf8' })
if (status !== 0) {
  say(`${stdout}${stderr}`)
  process.exit(1)
}
/** @type {Record<string, { file: string, name?: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[] }>} */
const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'))
const gzipped = (/** @type {string} */ file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length

const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry) ?? ''
const isScenario = (/** @type {string} */ key) => key.includes('virtual:call/')
const isDebrief = (/** @type {string} */ key) => /debrief|score-course/i.test(key)
const first = new Set(withImports(entry))
const lazy = Object.keys(manifest).filter((key) => !first.has(key) && manifest[key]?.file.endsWith('.js'))
const largest = lazy.filter(isScenario).toSorted((a, b) => sizeOf(b) - sizeOf(a))[0]
for (const key of lazy) if (!isScenario(key) && !isDebrief(key) && fetchedByCall(key)) for (const part of withImports(key)) first.add(part)
if (largest) first.add(largest)

const rows = [...first].filter((key) => manifest[key]?.file.endsWith('.js')).map((key) => ({ file: manifest[key]?.file ?? '', size: sizeOf(key) }))
const total = rows.reduce((sum, { size }) => sum + size, 0)
for (const { file, size } of rows.toSorted((a, b) => b.size - a.size)) process.stdout.write(`${kilobytes(size)}  ${file}\n`)
process.stdout.write(`${kilobytes(total)}  JavaScript for the library and a first call, gzipped (budget ${budget / 1000} kB)\n`)
const later = readdirSync(join(folder, 'assets')).filter((file) => file.endsWith('.js') && !rows.some((row) => row.file.endsWith(file)))
process.stdout.write(`${kilobytes(later.reduce((sum, file) => sum + gzipped(join('assets', file)), 0))}  fetched later: other calls, the debrief\n`)
rmSync(folder, { recursive: true, force: true })
process.exitCode = total > budget ? 1 : 0

/** @param {string} key @returns {string[]} */
function withImports(key) {
  return [key, ...(manifest[key]?.imports ?? []).flatMap(withImports)]
}

/** Whether the first page names it among what it may fetch. */
function fetchedByCall(/** @type {string} */ key) {
  return withImports(entry).some((part) => manifest[part]?.dynamicImports?.includes(key))
}

function sizeOf(/** @type {string} */ key) {
  return gzipped(manifest[key]?.file ?? '')
}

function kilobytes(/** @type {number} */ bytes) {
  return `${(bytes / 1000).toFixed(1).padStart(7)} kB`
}
