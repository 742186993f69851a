import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generatedFiles } from '../../src/cli/generate.ts'
import type { Shape } from '../../src/core/scenario/shape.ts'
import { companyFormat, scenarioFormat, seriesFormat } from '../../src/core/scenario/format.ts'
import { shapeOf } from '../../src/core/scenario/shape.ts'

const root = join(import.meta.dirname, '..', '..')

test.each([...generatedFiles()])('%s is as `npm run generate` makes it', (path, text) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(text)
})

test('every key of the format has a meaning', () => {
  for (const format of [scenarioFormat, seriesFormat, companyFormat]) expect(withoutMeaning(shapeOf(format), [])).toEqual([])
})

test('the table of keys links to what is there', () => {
  const table = generatedFiles().get('scenarios/KEYS.md') ?? ''
  const titles = [...table.matchAll(/^## (.*)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replaceAll(/[^a-z -]/g, '')
      .replaceAll(' ', '-'),
  )
  const links = [...table.matchAll(/\(#([^)]*)\)/g)].map(([, link]) => link)
  expect(links.filter((link) => !titles.includes(link!))).toEqual([])
  expect(links.length).toBeGreaterThan(10)
})

function withoutMeaning(shape: Shape, path: readonly string[]): string[] {
  const inside = [shape.list?.each, shape.keys?.others].flatMap((one) => (one ? withoutMeaning(one, path) : []))
  const known = [...(shape.keys?.known ?? [])].flatMap(([key, { shape: inner, meaning }]) => [
    ...(meaning === '' ? [[...path, key].join('.')] : []),
    ...withoutMeaning(inner, [...path, key]),
  ])
  return [...inside, ...known]
}
