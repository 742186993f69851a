import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLibrary } from '../../../src/cli/open-library.ts'
import { answerVoices } from '../../../src/cli/voices/answer-voice.ts'
import type { Renderer } from '../../../src/cli/voices/renderer.ts'
import { linesOf } from '../../../src/voice/lines.ts'

const check = join(import.meta.dirname, '..', '..', 'checks', 'trains-well')
let root: string
let server: Server
let site: string

/** Gives back what it is asked for, and fails where that is "Fine.", say. */
const renderer: Renderer = {
  render: async ({ text, name }) => {
    if (name === fails) throw new Error(`The voice of "${name}" cannot be used.`)
    return { bytes: Buffer.from(text), seconds: 1, isAtHand: false }
  },
  close: async () => {},
}
let fails = ''

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'please-hold-'))
  cpSync(check, join(root, 'calls', 'parcelly'), { recursive: true })
  const answer = answerVoices(openLibrary(join(root, 'calls')), renderer)
  server = createServer((request, response) => answer(request, response, () => response.end('the site')))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  site = typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : ''
})

afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  rmSync(root, { recursive: true })
})

test('a line is answered with its sound, in any folder', async () => {
  for (const folder of ['', '/some/folder']) {
    const response = await fetch(`${site}${folder}/voices/${aLine().address}.mp3`)
    expect([response.status, await response.text()]).toEqual([200, aLine().text])
    expect(response.headers.get('content-type')).toBe('audio/mpeg')
  }
})

test('what nobody says is not there, and anything else is left to others', async () => {
  const unknown = await fetch(`${site}/voices/0123abc.mp3`)
  expect([unknown.status, await unknown.text()]).toEqual([404, 'Nobody says this in any of the calls.'])
  for (const path of ['/', '/voices/', '/voices/x.ogg', '/voices/../x.mp3', '/index.html'])
    expect(await (await fetch(site + path)).text()).toBe('the site')
})

test('what cannot be made is told', async () => {
  fails = aLine().name
  const response = await fetch(`${site}/voices/${aLine().address}.mp3`)
  fails = ''
  expect([response.status, await response.text()]).toEqual([500, `The voice of "${aLine().name}" cannot be used.`])
})

test('a recording wins as soon as it is there, and no longer', async () => {
  const { name, address } = aLine()
  const folder = join(root, 'calls', 'parcelly', 'scenario')
  mkdirSync(folder)
  writeFileSync(join(folder, `${name}.ogg`), 'OggS and so on')
  const response = await fetch(`${site}/voices/${address}.mp3`)
  expect([response.headers.get('content-type'), await response.text()]).toEqual(['audio/ogg', 'OggS and so on'])
  rmSync(folder, { recursive: true })
  expect(await (await fetch(`${site}/voices/${address}.mp3`)).text()).toBe(aLine().text)
})

function aLine() {
  const [scenario] = openLibrary(join(root, 'calls')).found().scenarios.values()
  return linesOf(scenario!)[0]!
}
