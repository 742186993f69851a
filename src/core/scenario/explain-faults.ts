import type { Complaint } from './complaint.ts'
import type { Fault, Parsed } from './parse-yaml.ts'
import type { Span } from './source.ts'
import { limits } from './limits.ts'
import { spaceMissing } from './read-values.ts'

/** What a fault of the text comes to, and whether what stands around it can still be trusted. */
interface Explained {
  readonly complaint: Complaint
  readonly isLocal: boolean
}

/**
 * The YAML library's faults in an author's words. A fault that displaces what follows it hides all later ones: they are most
 * often its consequences. `blamed` are spans that have been complained about already.
 */
export function explainFaults(
  text: string,
  parsed: Parsed,
  blamed: readonly Span[],
): { complaints: Complaint[]; isReadable: boolean } {
  const stop = explainStop(parsed)
  if (stop) return { complaints: [stop], isReadable: false }
  const lines = new Set(blamed.filter((span) => 'complaint' in span && span.complaint).map(({ from }) => lineAt(text, from)))
  const tabs = tabsIn(text, parsed)
  if (tabs.length > 0) return { complaints: tabs, isReadable: false }
  const complaints: Complaint[] = []
  for (const fault of withFar(parsed)) {
    const start = skipSpace(text, fault.from)
    const line = lineAt(text, start)
    if (lines.has(line)) continue
    lines.add(line)
    const { complaint, isLocal } = explain(text, { ...fault, from: start }, fault.from)
    complaints.push(complaint)
    if (!isLocal) return { complaints, isReadable: false }
  }
  return { complaints, isReadable: true }
}

/** Tabs that indent a line with which something is wrong, each line once. All else that is wrong comes of them. */
function tabsIn(text: string, { faults }: Parsed): Complaint[] {
  const lines = new Set(faults.map(({ code, from }) => lineAt(text, code === 'TAB_AS_INDENT' ? from : skipSpace(text, from)) + 1))
  return [...lines].flatMap((line): Complaint[] => {
    const indent = /[ \t]*/y
    indent.lastIndex = line
    const space = indent.exec(text)?.[0] ?? ''
    const at = { from: line + space.indexOf('\t'), to: line + space.lastIndexOf('\t') + 1 }
    return space.includes('\t')
      ? [{ code: 'tab-indent', at, message: 'a tab indents this line.', help: 'use spaces, two for each level.' }]
      : []
  })
}

function explainStop({ stopped, second }: Parsed): Complaint | null {
  if (stopped?.by === 'depth') {
    const message = `lists and keys stand in one another more than ${limits.depth} deep here.`
    return { code: 'too-deep', at: { from: stopped.at, to: stopped.at + 1 }, message }
  }
  if (stopped)
    return {
      code: 'too-big',
      at: { from: 0, to: 0 },
      message: `the file has more than ${limits.pieces} pieces; no call is that long.`,
    }
  if (second === null) return null
  const at = { from: Math.max(0, second), to: Math.max(0, second) + 3 }
  return {
    code: 'several-documents',
    at,
    message: 'a second document begins here; a file holds one.',
    help: 'leave out the line "---".',
  }
}

/** What the library reports far from where it went wrong, put where that was. */
function withFar({ faults, runaways, unclosed }: Parsed): Fault[] {
  const last = faults.at(-1)
  const runaway = last && runaways.find((from) => from <= last.from)
  const far = [
    ...(runaway === undefined ? [] : [{ code: 'RUNAWAY', from: runaway, to: runaway + 1 }]),
    ...(unclosed === null ? [] : [{ code: 'UNCLOSED', from: unclosed, to: unclosed + 1 }]),
  ]
  return [...far, ...faults].toSorted((a, b) => a.from - b.from)
}

function explain(text: string, fault: Fault, at: number): Explained {
  const start = fault.from
  switch (fault.code) {
    case 'RUNAWAY':
      return grave(
        'unclosed-quote',
        one(start),
        'the quotation that begins here has no end in its line.',
        `put ${text[start]} where it ends.`,
      )
    case 'UNCLOSED':
      return grave(
        'unclosed-bracket',
        one(start),
        `this "${text[start]}" is never closed.`,
        `put ${text[start] === '[' ? ']' : '}'} where it ends.`,
      )
    case 'BAD_DQ_ESCAPE':
      return badEscape(text, at)
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_SCALAR_START':
      return begins(fault.code === 'TAG_RESOLVE_FAILED' ? 'unknown-tag' : 'speech-unquoted', text, {
        from: start,
        to: lineEnd(text, start),
      })
    case 'BAD_DIRECTIVE':
      return grave(
        'stray-text',
        { from: start, to: lineEnd(text, start) },
        'a line that begins with "%" means nothing here.',
        'leave it out.',
      )
    case 'RESOURCE_EXHAUSTION':
      return grave('too-deep', one(start), 'lists and keys stand too deep in one another here.')
    case 'MULTILINE_IMPLICIT_KEY':
      return missingColon(text, start)
    case 'BLOCK_AS_IMPLICIT_KEY':
      return tooFarIn(text, start)
    default:
      return unexpected(text, fault, start)
  }
}

