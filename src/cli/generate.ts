import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rulesPage } from '../core/checker/rules-page.ts'
import { companySchema, scenarioSchema } from '../core/scenario/json-schema.ts'
import { keyTable } from '../core/scenario/key-table.ts'

/** The text of each generated file, by its path from the root of the repository. */
export function generatedFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['public/scenario.schema.json', `${JSON.stringify(scenarioSchema(), null, 1)}\n`],
    ['public/company.schema.json', `${JSON.stringify(companySchema(), null, 1)}\n`],
    ['scenarios/KEYS.md', keyTable()],
    ['scenarios/CHECKS.md', rulesPage()],
  ])
}

/** Writes them anew. */
export function generate(root: string): string[] {
  for (const [path, text] of generatedFiles()) writeFileSync(join(root, path), text)
  return [...generatedFiles().keys()]
}
