import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginCourse } from '../../../src/core/call/course.ts'
import type { Diagnostic } from '../../../src/core/scenario/diagnostic.ts'
import { limits } from '../../../src/core/scenario/limits.ts'
import { readCompany } from '../../../src/core/scenario/read-company.ts'
import { change, read, sampleText } from './sample.ts'

/** Large enough that what goes wrong with the size does not end before the test's own time is over. */
const size = limits.size / 4
const clean = sampleText('clean')
const samples = ['clean', 'many-things', 'too-many-critical', 'second-call', 'words-of-variants'].map((folder) =>
  sampleText(folder),
)
const repeated = '[·{·]·[]·"·!·>·- ·? ·&a ·*a\n·"a" ·: ·! ·%a\n·---\n·...\n·\n·\t· ·# c\n·a\n ·>\n·\r·\tx: y\n'.split('·')
/** What a library would say, and an author should never read. */
const libraryWords =
  /invalid|implicit|mapping|scalar|token|union|undefined|\bnull\b|\bNaN\b|\bstring\b|expected|sequence|not what belongs/i

describe('a text that was made to break something is read to its end, and in our own words', () => {
  const full = (piece: string) => piece.repeat(Math.floor(size / piece.length))
  const many = (count: number, line: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => line(index)).join('')

  test.each<[name: string, text: string]>([
    ...repeated.map((piece): [string, string] => [`only ${JSON.stringify(piece)}`, full(piece)]),
    ['a list without end', `[${full('a,').slice(2)}`],
    ['brackets of keys', `{${full('a: b, ').slice(6)}`],
    ['unquoted speech on every line', full('a: b: c\n')],
    ['one long line', `title: ${'x'.repeat(size - 20)}`],
    ['one long key', `${'x'.repeat(size - 20)}: y`],
    ['one long quotation', `title: "${full('\\n').slice(20)}"`],
    ['bad escapes', `title: "${full('\\q').slice(20)}"`],
    ['many unknown keys', clean + many(10_000, (index) => `key${index}: x\n`)],
    ['one key many times', clean + full('title: x\n').slice(clean.length)],
    ['many names of nothing', change('brings: stayed-in', `brings: [${many(15_000, (index) => `${'a'.repeat(50)}${index}, `)}]`)],
    ['many words of no variant', change('So where is it?', '{a}'.repeat(100_000))],
    ['parts that are used over and over', `${clean}x: &a { a: 1 }\ny: [${'*a, '.repeat(60_000)}]\n`],
    [
      'parts that hold each other',
      clean + 'x0: &x0 [a]\n' + many(30, (index) => `x${index + 1}: &x${index + 1} [*x${index}, *x${index}]\n`),
    ],
    ['a part that holds itself', `${clean}x: &x [*x]\n`],
    ['ever deeper', many(700, (index) => `${' '.repeat(index)}- \n`)],
  ])('%s', (_name, text) => {
    const { scenario, diagnostics } = read(text)
    expect(scenario).toBeNull()
    expect(diagnostics.length).toBeGreaterThan(0)
    expect(diagnostics.filter(({ message, help }) => libraryWords.test(ownWords(message, help)))).toEqual([])
  })
})

test('whatever a text says, it is read, and what is found has its place', () => {
  expect.hasAssertions()
  fc.assert(
    fc.property(brokenText(), (text) => checkReading(text)),
    { numRuns: 300 },
  )
}, 60_000)

test('the same holds for companies', () => {
  const company = sampleText('clean', 'company.yaml')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        mutations().map((edits) => edit(company, edits)),
      ),
      (text) => {
        const { company: got, diagnostics } = readCompany(text, { id: 'x' })
        expect(got === null).toBe(diagnostics.some(({ severity }) => severity === 'error'))
      },
    ),
    { numRuns: 150 },
  )
}, 60_000)

/**
 * What always holds: there is a scenario or an error, complaints are sorted and lie in the text, and a scenario can be
 * played.
 */
