import { readdirSync } from 'node:fs'
import { join, normalize } from 'node:path'

/**
 * Names the classes of style sheets, in two or three characters: they stand in the JavaScript too, which a trainee waits for. A name says which of the
 * sheets it is of and which class of it, so it is the same in every build of the same files.
 * @param folder holds all of the sheets
 * @returns the name of a class of a sheet, as Vite asks for it
 */
export function nameClasses(folder: string): (name: string, sheet: string) => string {
  const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.module.css'))
    .map((file) => join(folder, file))
    .toSorted()
  const classes = new Map<string, number>()
  const known = new Map<string, string>()
  return (name, sheet) => {
    const path = normalize(sheet)
    // One that was written while the site is served.
    if (!sheets.includes(path)) sheets.push(path)
    const key = `${path} ${name}`
    const scoped = known.get(key) ?? inCapitals(classes.get(path) ?? 0) + sheets.indexOf(path).toString(36)
    if (!known.has(key)) classes.set(path, (classes.get(path) ?? 0) + 1)
    known.set(key, scoped)
    return scoped
  }
}

/** A, B … Z, AA, AB …: what follows has no capitals, so that no two names are alike. */
function inCapitals(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? last : inCapitals(Math.floor(index / 26) - 1) + last
}
