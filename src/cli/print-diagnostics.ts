import type { Diagnostic } from '../core/scenario/diagnostic.ts'

/** The most of a source line that is shown, in characters. */
const width = 120
// oxlint-disable-next-line no-control-regex -- an author's text must not steer the terminal
const unprintable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** Diagnostics as an author reads them: each with its source line, a caret under what is meant, a second place and what to do. */
export function printDiagnostics(file: string, text: string, diagnostics: readonly Diagnostic[]): string {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  return diagnostics.map((diagnostic) => printDiagnostic(file, lines, diagnostic)).join('\n\n')
}

function printDiagnostic(file: string, lines: readonly string[], diagnostic: Diagnostic): string {
  const { line, column, severity, code, message, note, help } = diagnostic
  return [
    `${file}:${line}:${column}: ${severity}[${code}]: ${message}`,
    ...printSource(lines[line - 1] ?? '', diagnostic),
    ...(note ? [`  note: ${file}:${note.line}:${note.column}: ${note.message}`] : []),
    ...(help === undefined ? [] : [`  help: ${help}`]),
  ]
    .map((printed) => printable(printed))
    .join('\n')
}

/** A line without what would steer the terminal. */
export function printable(line: string): string {
  return line.replaceAll(unprintable, '\uFFFD')
}

/** The line, and carets below it. Of a long line only what is around them. */
function printSource(source: string, { line, column, endLine, endColumn }: Diagnostic): string[] {
  const start = column - 1
  const end = endLine === line ? endColumn - 1 : source.length
  const from = start > width - 30 ? start - 30 : 0
  const to = Math.min(source.length, from + width)
  const before = `${line} | ${from > 0 ? '…' : ''}`
  const shown = `${before}${source.slice(from, to)}${to < source.length ? '…' : ''}`
  const space = `${before}${source.slice(from, start)}`.replaceAll(/[^\t]/g, ' ')
  return [shown, `${space}${'^'.repeat(Math.max(1, Math.min(end, to) - start))}`]
}
