import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { home, say, setUp } from './set-up.mjs'

/**
 * `npm run size`: what a trainee downloads of JavaScript until a whole first call is over, gzipped, against its budget. Every script of the site
 * counts, those of its workers too, but for the ones named here: what is fetched only where it is asked for, and what comes after the call.
 */
const budget = 120_000

/** What a call is heard with, beside that; one without sound goes on without it. howler is more than half of it. */
const sound = new Set(['sound-phone', 'studio-worker'])
const soundBudget = 20_000

/** Scripts that a first call is taken without, by the names of their files, and what fetches each. */
const later = new Map([
  ['DebriefPage', 'the ticket has been filed'],
  ['score-course', 'there is a call to score'],
  ['AllSettings', 'the settings are opened'],
  ['Slider', 'the settings are opened, or a trainee rates a call'],
  ['Saying', 'replies are said aloud: off by default'],
  ['microphone', 'replies are said aloud, or the settings are opened'],
  ['recording', 'a person has recorded a line'],
  ['loudness', 'a line is to be heard that a person recorded, or nobody rendered'],
  ['try-sound', 'the volume is tried'],
  ['recordings', 'something was said aloud'],
  ['engine', 'a line is to be heard that nobody rendered'],
  ['speak', 'a line is to be heard that nobody rendered'],
])

setUp()
const folder = mkdtempSync(join(tmpdir(), 'please-hold-size-'))
const vite = join(home, 'node_modules', 'vite', 'bin', 'vite.js')
const args = [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn']
const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: home, encoding: 'utf8', env: { ...process.env, VOICES: 'none' } })
if (status !== 0) {
  say(`${stdout}${stderr}`)
  process.exit(1)
}
const assets = join(folder, 'assets')
const gzipped = (/** @type {string} */ file) => gzipSync(readFileSync(file), { level: 9 }).length
const files = readdirSync(assets).map((file) => ({ file, name: file.replace(/-[^.]{8}\.\w+$/, ''), size: gzipped(join(assets, file)) }))
const scripts = files.filter(({ file }) => file.endsWith('.js')).toSorted((a, b) => b.size - a.size)
const first = scripts.filter(({ name }) => !later.has(name))
const read = sumOf(first.filter(({ name }) => !sound.has(name)))
const heard = sumOf(first.filter(({ name }) => sound.has(name)))

for (const { file, size } of first) tell(size, `assets/${file}`)
tell(read, `JavaScript for the library and a first call, gzipped (budget ${budget / 1000} kB)`)
tell(heard, `to hear it with (budget ${soundBudget / 1000} kB)`)
tell(read + heard, 'both')
for (const { name, size } of scripts.filter((script) => !first.includes(script))) tell(size, `later: ${name}, when ${later.get(name)}`)
tell(gzipped(join(folder, 'index.html')), 'beside it: the page, with the shelf as data')
tell(sumOf(files.filter(({ name, file }) => name === 'index' && file.endsWith('.css'))), 'beside it: styles')
tell(Math.max(...files.filter(({ file }) => file.endsWith('.json')).map(({ size }) => size)), 'beside it: the largest call, as data')
rmSync(folder, { recursive: true, force: true })
process.exitCode = read > budget || heard > soundBudget ? 1 : 0

function sumOf(/** @type {readonly { size: number }[]} */ some) {
  return some.reduce((sum, { size }) => sum + size, 0)
}

function tell(/** @type {number} */ bytes, /** @type {string} */ what) {
  process.stdout.write(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${what}\n`)
}
