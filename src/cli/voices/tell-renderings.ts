import { basename, extname } from 'node:path'
import type { Rendering } from './render-call.ts'

/** A call's file and what rendering it came to. */
export type CallRendering = Rendering & { readonly file: string }

/** One line about a call, for who waits for many. */
export function tellRendering({ file, voices, lines, recorded, seconds, ...rest }: CallRendering): string {
  const lineCount = many(lines, 'line') + (recorded > 0 ? `, ${recorded} recorded` : '')
  return `${nameOf(file)}: ${many(voices, 'voice')}, ${lineCount}, ${minutes(seconds)} min, ${tellSpeed(rest)}`
}

/** A table of calls, with their sum. */
export function tellRenderings(calls: readonly CallRendering[]): string {
  const rows = [headings, ...calls.map(rowOf), ...(calls.length > 1 ? [rowOf(sumUp(calls))] : [])]
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const pad = (cell: string, column: number) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))
  return rows.map((row) => row.map(pad).join('  ')).join('\n')
}

const headings = ['call', 'voices', 'lines', 'recorded', 'minutes', 'kB', 'made', 'seconds', '× real time', '× on a core']

function rowOf({ file, voices, lines, recorded, seconds, bytes, made, madeSeconds, took, busy }: CallRendering): string[] {
  const counts = [voices, lines, recorded].map(String)
  const speeds = made === 0 ? ['–', '–'] : [madeSeconds / took, madeSeconds / busy].map((speed) => speed.toFixed(0))
  return [nameOf(file), ...counts, minutes(seconds), (bytes / 1000).toFixed(0), `${made}`, took.toFixed(1), ...speeds]
}

/** All of them as one. Each call's voices are counted: two callers who share one are still two. */
export function sumUp(calls: readonly CallRendering[]): CallRendering {
  const sum = (key: keyof Rendering) => calls.reduce((total, call) => total + call[key], 0)
  return {
    file: 'together',
    lines: sum('lines'),
    voices: sum('voices'),
    recorded: sum('recorded'),
    seconds: sum('seconds'),
    bytes: sum('bytes'),
    made: sum('made'),
    madeSeconds: sum('madeSeconds'),
    took: sum('took'),
    busy: sum('busy'),
  }
}

function tellSpeed({ made, madeSeconds, took, busy }: Pick<Rendering, 'made' | 'madeSeconds' | 'took' | 'busy'>): string {
  if (made === 0) return 'all at hand'
  const [speed, onCore] = [madeSeconds / took, madeSeconds / busy].map((each) => `${each.toFixed(0)} ×`)
  return `${made} made in ${took.toFixed(1)} s (${speed} real time, ${onCore} on a core)`
}

function nameOf(file: string): string {
  return basename(file, extname(file))
}

function minutes(seconds: number): string {
  return (seconds / 60).toFixed(1)
}

function many(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
