import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nameClasses } from '../../src/cli/name-classes.ts'

const folder = join(import.meta.dirname, '../../src/web')

/** Each class of each sheet of ours, as it is first met. */
const classes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.module.css'))
  .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/\.([a-z]\w*)/gi)].map(([, name = '']) => ({ name, file })))

test('no two classes have the same name, a class always has the same one, and it is short', () => {
  const nameOf = nameClasses(folder)
  const named = new Map(classes.map(({ name, file }) => [`${file} ${name}`, nameOf(name, join(folder, file))]))
  expect(new Set(named.values()).size).toBe(named.size)
  expect([...named.values()].every((name) => /^[A-Z]{1,2}[0-9a-z]{1,2}$/.test(name))).toBe(true)
  expect(classes.map(({ name, file }) => nameOf(name, join(folder, file)))).toEqual(classes.map(({ name, file }) => named.get(`${file} ${name}`)))
})

test('the order in which sheets are read changes nothing', () => {
  const forwards = nameClasses(folder)
  const backwards = nameClasses(folder)
  const sheets = [...new Set(classes.map(({ file }) => join(folder, file)))]
  const names = sheets.map((sheet) => forwards('first', sheet))
  expect(sheets.toReversed().map((sheet) => backwards('first', sheet))).toEqual(names.toReversed())
})

test('a sheet with many classes, and one that was not there before, have names of their own', () => {
  const nameOf = nameClasses(folder)
  const many = Array.from({ length: 60 }, (_, index) => nameOf(`class${index}`, join(folder, 'New.module.css')))
  expect(many.slice(24, 28).map((name) => name.replaceAll(/[^A-Z]/g, ''))).toEqual(['Y', 'Z', 'AA', 'AB'])
  expect(new Set([...many, nameOf('class0', join(folder, 'Newer.module.css'))]).size).toBe(61)
})
