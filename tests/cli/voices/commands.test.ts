import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../run.ts'

const check = join(import.meta.dirname, '..', '..', 'checks', 'trains-well')
let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'please-hold-'))
  cpSync(check, folder, { recursive: true })
  file = join(folder, 'scenario.yaml')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('scenario lines: what to record, one line for each, and the sum', async () => {
  const { code, out, err } = await run('lines', file)
  const printed = out.trimEnd().split('\n')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(printed[0]).toMatch(/^[a-z0-9.-]+ +\S.*? +\d+(\.\d)? s {5}\S/)
  expect(printed.at(-1)).toBe(`${printed.length - 2} lines by 1 person, ${(/\d+ words/.exec(out) ?? [])[0]}, about 1 minute.`)
})

test('scenario lines --json: the same for machines', async () => {
  const { code, out } = await run('lines', file, '--json')
  const { lines } = JSON.parse(out) as { lines: Record<string, unknown>[] }
  expect(code).toBe(0)
  expect(Object.keys(lines[0]!)).toEqual(['name', 'names', 'who', 'seconds', 'text', 'voice', 'address', 'recording'])
  expect(new Set(lines.map(({ name }) => name)).size).toBe(lines.length)
})

test('scenario lines: what is recorded has a tick, what belongs to no line is told', async () => {
  const [name] = (await run('lines', file)).out.split(' ')
  mkdirSync(join(folder, 'scenario'))
  writeFileSync(join(folder, 'scenario', `${name}.ogg`), 'OggS')
  expect(await run('lines', file)).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^\S+ .* s {2}✓ {2}\S/) })
  writeFileSync(join(folder, 'scenario', 'nobody.ogg'), 'OggS')
  const { code, err } = await run('lines', file)
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('no line of the call is called "nobody"') })
})

test('a scenario with errors has no lines and no voices; the errors are told', async () => {
  writeFileSync(file, 'title: x\n')
  for (const command of ['lines', 'voices']) {
    const { code, err } = await run(command, file)
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('error[missing-key]') })
  }
})

test.each([
  [['lines']],
  [['lines', 'a', 'b']],
  [['lines', 'a', '--wav']],
  [['voices', '--json']],
])('scenario %j is answered with how it is used', async (args) => {
  const usage = expect.stringMatching(/^usage: npm run --silent scenario -- (lines|voices)/)
  expect(await run(...args)).toEqual({ code: 2, out: '', err: usage })
})