function checkReading(text: string): void {
  const { scenario, diagnostics } = read(text)
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  expect(scenario === null).toBe(diagnostics.some(({ severity }) => severity === 'error'))
  expect(diagnostics.length).toBeLessThanOrEqual(limits.diagnostics + 1)
  expect(diagnostics.filter((diagnostic) => !liesIn(lines, diagnostic))).toEqual([])
  expect(diagnostics.filter((one, index) => index > 0 && rank(one) < rank(diagnostics[index - 1]!))).toEqual([])
  expect(diagnostics.filter(({ message, help }) => libraryWords.test(ownWords(message, help)))).toEqual([])
  if (scenario) beginCourse(scenario, 1)
}

function liesIn(lines: readonly string[], { line, column, endLine, endColumn }: Diagnostic): boolean {
  const length = (number: number) => lines[number - 1]?.length ?? -1
  const isIn = line >= 1 && column >= 1 && column <= length(line) + 1 && endColumn <= length(endLine) + 1
  return isIn && (endLine > line || (endLine === line && endColumn >= column))
}

function rank({ line, column }: Diagnostic): number {
  return line * 1e7 + column
}

/** A complaint without what it quotes of the author's, and without the names that it lists. */
function ownWords(message: string, help: string | undefined): string {
  return `${message} ${help?.replace(/^choose one of.*/, '') ?? ''}`.replaceAll(/"[^"]*"|\{[^}]*\}/g, '')
}

interface Mutation {
  readonly kind: 'insert' | 'delete line' | 'repeat line' | 'swap' | 'cut' | 'indent' | 'replace value' | 'replace key'
  readonly at: number
  readonly to: number
  readonly piece: string
}

/** Random text, and calls with a few things wrong in them. */
function brokenText(): fc.Arbitrary<string> {
  const call = fc.tuple(fc.constantFrom(...samples), mutations()).map(([text, edits]) => edit(text, edits))
  const noise = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((some) => some.join(''))
  return fc.oneof(
    { weight: 6, arbitrary: call },
    { weight: 2, arbitrary: noise },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  )
}

const pieces = [
  '"·\'·[·]·{·}·#·%·@·`·\\·:·,·~·\t· ·  ·\n·\r\n·: ·, ·- · #·&a ·*a·!x ·|\n·>\n·? ·---\n·...\n·\u2028·\uFEFF·\0·é·😀·{day}·a: b·<<: *a',
  'yes·null·12·-1·0123·1e3·constructor·toString·valueOf: ·__proto__: 1·past·says·act·facts·replies·need·moved·parcel',
  'goto: hello·once heard constructor: "x"·says: ·steps:\n·title: x\n',
].flatMap((some) => some.split('·'))

function mutations(): fc.Arbitrary<Mutation[]> {
  const kinds = ['insert', 'delete line', 'repeat line', 'swap', 'cut', 'indent', 'replace value', 'replace key'] as const
  const mutation = fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat(), to: fc.nat(), piece: fc.constantFrom(...pieces) })
  return fc.array(mutation, { minLength: 1, maxLength: 4 })
}

function edit(text: string, edits: readonly Mutation[]): string {
  const lines = text.split('\n')
  for (const { kind, at, to, piece } of edits) {
    const [one, other] = [at % lines.length, to % lines.length]
    const line = lines[one] ?? ''
    const column = to % (line.length + 1)
    if (kind === 'insert') lines[one] = line.slice(0, column) + piece + line.slice(column)
    if (kind === 'cut') lines[one] = line.slice(0, column) + line.slice(column + 1 + (at % 4))
    if (kind === 'indent') lines[one] = to % 2 ? ` ${line}` : line.replace(/^ {1,2}/, '')
    if (kind === 'replace value') lines[one] = line.replace(/: .*/, () => `: ${piece}`)
    if (kind === 'replace key') lines[one] = line.replace(/[\w-]+(?=:)/, () => piece)
    if (kind === 'repeat line') lines.splice(one, 0, lines[other] ?? '')
    if (kind === 'delete line' && lines.length > 1) lines.splice(one, 1)
    if (kind === 'swap') [lines[one], lines[other]] = [lines[other] ?? '', line]
  }
  return lines.join('\n')
}
