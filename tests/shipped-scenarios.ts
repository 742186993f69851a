import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readCompany } from '../src/core/scenario/read-company.ts'
import { readScenario } from '../src/core/scenario/read-scenario.ts'
import type { Company, Scenario } from '../src/core/scenario/scenario.ts'

const folder = join(import.meta.dirname, '..', 'scenarios')

/** Every scenario that we ship, by id. A test that needs them fails where one does not read. */
export const shippedScenarios: ReadonlyMap<string, Scenario> = new Map(
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readFolder(join(folder, name))),
)

/** One of them. */
export function shipped(id: string): Scenario {
  const scenario = shippedScenarios.get(id)
  if (!scenario) throw new Error(`There is no scenario ${id}.`)
  return scenario
}

function readFolder(path: string): [string, Scenario][] {
  const company = read(readCompany(readFileSync(join(path, 'company.yaml'), 'utf8'), { id: basename(path) }), path).company as Company
  return readdirSync(path)
    .filter((file) => file.endsWith('.yaml') && file !== 'company.yaml')
    .map((file) => {
      const id = basename(file, '.yaml')
      const { scenario } = read(readScenario(readFileSync(join(path, file), 'utf8'), { id, company }), file)
      return [id, scenario as Scenario]
    })
}

function read<Found extends { readonly diagnostics: readonly { readonly severity: string; readonly message: string }[] }>(found: Found, file: string): Found {
  const error = found.diagnostics.find(({ severity }) => severity === 'error')
  if (error) throw new Error(`${file}: ${error.message}`)
  return found
}
