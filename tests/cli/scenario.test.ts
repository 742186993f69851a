import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { npmCommand } from '../../src/cli/set-up.mjs'
import { run } from './run.ts'

const checks = join(import.meta.dirname, '..', 'checks')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'please-hold-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('scenario check', () => {
  test('a file with nothing to put right: what is proved of it, one line, and exit code 0', async () => {
    const { code, out, err } = await run('check', at('trains-well/scenario.yaml'))
    expect({ code, err, last: lastLine(out) }).toEqual({ code: 0, err: '', last: '1 file checked: nothing to put right.' })
    expect(out).toMatch(/^\S+scenario\.yaml: [\d,]+ states looked at/)
    expect(out).toMatch(/^ {2}Overall +0 +100$/m)
    expect(out).toMatch(/^ {2}Reached +5 of 5 steps, 15 of 15 replies/m)
    expect(out).toMatch(/^ {2}rep-hung-up +0 +49$/m)
    expect(out).toMatch(/^ {2}ended-by-policy +no call can end like this$/m)
    expect(out).toMatch(/^ {2}Always first +[\d.]+ +\d+ of 100$/m)
    expect(out).toMatch(/^ {2}second +100$/m)
    expect(out.split('\n').filter((line) => line.length > 100 && !line.includes('.yaml'))).toEqual([])
  })

  test('warnings are printed, what is wrong with the text and what trains badly, by place; the exit code stays 0', async () => {
    const { code, out } = await run('check', at('too-few-open/scenario.yaml'))
    const found = [...out.matchAll(/yaml:(\d+):\d+: warning\[(.*)\]/g)].map(([, line, rule]) => ({ line: Number(line), rule }))
    expect({ code, last: lastLine(out) }).toEqual({ code: 0, last: expect.stringMatching(/^1 file checked: \d+ warnings/) })
    expect(found.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['too-few-open', 'ending-not-influenced']))
    expect(found.toSorted((one, other) => one.line - other.line)).toEqual(found)
  })

  test('errors make the exit code 1; paths are printed as they were given', async () => {
    const given = relative(process.cwd(), at('missing-comma/scenario.yaml'))
    const { code, out } = await run('check', given, at('clean/company.yaml'))
    expect(code).toBe(1)
    expect(out).toBe(`${given}:18:45: error[missing-comma]: a comma is missing before this.
18 |   stayed-in: { said: "I stayed in all day." ticket: Stayed in all day }
                                                 ^

2 files checked: 1 error in 1 file.
`)
  })

  test('a folder is searched through, each file once, other files left alone', async () => {
    cpSync(at('clean'), join(folder, 'parcelly'), { recursive: true })
    writeFileSync(join(folder, 'parcelly', 'notes.md'), 'nothing')
    mkdirSync(join(folder, '.hidden'))
    writeFileSync(join(folder, '.hidden', 'x.yaml'), 'x')
    expect(await run('check', folder, folder, join(folder, 'parcelly', 'scenario.yaml'))).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^2 files checked/m),
    })
  })

  test('for machines: every file with its complaints, always with the same keys', async () => {
    const file = at('no-otherwise/scenario.yaml')
    const place = { line: 44, column: 5, endLine: 44, endColumn: 9 }
    const { code, out } = await run('check', '--json', file, at('clean/company.yaml'), at('trains-well/scenario.yaml'))
    expect(code).toBe(1)
    const { files } = JSON.parse(out) as { files: Record<string, unknown>[] }
    expect(files.map((one) => [one['file'], one['diagnostics'], one['states']])).toEqual([
      [
        file,
        [{ file, ...place, severity: 'error', code: 'missing-key', message: '"says" has no "otherwise".', help: null }],
        null,
      ],
      [at('clean/company.yaml'), [], null],
      [at('trains-well/scenario.yaml'), [], expect.any(Number)],
    ])
    const keys = files.map((one) => Object.keys(one).join())
    expect(new Set(keys).size).toBe(1)
    expect(Object.keys(files[0]!).slice(2, 6)).toEqual(['states', 'truncated', 'range', 'endings'])
  })

  test('a company that is broken or not there is told once, at the top of the call', async () => {
    const { out } = await run('check', at('broken-company'))
    expect(out.match(/error\[/g)).toHaveLength(2)
    expect(out).toContain('scenario.yaml:1:1: error[no-company]: the company.yaml beside this file has errors.')
    expect(out).toContain('company.yaml:1:1: error[missing-key]: this company has no "sells".')
  })

  test('what an author wrote does not steer the terminal', async () => {
    cpSync(at('clean'), folder, { recursive: true })
    writeFileSync(join(folder, 'scenario.yaml'), 'title: "\\e[31mred\\u202E"\nfocus: "\\e[2J"\n')
    const { out } = await run('check', join(folder, 'scenario.yaml'))
    expect(out).toContain('"\uFFFD[2J" is not one of the words for "focus".')
    // oxlint-disable-next-line no-control-regex -- this is what it looks for
    expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/)
  })

  test('a long line is shown around what is meant', async () => {
    cpSync(at('clean'), folder, { recursive: true })
    const facts = Array.from({ length: 40 }, (_, index) => `fact${index}: { said: "x" }, `).join('')
    writeFileSync(join(folder, 'scenario.yaml'), `title: x\nneed: x\nfacts: { ${facts}1: { said: "x" } }\n`)
    const { out } = await run('check', join(folder, 'scenario.yaml'))
    const [shown, carets] = out.split('\n').slice(out.split('\n').findIndex((line) => line.includes('bad-name')) + 1)
    expect(shown).toMatch(/^3 \| ….*1: \{ said: "x" \} \}$/)
    expect(shown?.[carets!.indexOf('^')]).toBe('1')
  })
})