function badEscape(text: string, at: number): Explained {
  const from = text[at] === '\\' ? at : Math.max(0, text.lastIndexOf('\\', at))
  const message = `"${text.slice(from, from + 2)}" means nothing inside quotation marks.`
  return local('bad-escape', { from, to: from + 2 }, message, 'write \\\\ for a backslash, \\" for a quotation mark.')
}

/** Something stands where the library expected something else: what that is shows in what stands around it. */
function unexpected(text: string, fault: Fault, start: number): Explained {
  const rest = { from: start, to: lineEnd(text, start) }
  const line = text.lastIndexOf('\n', start - 1) + 1
  const before = text.slice(line, start).trimEnd()
  const value = /(?:^|[:,[{-]\s+)([*&!{[].*)$/.exec(before)
  const isNextKey = isInBrackets(text, start) && /^[\w' -]+:(\s|$)/.test(text.slice(rest.from, rest.to))
  if (/["']$/.test(before) && !isNextKey) {
    const single = before.endsWith("'")
    const help = single ? 'put what is said in double quotes.' : 'write \\" for a quotation mark inside one.'
    return local('stray-text', rest, 'the quotation ends before this.', help)
  }
  if (text[start] === ']' || text[start] === '}') return grave('stray-text', one(start), `this "${text[start]}" closes nothing.`)
  if (isNextKey || (!value && isInBrackets(text, start)))
    return grave('missing-comma', one(start), 'a comma is missing before this.')
  if (value) return begins('stray-text', text, { from: line + value.index + value[0].length - value[1]!.length, to: rest.to })
  if (before.endsWith(':')) return begins('speech-unquoted', text, rest, false)
  if (fault.code === 'UNEXPECTED_TOKEN') return grave('stray-text', rest, 'this does not fit what stands before it.')
  return before === '' && hasColon(text, start) ? badIndent(text, start) : missingColon(text, start)
}

function missingColon(text: string, start: number): Explained {
  const rest = { from: start, to: lineEnd(text, start) }
  const line = text.slice(rest.from, rest.to)
  if (/^-\s/.test(line) || hasColon(text, start)) return badIndent(text, start)
  if (/^[\w -]+:[^ \t]/.test(line)) return grave('missing-space', rest, spaceMissing(line).message, spaceMissing(line).help)
  return grave(
    'missing-colon',
    rest,
    'there is no colon in this line, so it is not a key.',
    'write "key: ", then what belongs to it.',
  )
}

/** A key stands deeper than the one above it, although that has its value already. */
function tooFarIn(text: string, start: number): Explained {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  if (/:\s+$/.test(before) && /^[-?](\s|$)/.test(text.slice(start)))
    return begins('speech-unquoted', text, { from: start, to: lineEnd(text, start) }, false)
  if (hasColon(text, start) || /^[-?]\s/.test(text.slice(start, start + 2))) return badIndent(text, start)
  return badIndent(text, skipSpace(text, lineEnd(text, start)))
}

function badIndent(text: string, start: number): Explained {
  const at = { from: start, to: lineEnd(text, start) }
  return grave(
    'bad-indent',
    at,
    'this line does not begin under those to which it belongs.',
    'lines that belong together begin in the same column.',
  )
}

function begins(code: 'unknown-tag' | 'speech-unquoted' | 'stray-text', text: string, at: Span, isLocal = true): Explained {
  const message = `text that begins with "${text[at.from]}" has to stand in double quotes.`
  return { complaint: { code, at, message }, isLocal }
}

function local(code: Complaint['code'], at: Span, message: string, help?: string): Explained {
  return { complaint: { code, at, message, help }, isLocal: true }
}

function grave(code: Complaint['code'], at: Span, message: string, help?: string): Explained {
  return { complaint: { code, at, message, help }, isLocal: false }
}

function one(from: number): Span {
  return { from, to: from + 1 }
}

/** Whether a bracket is open here: found by counting in this line and the few above it that belong to it. */
function isInBrackets(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 2000), start).replaceAll(/"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/g, '')
  const opened = before.match(/[:\s,[{-][[{]/g)?.length ?? 0
  return opened > (before.match(/[\]}]/g)?.length ?? 0)
}

function hasColon(text: string, start: number): boolean {
  return /:([ \t]|$)/.test(text.slice(start, lineEnd(text, start)))
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \t\r\n'.includes(text[at]!)) at += 1
  return at === text.length ? from : at
}

/** Where the line's words end: before its line end and the space in front of that. */
function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  const line = text.slice(from, end < 0 ? text.length : end)
  return from + line.trimEnd().length
}

function lineAt(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1)
}
