import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { suggest } from '../../core/scenario/near-name.ts'
import type { Line } from '../../voice/lines.ts'

/** A line that a person has recorded. */
export interface Recording {
  /** Its path from the root. */
  readonly file: string
  /** Its media type. */
  readonly type: string
}

/**
 * Recordings of one call by the address of the line, and what is wrong with others: a sentence each, behind the name of the file.
 */
export interface Recordings {
  readonly found: ReadonlyMap<string, Recording>
  readonly problems: readonly string[]
}

interface Format {
  readonly type: string
  /** How a file of it begins, at an offset. */
  readonly begins: readonly (readonly [offset: number, text: string])[]
}

/** The first byte of a frame of MPEG sound. */
const frame = '\u00FF'

/** What every browser plays. */
const formats: Readonly<Record<string, Format>> = {
  '.mp3': { type: 'audio/mpeg', begins: [[0, 'ID3'], [0, frame]] },
  '.wav': { type: 'audio/wav', begins: [[8, 'WAVE']] },
  '.ogg': { type: 'audio/ogg', begins: [[0, 'OggS']] },
  '.m4a': { type: 'audio/mp4', begins: [[4, 'ftyp']] },
  '.webm': { type: 'audio/webm', begins: [[0, '\u001AE\u00DF\u00A3']] },
}

/**
 * What people recorded for a call: files in the folder beside the scenario that has its name, each called as its line.
 * @param root   where paths begin, such as the folder of the project; empty for where the user is
 * @param folder path from there, such as "scenarios/northline/strikes-ten"; it need not exist
 */
export function findRecordings(root: string, folder: string, lines: readonly Line[]): Recordings {
  const byName = new Map(lines.flatMap((line) => line.names.map((name) => [name, line] as const)))
  const found = new Map<string, Recording>()
  const problems: string[] = []
  for (const file of filesIn(join(root, folder))) {
    const told = join(folder, basename(file))
    const name = basename(file, extname(file)).toLowerCase()
    const line = byName.get(name)
    const problem = problemOf(file) ?? (line ? null : unknown(name, [...byName.keys()]))
    const other = line && found.get(line.address)
    if (problem !== null) problems.push(`${told}: ${problem}`)
    else if (other) problems.push(`${told}: ${basename(other.file)} is a recording of the same line; keep one of them.`)
    else if (line) found.set(line.address, { file: told, type: formats[endingOf(file)]!.type })
  }
  return { found, problems }
}

/**
 * Folders below a company's that are called as no scenario, a sentence each: what is recorded in them would never be heard.
 * @param root   where paths begin
 * @param folder path from there to the companies' folders
 */
export function findStrayFolders(root: string, folder: string): string[] {
  const companies = foldersIn(root, folder)
  return companies.flatMap((company) => {
    const files = readdirSync(join(root, company)).filter((name) => /\.ya?ml$/.test(name) && name !== 'company.yaml')
    const known = files.map((name) => basename(name, extname(name)))
    const strays = foldersIn(root, company).filter((stray) => !known.includes(basename(stray)))
    const help = (stray: string) => suggest(stray, known) ?? 'there is none here.'
    return strays.map((stray) => `${stray}: no call is called "${basename(stray)}"; ${help(basename(stray))}`)
  })
}

function foldersIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => join(folder, name))
    .toSorted()
}

function filesIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .toSorted()
    .map((name) => join(folder, name))
}

function problemOf(file: string): string | null {
  const format = formats[endingOf(file)]
  if (!format) return `this is no recording: they end in ${Object.keys(formats).join(', ')}.`
  try {
    const beginning = readBeginning(file)
    if (beginning === '') return 'this recording is empty.'
    const isIt = format.begins.some(([offset, text]) => beginning.startsWith(text, offset))
    return isIt ? null : `there is no sound of this kind in it; export it again as ${endingOf(file).slice(1)}.`
  } catch {
    return "this recording can't be read."
  }
}

/** The first bytes of a file, a letter for each. */
function readBeginning(file: string): string {
  const open = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(16)
    return bytes.toString('latin1', 0, readSync(open, bytes))
  } finally {
    closeSync(open)
  }
}

function endingOf(file: string): string {
  return extname(file).toLowerCase()
}

/** Where no name is near, those that begin alike come first. */
function unknown(name: string, names: readonly string[]): string {
  const help = suggest(
    name,
    names.toSorted((one, other) => lettersAlike(other, name) - lettersAlike(one, name)),
  )
  return `no line of the call is called "${name}"${help === undefined ? '.' : `; ${help}`}`
}

/** How many letters two names have in common before they differ. */
function lettersAlike(one: string, other: string): number {
  let count = 0
  while (count < one.length && one[count] === other[count]) count += 1
  return count
}