describe('what cannot be read is told in one sentence, and the exit code is 2', () => {
  test.each<[name: string, bytes: Uint8Array, sentence: string]>([
    ['picture.yaml', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff), 'this is not a text file.'],
    ['zeros.yaml', new Uint8Array(20), 'this is not a text file.'],
    ['huge.yaml', new Uint8Array(4 * 1024 * 1024 + 1).fill(0x61), 'the file is over four megabytes; no call is that long.'],
  ])('%s', async (name, bytes, sentence) => {
    writeFileSync(join(folder, name), bytes)
    expect(await run('check', join(folder, name))).toMatchObject({ code: 2, err: `${join(folder, name)}: ${sentence}\n` })
  })

  test('the other files are checked all the same', async () => {
    cpSync(at('clean/company.yaml'), join(folder, 'company.yaml'))
    writeFileSync(join(folder, 'zeros.yaml'), '\0')
    expect(await run('check', folder)).toEqual({
      code: 2,
      out: '1 file checked: nothing to put right.\n',
      err: `${join(folder, 'zeros.yaml')}: this is not a text file.\n`,
    })
  })

  test.each([
    [['check', '/no/such/place'], '/no/such/place: there is no such file or folder.'],
    [['check'], 'usage: npm run --silent scenario -- check PATH… [--json]'],
    [['check', '--nonsense', 'x'], 'usage: npm run --silent scenario -- check PATH… [--json]'],
    [['chekc'], 'usage: npm run --silent scenario -- check PATH… [--json]'],
    [[], 'usage: npm run --silent scenario -- check PATH… [--json]'],
    [['replay', 'x'], 'usage: scenario replay FILE --log LOG.json'],
  ])('scenario %j', async (args, sentence) => {
    const { code, out, err } = await run(...args)
    expect({ code, out, first: err.split('\n')[0] }).toEqual({ code: 2, out: '', first: sentence })
  })

  test('a folder without YAML', async () => {
    expect(await run('check', folder)).toMatchObject({ code: 2, err: `${folder}: there is no YAML file in it.\n` })
  })
})

test('npm run scenario works from any folder of the project, with paths as they are meant there', () => {
  const { command, args, shell } = npmCommand(['run', '--silent', 'scenario', '--', 'check', 'missing-comma', '--json'])
  const { npm_lifecycle_event: _, INIT_CWD: __, ...env } = process.env
  const { status, stdout } = spawnSync(command, args, { cwd: checks, shell, env, encoding: 'utf8' })
  const files = (JSON.parse(stdout) as { files: { file: string }[] }).files.map(({ file }) => file.replaceAll('\\', '/'))
  expect({ status, files }).toEqual({ status: 1, files: ['missing-comma/company.yaml', 'missing-comma/scenario.yaml'] })
}, 60_000)

function lastLine(printed: string): string | undefined {
  return printed.trimEnd().split('\n').at(-1)
}

function at(path: string): string {
  return join(checks, path)
}
