import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkRooms } from './rooms/check-rooms.ts'

test('the house is built as its floor plan says', () => {
  expect(checkRooms(readHouse())).toEqual([])
})

describe('each rule can fail', () => {
  const clock = (path: string, name: string) =>
    `${path} uses ${name}: core and voice have no clock and no dice; they are handed in.`
  const barrel = (path: string) => `${path} is a barrel: import from the file that has the thing.`

  test.each<[rule: string, path: string, text: string, sentence: string]>([
    [
      'a room imports from below only',
      'src/core/scenario/a.ts',
      `import { b } from '../caller/b.ts'`,
      'src/core/scenario/a.ts imports src/core/caller/b.ts: src/core/scenario may import nothing.',
    ],
    [
      'a type counts as an import',
      'src/core/caller/a.ts',
      `import type { B } from '../call/b.ts'`,
      'src/core/caller/a.ts imports src/core/call/b.ts: src/core/caller may import only src/core/scenario.',
    ],
    [
      'so does a type named in place',
      'src/core/caller/a.ts',
      `export type B = import('../call/b.ts').B`,
      'src/core/caller/a.ts imports src/core/call/b.ts: src/core/caller may import only src/core/scenario.',
    ],
    [
      'so does an export',
      'src/core/caller/a.ts',
      `export { b } from '../call/b.ts'`,
      'src/core/caller/a.ts imports src/core/call/b.ts: src/core/caller may import only src/core/scenario.',
    ],
    [
      'so does an export of everything',
      'src/core/caller/a.ts',
      `export * from '../call/b.ts'`,
      'src/core/caller/a.ts imports src/core/call/b.ts: src/core/caller may import only src/core/scenario.',
    ],
    [
      'so does a late import',
      'src/web/ui/A.tsx',
      'export const b = <i>{await import(`../trainer/b.ts`)}</i>',
      'src/web/ui/A.tsx imports src/web/trainer/b.ts: src/web/ui may import only src/core/scenario.',
    ],
    [
      'so does a worker',
      'src/web/ui/a.ts',
      `new Worker(new URL('../studio/b.ts', import.meta.url))`,
      'src/web/ui/a.ts imports src/web/studio/b.ts: src/web/ui may import only src/core/scenario.',
    ],
    [
      'so does a file asked for as an address',
      'src/web/ui/a.ts',
      `import b from '../app/b.css?url'`,
      'src/web/ui/a.ts imports src/web/app/b.css: src/web/ui may import only src/core/scenario.',
    ],
    [
      'siblings do not meet',
      'src/core/lms/a.ts',
      `import '../checker/b.ts'`,
      'src/core/lms/a.ts imports src/core/checker/b.ts: src/core/lms may import only src/core/scenario, src/core/caller, src/core/call, src/core/debrief.',
    ],
    [
      'the terminal knows no page',
      'src/cli/a.mjs',
      `import '../web/ui/b.ts'`,
      'src/cli/a.mjs imports src/web/ui/b.ts: src/cli may import only src/core, src/voice.',
    ],
    [
      'a voice knows no page either',
      'src/voice/a.ts',
      `import '../web/ui/b.ts'`,
      'src/voice/a.ts imports src/web/ui/b.ts: src/voice may import only src/core/scenario, src/core/caller, src/core/call.',
    ],
    [
      'what runs does not know its tests',
      'src/web/app/a.ts',
      `import '../../../tests/b.ts'`,
      'src/web/app/a.ts imports tests/b.ts: what runs does not know its tests.',
    ],
    ['every file lies in a room', 'src/core/a.ts', '', 'src/core/a.ts lies in no room of the floor plan.'],
    [
      'xstate lives with the call',
      'src/core/debrief/a.ts',
      `import 'xstate'`,
      'src/core/debrief/a.ts imports xstate, which lives in src/core/call.',
    ],
    [
      'and so do its parts',
      'src/web/studio/a.ts',
      `import 'xstate/graph'`,
      'src/web/studio/a.ts imports xstate/graph, which lives in src/core/call.',
    ],
    [
      '@xstate/react lives in web',
      'src/core/call/a.ts',
      `import '@xstate/react'`,
      'src/core/call/a.ts imports @xstate/react, which lives in src/web.',
    ],
    [
      'howler lives in the phone',
      'src/web/trainee/a.ts',
      `import 'howler'`,
      'src/web/trainee/a.ts imports howler, which lives in src/web/trainee/phone.',
    ],
    [
      'what the speech engine runs in lives with the voices',
      'src/cli/a.ts',
      `import '@bjorn3/browser_wasi_shim'`,
      'src/cli/a.ts imports @bjorn3/browser_wasi_shim, which lives in src/voice.',
    ],
    [
      'yaml lives with the scenario',
      'src/web/studio/a.ts',
      `import 'yaml'`,
      'src/web/studio/a.ts imports yaml, which lives in src/core/scenario.',
    ],
    [
      'zod lives with the scenario',
      'src/core/caller/a.ts',
      `import 'zod/mini'`,
      'src/core/caller/a.ts imports zod/mini, which lives in src/core/scenario.',
    ],
    [
      'Node lives in the terminal',
      'src/web/app/a.ts',
      `import 'node:fs'`,
      'src/web/app/a.ts imports node:fs, which lives in src/cli.',
    ],
    [
      'by its short name too',
      'src/web/app/a.ts',
      `import 'fs/promises'`,
      'src/web/app/a.ts imports node:fs/promises, which lives in src/cli.',
    ],
    [
      'core uses no other package',
      'src/core/call/a.ts',
      `import 'react'`,
      'src/core/call/a.ts imports react: core may import only xstate, yaml, zod.',
    ],
    ['no date in core', 'src/core/call/a.ts', 'export const now = new Date()', clock('src/core/call/a.ts', 'Date')],
    [
      'no clock in core',
      'src/core/call/a.ts',
      'export const now = performance.now()',
      clock('src/core/call/a.ts', 'performance'),
    ],
    ['no clock among the voices', 'src/voice/speak.ts', 'export const now = performance.now()', clock('src/voice/speak.ts', 'performance')],
    ['no timer in core', 'src/core/call/a.ts', 'setTimeout(ring, 5)', clock('src/core/call/a.ts', 'setTimeout')],
    [
      'no repeated timer in core',
      'src/core/call/a.ts',
      'const clock = { setInterval }',
      clock('src/core/call/a.ts', 'setInterval'),
    ],
    [
      'no dice in core',
      'src/core/call/a.ts',
      'export const die = Math.random()',
      clock('src/core/call/a.ts', 'Math.random'),
    ],
    [
      'no dice by another way',
      'src/core/call/a.ts',
      `export const die = Math['random']()`,
      clock('src/core/call/a.ts', 'Math.random'),
    ],
    [
      'no dice taken apart',
      'src/core/call/a.ts',
      'const { random } = Math',
      clock('src/core/call/a.ts', 'Math.random'),
    ],
    [
      'no better dice either',
      'src/core/call/a.ts',
      'crypto.getRandomValues(bytes)',
      clock('src/core/call/a.ts', 'crypto'),
    ],
    ['no way round', 'src/core/call/a.ts', 'globalThis.setTimeout(ring)', clock('src/core/call/a.ts', 'globalThis')],
    ['no barrel', 'src/core/call/index.ts', `export * from './a.ts'`, barrel('src/core/call/index.ts')],
    [
      'no utils',
      'src/web/ui/string-utils.ts',
      '',
      'src/web/ui/string-utils.ts is called "utils", which does not say what it is for.',
    ],
    [
      'no helpers',
      'src/web/ui/helpers.ts',
      '',
      'src/web/ui/helpers.ts is called "helpers", which does not say what it is for.',
    ],
    [
      'no manager',
      'src/web/ui/CallManager.tsx',
      '',
      'src/web/ui/CallManager.tsx is called "manager", which does not say what it is for.',
    ],
    ['no long file', 'src/web/ui/a.css', '\n'.repeat(401), 'src/web/ui/a.css has 401 lines; 400 are the most.'],
    [
      'no file that cannot be read',
      'src/web/ui/a.ts',
      'import {',
      'src/web/ui/a.ts cannot be parsed, so nothing else is known about it.',
    ],
  ])('%s', (_rule, path, text, sentence) => {
    expect(checkRooms(new Map([[path, text]]))).toEqual([sentence])
  })

  test('no circle of imports, even one of types in one room', () => {
    const house = new Map([
      ['src/core/call/a.ts', `import './b.ts'`],
      ['src/core/call/b.ts', `import type { C } from './c.ts'`],
      ['src/core/call/c.ts', `import('./a.ts')`],
      ['src/core/call/d.ts', `import './d.ts'`],
    ])
    expect(checkRooms(house)).toEqual([
      'Imports go in a circle: src/core/call/a.ts → src/core/call/b.ts → src/core/call/c.ts → src/core/call/a.ts.',
      'Imports go in a circle: src/core/call/d.ts → src/core/call/d.ts.',
    ])
  })
})

test('what the rules allow stays allowed', () => {
  const house = new Map([
    [
      'src/core/call/run-call.ts',
      `import { createActor } from 'xstate'\nimport '../caller/mood.ts'\nclock.setTimeout(Math.max(1, 2))\nconst own = { setTimeout: 1 }`,
    ],
    [
      'src/core/caller/mood.ts',
      '// new Date() in a comment, "Math.random" in a text\nexport const text = "setTimeout"',
    ],
    [
      'src/web/app/main.tsx',
      `import '../trainee/Library.tsx'\nimport '../../core/checker/prove.ts'\nsetTimeout(start, Date.now())`,
    ],
    ['src/web/trainee/phone/play.ts', `import { Howl } from 'howler'`],
    ['src/cli/start.mjs', `import { join } from 'node:path'\nimport pkg from '../../package.json'`],
    ['src/web/ui/a.css', '\n'.repeat(400)],
  ])
  expect(checkRooms(house)).toEqual([])
})

/** Every file below src, by its path from the root. */
function readHouse(): Map<string, string> {
  const root = join(import.meta.dirname, '..')
  const entries = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(paths.map((path) => [path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]))
}
