import type { Diagnostic, Severity } from '../core/scenario/diagnostic.ts'
import { type CheckedFile, findFiles, makeReader, UsageError } from './files.ts'
import { printDiagnostics } from './print-diagnostics.ts'

const usage = 'usage: npm run --silent scenario -- check PATH… [--json]'

/**
 * `scenario check PATH… [--json]`: what is wrong with scenarios and companies, in words or for machines.
 * @returns the exit code: 0 clean or warnings, 1 errors, 2 a file that cannot be read
 */
export function check(args: readonly string[]): number {
  const paths = args.filter((arg) => !arg.startsWith('-'))
  const flags = args.filter((arg) => arg.startsWith('-'))
  if (paths.length === 0 || flags.some((flag) => flag !== '--json')) throw new UsageError(usage)
  const files = findFiles(paths)
  if (files.length === 0) throw new UsageError(`${paths.join(', ')}: there is no YAML file in it.`)
  const { checked, unreadable } = readAll(files)
  process.stdout.write(flags.length > 0 ? printJson(checked) : printWords(checked))
  for (const problem of unreadable) process.stderr.write(`${problem}\n`)
  if (unreadable.length > 0) return 2
  return count(checked, 'error') > 0 ? 1 : 0
}

function readAll(files: readonly string[]): { checked: CheckedFile[]; unreadable: string[] } {
  const read = makeReader()
  const checked: CheckedFile[] = []
  const unreadable: string[] = []
  for (const file of files) {
    try {
      checked.push(read(file))
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      unreadable.push(error.message)
    }
  }
  return { checked, unreadable }
}

/** Everything that was found, and a line that sums it up. */
export function printWords(checked: readonly CheckedFile[]): string {
  const told = checked.filter(({ diagnostics }) => diagnostics.length > 0)
  const printed = told.map(({ file, text, diagnostics }) => `${printDiagnostics(file, text, diagnostics)}\n\n`)
  return `${printed.join('')}${sumUp(checked, told.length)}\n`
}

function sumUp(checked: readonly CheckedFile[], told: number): string {
  const files = many(checked.length, 'file')
  if (told === 0) return `${files} checked: nothing to put right.`
  const counts = (['error', 'warning', 'hint'] as const).map((severity) => [count(checked, severity), severity] as const)
  const found = counts.filter(([number]) => number > 0).map(([number, severity]) => many(number, severity))
  return `${files} checked: ${found.join(', ')}${checked.length > 1 ? ` in ${many(told, 'file')}` : ''}.`
}

function printJson(checked: readonly CheckedFile[]): string {
  const files = checked.map(({ file, diagnostics }) => ({
    file,
    diagnostics: diagnostics.map((diagnostic) => forMachines(file, diagnostic)),
  }))
  return `${JSON.stringify({ files }, null, 2)}\n`
}

/** The same keys in the same order, whatever was found. */
function forMachines(file: string, { line, column, endLine, endColumn, severity, code, message, help }: Diagnostic): object {
  return { file, line, column, endLine, endColumn, severity, code, message, help: help ?? null }
}

function count(checked: readonly CheckedFile[], severity: Severity): number {
  return checked.reduce((sum, { diagnostics }) => sum + diagnostics.filter((one) => one.severity === severity).length, 0)
}

function many(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
