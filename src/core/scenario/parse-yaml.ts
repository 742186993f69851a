import { Composer, type Document, Lexer, type ParsedNode, Parser } from 'yaml'
import { limits } from './limits.ts'

/** Something the library stumbled over: its own code for it, and where. Its words are never used. */
export interface Fault {
  readonly code: string
  readonly from: number
  readonly to: number
}

export interface Parsed {
  readonly contents: ParsedNode | null
  readonly faults: readonly Fault[]
  /** Offsets of quotations that run on over what looks like the next key. */
  readonly runaways: readonly number[]
  /** Offset of a bracket that is never closed. */
  readonly unclosed: number | null
  /** Offset at which a second document begins. */
  readonly second: number | null
  /** Where reading stopped, and which limit stopped it. */
  readonly stopped: { readonly at: number; readonly by: 'depth' | 'pieces' } | null
}

type Watch = { -readonly [key in Exclude<keyof Parsed, 'contents' | 'faults'>]: Parsed[key] } & { runaways: number[] }
type Composed = Document.Parsed

/**
 * Every value is the author's text: nothing becomes a date, a boolean or nothing. Duplicate keys are found elsewhere, in
 * linear time.
 */
const options = {
  schema: 'failsafe',
  uniqueKeys: false,
  resolveKnownTags: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const
const mostFaults = 300
/** What the lexer puts between pieces of the text that is not in the text itself. */
const marks = { documentBegins: '\u0002', bracketFails: '\u0018', plainFollows: '\u001F' } as const
const allMarks: ReadonlySet<string> = new Set(Object.values(marks))
const looksLikeKey = /\n[ \t]*(?:- +)?[A-Za-z][\w'’ -]*:(?=[ \t\r\n])/

/**
 * The text as the YAML library understands it. Never throws, and never takes long: the library's own `parseDocument` is taken
 * apart here, since it takes seconds for a megabyte of brackets, and a stack trace for each of a million errors.
 */
export function parseYaml(text: string): Parsed {
  const faults: Fault[] = []
  const watch: Watch = { runaways: [], unclosed: null, second: null, stopped: null }
  let contents: ParsedNode | null = null
  try {
    for (const document of compose(text, watch, faults)) {
      if (contents) watch.second = text.lastIndexOf('---', document.range[0])
      contents ??= document.contents
      faults.push(...[...document.errors, ...document.warnings].map(({ code, pos }) => ({ code, from: pos[0], to: pos[1] })))
      if (watch.second !== null) break
    }
  } catch {
    // Too many faults; or one that the library throws, and then what it has found so far still stands.
    if (faults.length === 0) faults.push({ code: 'IMPOSSIBLE', from: 0, to: 0 })
  }
  return { contents, faults: faults.toSorted((a, b) => a.from - b.from), ...watch }
}

function compose(text: string, watch: Watch, faults: Fault[]): Iterable<Composed> {
  const composer = new Composer(options)
  // Its own collector, a private field, builds an Error for each fault; ours gives up where no one would read on.
  Object.assign(composer, {
    onError(source: number | readonly number[] | { offset: number; source?: string }, code: string) {
      faults.push({ code, ...spanOfSource(source) })
      if (faults.length >= mostFaults) throw new Error('Enough faults')
    },
  })
  return composer.compose(tokensOf(text, watch), true, text.length)
}

function spanOfSource(source: number | readonly number[] | { offset: number; source?: string }): { from: number; to: number } {
  if (typeof source === 'number') return { from: source, to: source + 1 }
  if ('offset' in source) return { from: source.offset, to: source.offset + (source.source?.length ?? 1) }
  return { from: source[0] ?? 0, to: source[1] ?? 0 }
}

/** The library's tokens, until a limit is reached or it has lost its way for good. */
function* tokensOf(text: string, watch: Watch) {
  const parser = new Parser()
  let at = 0
  let pieces = 0
  let previous = ''
  const open: number[] = []
  for (const piece of new Lexer().lex(text)) {
    if (++pieces > limits.pieces) watch.stopped = { at, by: 'pieces' }
    if (parser.stack.length > limits.depth) watch.stopped = { at, by: 'depth' }
    if (watch.stopped) return
    if (previous !== marks.plainFollows) look(piece, at, open, watch)
    for (const token of parser.next(piece)) {
      yield token
      if (token.type === 'error') return
    }
    previous = piece
    at += allMarks.has(piece) ? 0 : piece.length
  }
  watch.unclosed ??= open.at(-1) ?? null
  yield* parser.end()
}

/** Keeps an eye on what the library reports far from where it went wrong: brackets and quotations without an end. */
function look(piece: string, at: number, open: number[], watch: Watch): void {
  if (piece === '[' || piece === '{') open.push(at)
  if (piece === ']' || piece === '}') open.pop()
  if (piece === marks.bracketFails && open.length > 0) watch.unclosed ??= open.splice(0).at(-1)!
  const quote = piece[0]
  if (quote !== '"' && quote !== "'") return
  if (looksLikeKey.test(piece) || piece.length < 2 || piece.at(-1) !== quote) watch.runaways.push(at)
}
