import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCompany } from '../../../src/core/scenario/read-company.ts'
import { readScenario } from '../../../src/core/scenario/read-scenario.ts'

const checks = join(import.meta.dirname, '..', '..', 'checks')

/** The text of a file below tests/checks. */
export function sampleText(folder: string, file = 'scenario.yaml'): string {
  return readFileSync(join(checks, folder, file), 'utf8')
}

export const sampleCompany = readCompany(sampleText('clean', 'company.yaml'), { id: 'parcelly' }).company

/** Reads a text as a call of the sample company. */
export function read(text: string) {
  return readScenario(text, { id: 'sample', company: sampleCompany })
}

/** What is found, in short: "12:3 undefined-step". */
export function found(text: string): string[] {
  return read(text).diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`)
}

/** The clean sample with one thing replaced in it. */
export function change(from: string, to: string, text = sampleText('clean')): string {
  if (text.split(from).length !== 2) throw new Error(`"${from}" is not there exactly once.`)
  return text.replace(from, () => to)
}
