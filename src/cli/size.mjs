import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { listShell } from './list-shell.mjs'
import { home, say, setUp } from './set-up.mjs'

/**
 * `npm run size`: what a trainee downloads of JavaScript until a whole first call is over, gzipped, against its budget. Every script that the page
 * leads to counts, those of its workers too, but for the ones named here and what only they lead to: what is fetched only where it is asked for, and
 * what comes after the call.
 */
const budget = 120_000

/** What a call is heard with, beside that; one without sound goes on without it. howler is more than half of it. */
const sound = new Set(['sound-phone', 'studio-worker'])
const soundBudget = 20_000

/** Scripts that a first call is taken without, by the names of their files, and what fetches each. */
const later = new Map([
  ['DebriefPage', 'a first call has begun: beside it, for its debrief'],
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
  ['NewerVersion', 'the page has loaded: for the next visit'],
  ['AgainPage', 'a turn is taken again'],
  ['WatchPage', 'a call is watched again'],
  ['ProgressPage', 'the progress is looked at'],
  ['what-next', 'there are calls to go by'],
  ['KeptPage', 'what is kept is looked at'],
  ['save-kept', 'what is kept is saved'],
  ['prospects-worker', 'a debrief looks where a good path would have led'],
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
const files = readdirSync(assets).map((file) => ({ file, name: nameOf(file), size: gzipped(join(assets, file)) }))
const scripts = files.filter(({ file }) => file.endsWith('.js')).toSorted((a, b) => b.size - a.size)
const reached = reachFrom(join(folder, 'index.html'))
const first = scripts.filter(({ file }) => reached.has(file))
const read = sumOf(first.filter(({ name }) => !sound.has(name)))
const heard = sumOf(first.filter(({ name }) => sound.has(name)))

for (const { file, size } of first) tell(size, `assets/${file}`)
tell(read, `JavaScript for the library and a first call, gzipped (budget ${budget / 1000} kB)`)
tell(heard, `to hear it with (budget ${soundBudget / 1000} kB)`)
tell(read + heard, 'both')
for (const { name, size } of scripts.filter((script) => !first.includes(script))) {
  tell(size, `later: ${name}, ${later.has(name) ? `when ${later.get(name)}` : 'with some of these'}`)
}
tell(gzipped(join(folder, 'index.html')), 'beside it: the page, with the shelf as data')
tell(sumOf(files.filter(({ name, file }) => name === 'index' && file.endsWith('.css'))), 'beside it: styles')
tell(Math.max(...files.filter(({ file }) => file.endsWith('.json')).map(({ size }) => size)), 'beside it: the largest call, as data')
tell(gzipped(join(folder, 'offline-worker.js')), 'after it, in the background: what makes the site work without a network')
const shell = listShell(folder)
const fetched = sumOf(shell.map(({ url }) => ({ size: gzipped(join(folder, url)) })))
tell(fetched, `and what that fetches: ${shell.length} files, with every part above and every call`)
rmSync(folder, { recursive: true, force: true })
process.exitCode = read > budget || heard > soundBudget ? 1 : 0

/** The scripts that a file leads to: what it imports at once or late, what its workers run, and so on, but never past one that comes later. */
function reachFrom(/** @type {string} */ file, /** @type {Set<string>} */ found = new Set()) {
  const text = readFileSync(file, 'utf8')
  for (const [, next = ''] of text.matchAll(/(?:src=|from|import\(?|URL\()\s*["'`](?:\.\/)?(?:assets\/)?([\w.-]+\.js)["'`]/g)) {
    if (found.has(next) || later.has(nameOf(next))) continue
    found.add(next)
    reachFrom(join(assets, next), found)
  }
  return found
}

/** Without the hash that the build gives it. */
function nameOf(/** @type {string} */ file) {
  return file.replace(/-[^.]{8}\.\w+$/, '')
}

function sumOf(/** @type {readonly { size: number }[]} */ some) {
  return some.reduce((sum, { size }) => sum + size, 0)
}

function tell(/** @type {number} */ bytes, /** @type {string} */ what) {
  process.stdout.write(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${what}\n`)
}
