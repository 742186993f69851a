import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { diagnosticAtTop, type Diagnostic } from '../core/scenario/diagnostic.ts'
import { limits } from '../core/scenario/limits.ts'
import { readCompany } from '../core/scenario/read-company.ts'
import { readScenario } from '../core/scenario/read-scenario.ts'
import type { Company, Scenario } from '../core/scenario/scenario.ts'
import type { Source } from '../core/scenario/source.ts'
import { printDiagnostics } from './print-diagnostics.ts'

/**
 * The command was not used as it should be, or a file cannot be read. Its message is one sentence for the user; the exit code
 * is 2.
 */
export class UsageError extends Error {}

/** A file with what was found in it. */
export interface CheckedFile {
  readonly file: string
  readonly text: string
  readonly scenario: Scenario | null
  /** Where everything stands in a scenario's text; null for a company. */
  readonly source: Source | null
  readonly diagnostics: readonly Diagnostic[]
}

/** The YAML files of these paths, each once, those of folders by name. */
export function findFiles(paths: readonly string[]): string[] {
  const found = new Map(
    paths.flatMap((path) => (statOf(path).isDirectory() ? filesBelow(path) : [path])).map((file) => [resolve(file), file]),
  )
  return [...found.values()]
}

/** The text of a file. Throws a `UsageError` where it has none. */
export function readText(file: string): string {
  const size = statOf(file).size
  if (statOf(file).isDirectory()) throw new UsageError(`${file}: this is a folder, not a file.`)
  if (size > limits.size) throw new UsageError(`${file}: the file is over four megabytes; no call is that long.`)
  const bytes = orUsageError(file, () => readBytes(file))
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (!text.includes('\0')) return text
  } catch {
    // Not UTF-8: the same sentence.
  }
  throw new UsageError(`${file}: this is not a text file.`)
}

/** At most what the limit allows, also from what has no size: a pipe, a device. */
function readBytes(file: string): Uint8Array {
  const bytes = new Uint8Array(limits.size)
  const open = openSync(file, 'r')
  try {
    let length = 0
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(open, bytes, length, bytes.length - length, null)
    return bytes.subarray(0, length)
  } finally {
    closeSync(open)
  }
}

/** Reads files, each company only once. */
export function makeReader(): (file: string) => CheckedFile {
  const companies = new Map<string, Found>()
  const companyIn = (folder: string): Found => {
    const known = companies.get(folder) ?? findCompany(folder)
    companies.set(folder, known)
    return known
  }
  return (file) => {
    const text = readText(file)
    const folder = dirname(resolve(file))
    if (basename(file) === companyFile)
      return { file, text, scenario: null, source: null, diagnostics: readCompany(text, { id: basename(folder) }).diagnostics }
    const { company, problem } = companyIn(folder)
    const { scenario, source, diagnostics } = readScenario(text, { id: basename(file).replace(/\.ya?ml$/, ''), company })
    return { file, text, scenario, source, diagnostics: problem ? [problem, ...diagnostics] : diagnostics }
  }
}

/** The scenario of a file, or all that is wrong with it, as printed. */
export function readScenarioFile(
  file: string,
): { scenario: Scenario; problem?: undefined } | { scenario: null; problem: string } {
  const { text, scenario, diagnostics } = makeReader()(file)
  if (scenario) return { scenario }
  if (basename(file) === companyFile) return { scenario, problem: `${file}: this is a company, not a scenario.` }
  return {
    scenario,
    problem: printDiagnostics(
      file,
      text,
      diagnostics.filter(({ severity }) => severity === 'error'),
    ),
  }
}

const companyFile = 'company.yaml'

type Found =
  { readonly company: Company; readonly problem?: undefined } | { readonly company: null; readonly problem: Diagnostic }

/** The company beside a scenario, or why there is none. */
function findCompany(folder: string): Found {
  const file = join(folder, companyFile)
  const problem = (message: string, help: string): Found => ({
    company: null,
    problem: diagnosticAtTop('no-company', message, help),
  })
  if (!statSync(file, { throwIfNoEntry: false })) {
    return problem(
      `there is no ${companyFile} beside this file.`,
      'a call belongs to a company, whose departments and rules stand in that file.',
    )
  }
  try {
    const { company } = readCompany(readText(file), { id: basename(folder) })
    return company
      ? { company }
      : problem(`the ${companyFile} beside this file has errors.`, 'put those right first: check that file too.')
  } catch (error) {
    if (error instanceof UsageError)
      return problem(`the ${companyFile} beside this file can't be read.`, 'save it as plain text, in UTF-8.')
    throw error
  }
}

function filesBelow(folder: string): string[] {
  const entries = orUsageError(folder, () => readdirSync(folder, { withFileTypes: true }))
  return entries
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesBelow(path)
      return (entry.isFile() || entry.isSymbolicLink()) && /\.ya?ml$/.test(entry.name) ? [path] : []
    })
}

function statOf(path: string) {
  const found = orUsageError(path, () => statSync(path, { throwIfNoEntry: false }))
  if (!found) throw new UsageError(`${path}: there is no such file or folder.`)
  return found
}

/** The system's own errors are told as ours: that something may not be read is nobody's fault in the program. */
function orUsageError<Found>(path: string, look: () => Found): Found {
  try {
    return look()
  } catch {
    throw new UsageError(`${path}: it can't be read.`)
  }
}
