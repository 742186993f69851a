import type { Diagnostic, DiagnosticCode, Severity } from './diagnostic.ts'
import type { Path, Place, Source, Span } from './source.ts'
import { severityOf } from './diagnostic.ts'
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

/**
 * What no check has found and the format refuses all the same. Should never be seen: each refusal has a check that says it in
 * words.
 */
export function notUnderstood(issues: readonly { readonly path: readonly PropertyKey[] }[]): Complaint {
  const path = (issues[0]?.path ?? []).map((step) => (typeof step === 'number' ? step : String(step)))
  return { code: 'wrong-kind', at: valueAt(path), message: `"${path.at(-1) ?? 'the file'}" is not what belongs here.` }
}

/** The complaints with their lines and columns, sorted by place, each once, and no more than anybody would read. */
export function diagnose(source: Source, complaints: readonly Complaint[]): Diagnostic[] {
  const placed = new Map<string, { complaint: Complaint; span: Span }>()
  for (const complaint of complaints) {
    const span = spanOf(source, complaint.at)
    const key = `${span.from} ${complaint.code} ${complaint.message}`
    if (!placed.has(key)) placed.set(key, { complaint, span })
  }
  const sorted = [...placed.values()].toSorted((a, b) => a.span.from - b.span.from || badness(a.complaint) - badness(b.complaint))
  const shown = sorted.slice(0, limits.diagnostics).map(({ complaint, span }) => locate(source, complaint, span))
  const rest = sorted.slice(limits.diagnostics)
  return rest.length === 0 ? shown : [...shown, tooMany(source, rest)]
}

/** Errors before warnings before hints. */
function badness({ code, severity }: Complaint): number {
  return ['error', 'warning', 'hint'].indexOf(severity ?? severityOf(code))
}

export function spanOf(source: Source, at: Complaint['at']): Span {
  return 'path' in at ? spanAt(source, at) : at
}

function locate(source: Source, { code, message, note, help, severity }: Complaint, span: Span): Diagnostic {
  const end = placeAt(source, span.to)
  const text = typeof help === 'function' ? help() : help
  return {
    ...placeAt(source, span.from),
    endLine: end.line,
    endColumn: end.column,
    severity: severity ?? severityOf(code),
    code,
    message,
    ...(text !== undefined && { help: text }),
    ...(note && { note: { ...placeAt(source, spanOf(source, note.at).from), message: note.message } }),
  }
}

/** Stands for all that are not shown; an error only where one of them is. */
function tooMany(source: Source, rest: readonly { complaint: Complaint; span: Span }[]): Diagnostic {
  const worst = rest.toSorted((a, b) => badness(a.complaint) - badness(b.complaint))[0]!.complaint
  const message = `and ${rest.length} more from here on; put these right first.`
  const { from } = rest[0]!.span
  return locate(
    source,
    { code: 'too-many-problems', at: { from, to: from }, message, severity: worst.severity ?? severityOf(worst.code) },
    { from, to: from },
  )
}
