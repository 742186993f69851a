import type { Complaint } from './complaint.ts'
import type { Fault, Parsed } from './parse-yaml.ts'
import type { Source, Span, Spot } from './source.ts'
import { spanOf } from './complaint.ts'
import { explainFaults } from './explain-faults.ts'
import { limits } from './limits.ts'
import { parseYaml } from './parse-yaml.ts'
import { hiddenColon, readValues } from './read-values.ts'
import { makeSource, placeAt } from './source.ts'

export interface ReadText {
  readonly source: Source
  readonly complaints: readonly Complaint[]
  /** Whether every value is where its author put it, so that it can be told what is missing. */
  readonly isWhole: boolean
}

const nowhere: Spot = { key: null, value: { from: 0, to: 0 }, isCut: false, inside: new Map() }
// oxlint-disable-next-line no-control-regex -- these are what it looks for
const notText = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uE000\uFEFF]|\r(?!\n)/

/** The values of a file with their places, or what keeps the text from being read. Bounded in time, whatever it is given. */
export function readText(given: string): ReadText {
  const text = given.replace(/^\uFEFF/, '')
  const refused = refuse(text)
  if (refused) return { source: makeSource(text.slice(0, limits.size), null, nowhere), complaints: [refused], isWhole: false }
  const { parsed, unquoted } = parseWithSpeech(text)
  const { complaints: faults, isReadable } = explainFaults(text, parsed, unquoted)
  const explained = [...unquoted.flatMap(({ complaint }) => complaint ?? []), ...faults]
  if (!isReadable) return { source: makeSource(text, null, nowhere), complaints: explained, isWhole: false }
  const { value, root, complaints } = readValues(text, parsed.contents)
  const tooBig = complaints.find(({ code }) => code === 'too-big')
  if (tooBig) return { source: makeSource(text, null, nowhere), complaints: [tooBig], isWhole: false }
  const source = makeSource(text, value, root)
  const isWhole = faults.length === 0 && complaints.length === 0
  return { source, complaints: firstOfEachLine(source, [...explained, ...complaints]), isWhole }
}

/** Whatever else is wrong with a line that cannot be read comes of what stands furthest to the left. */
function firstOfEachLine(source: Source, complaints: readonly Complaint[]): Complaint[] {
  const first = new Map<number, { from: number; complaint: Complaint }>()
  for (const complaint of complaints) {
    const { from } = spanOf(source, complaint.at)
    const { line } = placeAt(source, from)
    const before = first.get(line)
    if (!before || from < before.from) first.set(line, { from, complaint })
  }
  return [...first.values()].map(({ complaint }) => complaint)
}

function refuse(text: string): Complaint | null {
  const begin: Span = { from: 0, to: 0 }
  if (text.length > limits.size)
    return { code: 'too-big', at: begin, message: 'the file is over four megabytes; no call is that long.' }
  const strange = notText.exec(text)
  if (strange) {
    const at = { from: strange.index, to: strange.index + 1 }
    return {
      code: 'not-text',
      at,
      message: 'a character stands here that no text holds.',
      help: 'save the file as plain text, in UTF-8.',
    }
  }
  if (!/^[ \t]*[^#\s]/m.test(text)) return { code: 'empty-file', at: begin, message: 'the file is empty.' }
  return null
}

/** A value with a colon in it that stands without quotation marks. */
export interface Unquoted extends Span {
  /** None where it begins with a quotation: then what follows that is the fault. */
  readonly complaint: Complaint | null
}

/**
 * Speech is full of colons, and forgetting the quotation marks is what happens most. So that the rest of the file can be read
 * all the same, the colons of such values are hidden, and the text is parsed again.
 */
function parseWithSpeech(text: string): { parsed: Parsed; unquoted: Unquoted[] } {
  const unquoted: Unquoted[] = []
  let hidden = text
  for (let passes = 0; ; passes++) {
    const parsed = parseYaml(hidden)
    const found = passes < 2 ? parsed.faults.flatMap((fault) => findUnquoted(hidden, fault) ?? []) : []
    if (found.length === 0) return { parsed, unquoted }
    unquoted.push(...found)
    hidden = hideColons(hidden, found)
  }
}

function findUnquoted(text: string, { code, from }: Fault): Unquoted | null {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' && code !== 'BLOCK_IN_FLOW') return null
  const ends = code === 'BLOCK_IN_FLOW' ? /[,}\]\r\n]/g : /[\r\n]| #/g
  ends.lastIndex = from
  const rest = text.slice(from, ends.exec(text)?.index).trimEnd()
  const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from)
  if (!/:\s+$/.test(before) || !/[^:\s].*:(\s|$)/.test(rest) || /^[-?]\s/.test(rest)) return null
  const at = { from, to: from + rest.length }
  const isSpeech = !/^["']/.test(rest)
  return { ...at, complaint: isSpeech ? { code: 'speech-unquoted', at, message: colonMessage, help: quoteHelp } : null }
}

const colonMessage = 'this text has a colon in it and stands without quotation marks.'
const quoteHelp = 'put what is said in double quotes.'

function hideColons(text: string, found: readonly Span[]): string {
  let hidden = ''
  let at = 0
  for (const { from, to } of found) {
    if (from < at) continue
    hidden += text.slice(at, from) + text.slice(from, to).replaceAll(/:(?=\s|$)/g, hiddenColon)
    at = to
  }
  return hidden + text.slice(at)
}
