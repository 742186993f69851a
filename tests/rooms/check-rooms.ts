import { posix } from 'node:path'
import { findCircles } from './find-circles.ts'
import { corePackages, emptyNames, mostLines, rooms, tenants } from './floor-plan.ts'
import { readCode, type Code } from './read-code.ts'

/**
 * What in these files breaks the floor plan, a sentence for each breach, sorted.
 * @param files text by path from the root of the repository, such as "src/cli/start.mjs"
 */
export function checkRooms(files: ReadonlyMap<string, string>): string[] {
  const code = new Map([...files].filter(([path]) => isCode(path)).map(([path, text]) => [path, readCode(path, text)]))
  const breaches = [...code].flatMap(([path, read]) => [
    ...(read.parses ? [] : [`${path} cannot be parsed, so nothing else is known about it.`]),
    ...checkPlace(path),
    ...checkName(path),
    ...read.files.flatMap((imported) => checkImport(path, imported)),
    ...read.packages.flatMap((imported) => checkPackage(path, imported)),
    ...checkClocks(path, read),
  ])
  const lengths = [...files].flatMap(([path, text]) => checkLength(path, text))
  return [...new Set([...breaches, ...lengths, ...checkCircles(code)])].toSorted()
}

/** Whether a file is code, so that imports can be read from it. */
function isCode(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path)
}

function checkPlace(path: string): string[] {
  return roomOf(path) ? [] : [`${path} lies in no room of the floor plan.`]
}

function checkName(path: string): string[] {
  const name = posix.basename(path).replace(/\..*$/, '')
  if (name === 'index') return [`${path} is a barrel: import from the file that has the thing.`]
  const words = name.split(/[-_]|(?<=[a-z0-9])(?=[A-Z])/).map((word) => word.toLowerCase())
  const empty = words.find((word) => emptyNames.includes(word))
  return empty ? [`${path} is called "${empty}", which does not say what it is for.`] : []
}

function checkLength(path: string, text: string): string[] {
  const lines = text.replace(/\n$/, '').split('\n').length
  return lines > mostLines ? [`${path} has ${lines} lines; ${mostLines} are the most.`] : []
}

function checkImport(path: string, imported: string): string[] {
  if (isIn(imported, 'tests')) return [`${path} imports ${imported}: what runs does not know its tests.`]
  const room = roomOf(path)
  if (!room || !isIn(imported, 'src')) return []
  const allowed = [room.name, ...room.mayImport]
  if (allowed.some((name) => isIn(imported, name))) return []
  return [`${path} imports ${imported}: ${room.name} may import ${listOf(room.mayImport)}.`]
}

function checkPackage(path: string, imported: string): string[] {
  const tenant = tenants.find(
    ({ package: name }) => imported === name || imported.startsWith(name === 'node' ? 'node:' : `${name}/`),
  )
  if (tenant && ![tenant.home, ...(tenant.guests ?? [])].some((home) => isIn(path, home))) return [`${path} imports ${imported}, which lives in ${tenant.home}.`]
  if (!isIn(path, 'src/core') || (tenant && corePackages.includes(tenant.package))) return []
  return [`${path} imports ${imported}: core may import ${listOf(corePackages)}.`]
}

function checkClocks(path: string, { clocksAndDice }: Code): string[] {
  if (!isIn(path, 'src/core') && !isIn(path, 'src/voice')) return []
  return clocksAndDice.map((name) => `${path} uses ${name}: core and voice have no clock and no dice; they are handed in.`)
}

function checkCircles(code: ReadonlyMap<string, Code>): string[] {
  const imports = new Map([...code].map(([path, { files }]) => [path, files]))
  return findCircles(imports).map((circle) => `Imports go in a circle: ${[...circle, circle[0]].join(' → ')}.`)
}

function roomOf(path: string) {
  return rooms.find(({ name }) => isIn(path, name))
}

function isIn(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`)
}

function listOf(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : `only ${names.join(', ')}`
}
