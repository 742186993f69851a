import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { npmCommand } from '../../src/cli/set-up.mjs'

const checks = join(import.meta.dirname, '..', 'checks')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'please-hold-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('scenario check', () => {
  test('a clean file: one line, and exit code 0', async () => {
    expect(await run('check', at('clean/scenario.yaml'))).toEqual({
      code: 0,
      out: '1 file checked: nothing to put right.\n',
      err: '',
    })
  })

  test('warnings are printed, and the exit code stays 0', async () => {
    const { code, out } = await run('check', at('too-few-open/scenario.yaml'))
    expect({ code, last: out.trimEnd().split('\n').at(-1) }).toEqual({ code: 0, last: '1 file checked: 1 warning.' })
  })

  test('errors make the exit code 1; paths are printed as they were given', async () => {
    const given = relative(process.cwd(), at('missing-comma/scenario.yaml'))
    const { code, out } = await run('check', given, at('clean'))
    expect(code).toBe(1)
    expect(out).toBe(`${given}:18:45: error[missing-comma]: a comma is missing before this.
18 |   stayed-in: { said: "I stayed in all day." ticket: Stayed in all day }
                                                 ^

3 files checked: 1 error in 1 file.
`)
  })

  test('a folder is searched through, each file once, other files left alone', async () => {
    cpSync(at('clean'), join(folder, 'parcelly'), { recursive: true })
    writeFileSync(join(folder, 'parcelly', 'notes.md'), 'nothing')
    mkdirSync(join(folder, '.hidden'))
    writeFileSync(join(folder, '.hidden', 'x.yaml'), 'x')
    expect(await run('check', folder, folder, join(folder, 'parcelly', 'scenario.yaml'))).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^2 files/),
    })
  })

  test('for machines: every file with its complaints, always with the same keys', async () => {
    const file = at('no-otherwise/scenario.yaml')
    const place = { line: 44, column: 5, endLine: 44, endColumn: 9 }
    const { code, out } = await run('check', '--json', file, at('clean/scenario.yaml'))
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual({
      files: [
        {
          file,
          diagnostics: [
            { file, ...place, severity: 'error', code: 'missing-key', message: '"says" has no "otherwise".', help: null },
          ],
        },
        { file: at('clean/scenario.yaml'), diagnostics: [] },
      ],
    })
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
    cpSync(at('clean'), folder, { recursive: true })
    writeFileSync(join(folder, 'zeros.yaml'), '\0')
    expect(await run('check', folder)).toEqual({
      code: 2,
      out: '2 files checked: nothing to put right.\n',
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

function at(path: string): string {
  return join(checks, path)
}

/** Runs a command as the terminal would, and catches what it prints. */
async function run(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const printed = { out: '', err: '' }
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((printed.out += String(text))))
  const err = vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((printed.err += String(text))))
  try {
    return { code: await main(args), ...printed }
  } finally {
    out.mockRestore()
    err.mockRestore()
  }
}
