import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openLibrary } from '../../../src/cli/open-library.ts'
import { voicePlugin } from '../../../src/cli/voices/voice-plugin.ts'
import { type Line, linesOf } from '../../../src/voice/lines.ts'
import { readTag } from '../../../src/voice/tag.ts'

const check = join(import.meta.dirname, '..', '..', 'checks', 'trains-well')
let root: string
let lines: readonly Line[]

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'please-hold-'))
  cpSync(check, join(root, 'calls', 'parcelly'), { recursive: true })
  mkdirSync(join(root, 'calls', 'parcelly', 'scenario'))
  writeFileSync(join(root, 'index.html'), '<title>A site</title>')
  lines = linesOf([...openLibrary(join(root, 'calls')).found().scenarios.values()][0]!)
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(root, { recursive: true })
})

test('every line is on the site, rendered or recorded, and so is the licence of the engine', async () => {
  const [rendered, ...recorded] = lines.toSorted((one, other) => one.text.length - other.text.length)
  for (const { name } of recorded) record(`${name}.ogg`)
  expect(await buildSite()).toContain(`: 1 voice, ${lines.length} lines, ${recorded.length} recorded, 0.0 min, 1 made in `)
  const files = lines.map(({ address }) => `${address}.mp3`).toSorted()
  expect(readdirSync(at('voices')).toSorted()).toEqual([...files, 'list.json'].toSorted())
  expect(JSON.parse(readFileSync(at('voices', 'list.json'), 'utf8'))).toEqual(Object.fromEntries(files.map((file) => [file, statSync(at('voices', file)).size])))
  expect(readTag(readFileSync(at('voices', `${rendered!.address}.mp3`)))?.words).toHaveLength(rendered!.text.split(' ').length)
  for (const { address } of recorded) expect(readFileSync(at('voices', `${address}.mp3`), 'latin1')).toBe('OggS')
  expect(readFileSync(at('licences', 'flite.txt'), 'utf8')).toMatch(/carnegie mellon/i)
  expect(await buildSite()).toContain('all at hand')
})

test('a recording that belongs to no line stops the build before anything is rendered', async () => {
  record('nobody.ogg')
  await expect(buildSite()).rejects.toThrow(/scenario.nobody\.ogg: no line of the call is called "nobody"; choose one of/)
  expect(existsSync(at('voices'))).toBe(false)
})

test('without voices, where that is asked for', async () => {
  vi.stubEnv('VOICES', 'none')
  expect(await buildSite()).toBe('')
  expect([existsSync(at('index.html')), existsSync(at('voices'))]).toEqual([true, false])
})

/** Builds the site and gives back what was printed. */
async function buildSite(): Promise<string> {
  let printed = ''
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((printed += String(text))))
  const plugins = [voicePlugin(openLibrary(join(root, 'calls')), join(root, 'cache'))]
  try {
    await build({ root, configFile: false, logLevel: 'silent', plugins })
  } finally {
    write.mockRestore()
  }
  return printed
}

function record(name: string): void {
  writeFileSync(join(root, 'calls', 'parcelly', 'scenario', name), 'OggS')
}

function at(...path: string[]): string {
  return join(root, 'dist', ...path)
}
