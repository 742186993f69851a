import type { Diagnostic, DiagnosticCode, Severity } from './diagnostic.ts'
import type { Path, Place, Source, Span } from './source.ts'
import { comparePlaces, severityOf } from './diagnostic.ts'
import { limits } from './limits.ts'
import { placeAt, spanAt } from './source.ts'

/** What is wrong, before it has a line and a column. */
export interface Complaint {
  readonly code: DiagnosticCode
  readonly at: Place | Span
  readonly message: string
  /** Worked out only for what is shown. */
  readonly help?: string | (() => string | undefined) | undefined
  readonly note?: { readonly at: Place | Span; readonly message: string } | undefined
  /** Where it is not the usual one of the code. */
  readonly severity?: Severity
}

export function keyAt(path: Path, piece?: string): Place {
  return { path, part: 'key', ...(piece !== undefined && { piece }) }
}

export function valueAt(path: Path, piece?: string): Place {
  return { path, part: 'value', ...(piece !== undefined && { piece }) }
}

export function isError({ code, severity }: Complaint): boolean {
  return (severity ?? severityOf(code)) === 'error'
}

/** What no check has found and the format refuses all the same. Should never be seen: each refusal has a check that says it in words. */
export function notUnderstood(issues: readonly { readonly path: readonly PropertyKey[] }[]): Complaint {
  const path = (issues[0]?.path ?? []).map((step) => (typeof step === 'number' ? step : String(step)))
  return { code: 'wrong-kind', at: valueAt(path), message: `"${path.at(-1) ?? 'the file'}" is not what belongs here.` }
}

/** The complaints with their lines and columns, sorted by place, each once, and no more than anybody would read. */
export function diagnose(source: Source, complaints: readonly Complaint[]): Diagnostic[] {
  const placed = new Map<string, { diagnostic: Diagnostic; help: Complaint['help'] }>()
  for (const complaint of complaints) {
    const diagnostic = locate(source, complaint)
    const key = `${diagnostic.line}:${diagnostic.column}:${diagnostic.code}:${diagnostic.message}`
    if (!placed.has(key)) placed.set(key, { diagnostic, help: complaint.help })
  }
  const sorted = [...placed.values()].toSorted((a, b) => comparePlaces(a.diagnostic, b.diagnostic))
  const shown = sorted.slice(0, limits.diagnostics).map(({ diagnostic, help }) => withHelp(diagnostic, help))
  const rest = sorted.slice(limits.diagnostics)
  return rest.length === 0 ? shown : [...shown, tooMany(rest.map(({ diagnostic }) => diagnostic))]
}

export function spanOf(source: Source, at: Complaint['at']): Span {
  return 'path' in at ? spanAt(source, at) : at
}

function locate(source: Source, { code, at, message, note, severity }: Complaint): Diagnostic {
  const span = spanOf(source, at)
  const start = placeAt(source, span.from)
  const end = placeAt(source, span.to)
  return {
    ...start,
    endLine: end.line,
    endColumn: end.column,
    severity: severity ?? severityOf(code),
    code,
    message,
    ...(note && { note: { ...placeAt(source, spanOf(source, note.at).from), message: note.message } }),
  }
}

function withHelp(diagnostic: Diagnostic, help: Complaint['help']): Diagnostic {
  const text = typeof help === 'function' ? help() : help
  return text === undefined ? diagnostic : { ...diagnostic, help: text }
}

/** Stands for all that are not shown; an error only where one of them is. */
function tooMany(rest: readonly Diagnostic[]): Diagnostic {
  const { line, column } = rest[0]!
  const severity = rest.find((one) => one.severity === 'error')?.severity ?? rest[0]!.severity
  const message = `and ${rest.length} more from here on; put these right first.`
  return { line, column, endLine: line, endColumn: column, severity, code: 'too-many-problems', message }
}
