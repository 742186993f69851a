import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import type { Diagnostic } from '../core/scenario/diagnostic.ts'
import { readCompany } from '../core/scenario/read-company.ts'
import { readScenario } from '../core/scenario/read-scenario.ts'
import type { Company, Scenario } from '../core/scenario/scenario.ts'
import { printDiagnostics } from './print-diagnostics.ts'
import type { ReadCall } from './watch-training.ts'

/** The scenarios of a site, read once for all that need them. */
export interface Library {
  /** The folder that holds the companies' folders. */
  readonly folder: string
  /** What stood there when it was last read; it is read where it never was. */
  readonly found: () => Found
  readonly readAgain: () => Found
}

/** What a folder of scenarios holds. */
export interface Found {
  /** By id. */
  readonly scenarios: Map<string, Scenario>
  /** The same ones, each with its file: a path from the folder above. */
  readonly calls: ReadCall[]
  /** As printed. */
  readonly errors: string[]
  readonly warnings: string[]
}

/** The library of a folder. Nothing is read yet. */
export function openLibrary(folder: string): Library {
  let found: Found | null = null
  const readAgain = () => (found = readAll(folder))
  return { folder, found: () => found ?? readAgain(), readAgain }
}

/** Every scenario below a folder, by id, and what is wrong with them in full. One with errors is left out. */
function readAll(folder: string): Found {
  const found: Found = { scenarios: new Map(), calls: [], errors: [], warnings: [] }
  const tell = (file: string, text: string, diagnostics: readonly Diagnostic[]) => {
    const worst = diagnostics.some(({ severity }) => severity === 'error') ? found.errors : found.warnings
    const told = diagnostics.filter(({ severity }) => severity !== 'hint')
    if (told.length > 0) worst.push(printDiagnostics(relative(dirname(folder), file), text, told))
  }
  for (const companyFolder of foldersIn(folder)) {
    const company = readCompanyOf(companyFolder, tell)
    for (const name of readdirSync(companyFolder).toSorted()) {
      if (!name.endsWith('.yaml') || name === 'company.yaml' || !company) continue
      const file = join(companyFolder, name)
      const text = readFileSync(file, 'utf8')
      const { scenario, source, diagnostics } = readScenario(text, { id: basename(name, '.yaml'), company })
      tell(file, text, diagnostics)
      if (!scenario) continue
      found.scenarios.set(scenario.id, scenario)
      found.calls.push({ file: relative(dirname(folder), file), text, scenario, source })
    }
  }
  return found
}

function readCompanyOf(folder: string, tell: (file: string, text: string, diagnostics: readonly Diagnostic[]) => void): Company | null {
  const file = join(folder, 'company.yaml')
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return null
  const text = readFileSync(file, 'utf8')
  const { company, diagnostics } = readCompany(text, { id: basename(folder) })
  tell(file, text, diagnostics)
  return company
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .toSorted()
}
