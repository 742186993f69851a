import type { Diagnostic, Severity } from '../core/scenario/diagnostic.ts'
import { findFiles, makeReader, UsageError } from './files.ts'
import { printDiagnostics } from './print-diagnostics.ts'
import { proofForMachines, unproved } from './proof-for-machines.ts'
import { proveFile, type ProvenFile } from './prove-file.ts'
import { tellProof } from './tell-proof.ts'

const usage = 'usage: npm run --silent scenario -- check PATH… [--json]'

/**
 * `scenario check PATH… [--json]`: what is wrong with scenarios and companies, what trains badly, and what is proved of each
 * call, in words or for machines.
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

function readAll(files: readonly string[]): { checked: ProvenFile[]; unreadable: string[] } {
  const read = makeReader()
  const checked: ProvenFile[] = []
  const unreadable: string[] = []
  for (const file of files) {
    try {
      checked.push(proveFile(read(file)))
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      unreadable.push(error.message)
    }
  }
  return { checked, unreadable }
}

/** Everything that was found, what is proved, and a line that sums it up. */
export function printWords(checked: readonly ProvenFile[]): string {
  const told = checked.filter(({ diagnostics }) => diagnostics.length > 0)
  const printed = checked.flatMap(({ file, text, diagnostics, proof }) => [
    ...(diagnostics.length > 0 ? [printDiagnostics(file, text, diagnostics)] : []),
    ...(proof ? [tellProof(file, proof)] : []),
  ])
  return [...printed, `${sumUp(checked, told.length)}\n`].join('\n\n')
}

function sumUp(checked: readonly ProvenFile[], told: number): string {
  const files = many(checked.length, 'file')
  if (told === 0) return `${files} checked: nothing to put right.`
  const counts = (['error', 'warning', 'hint'] as const).map((severity) => [count(checked, severity), severity] as const)
  const found = counts.filter(([number]) => number > 0).map(([number, severity]) => many(number, severity))
  return `${files} checked: ${found.join(', ')}${checked.length > 1 ? ` in ${many(told, 'file')}` : ''}.`
}

function printJson(checked: readonly ProvenFile[]): string {
  const files = checked.map(({ file, diagnostics, scenario, proof }) => ({
    file,
    diagnostics: diagnostics.map((diagnostic) => forMachines(file, diagnostic)),
    ...(scenario && proof ? proofForMachines(scenario, proof) : unproved),
  }))
  return `${JSON.stringify({ files }, null, 2)}\n`
}

/** The same keys in the same order, whatever was found. */
function forMachines(file: string, { line, column, endLine, endColumn, severity, code, message, help }: Diagnostic): object {
  return { file, line, column, endLine, endColumn, severity, code, message, help: help ?? null }
}

function count(checked: readonly ProvenFile[], severity: Severity): number {
  return checked.reduce((sum, { diagnostics }) => sum + diagnostics.filter((one) => one.severity === severity).length, 0)
}

function many(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
