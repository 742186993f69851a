import type { Alias, Pair, ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { isAlias, isMap, isScalar, isSeq } from 'yaml'
import type { Complaint } from './complaint.ts'
import type { Span, Spot } from './source.ts'
import { limits } from './limits.ts'
import { unread } from './source.ts'

/** Stands for a colon where one had to be hidden from the YAML library; as long as it, so that offsets stay true. */
export const hiddenColon = '\uE000'

interface Built {
  readonly value: unknown
  readonly spot: Spot
  /** How many values it is, with those behind aliases. */
  readonly size: number
}

/** What a name stands for that an author has given a value with "&". */
interface Anchor {
  readonly built: Built
  /** Where it stands, if it may well have been meant to be said. */
  readonly at: Span | null
  isUsed: boolean
}

type MapPair = Pair<ParsedNode, ParsedNode | null>

/** One reading: what it has found so far. */
interface Reading {
  readonly text: string
  readonly complaints: Complaint[]
  readonly anchors: Map<string, Anchor>
  size: number
}

/** Plain values, each with its place; maps have no prototype, so that no key can reach one. */
export function readValues(text: string, contents: ParsedNode | null): { value: unknown; root: Spot; complaints: Complaint[] } {
  const reading: Reading = { text, complaints: [], anchors: new Map(), size: 0 }
  const { value, spot } = build(reading, contents, null, { from: 0, to: 0 })
  for (const { at, isUsed } of reading.anchors.values()) {
    if (at && !isUsed) reading.complaints.push({ code: 'speech-unquoted', at, message: beginsWith('&') })
  }
  return { value, root: spot, complaints: reading.complaints }
}

function build(reading: Reading, node: ParsedNode | null, key: Span | null, fallback: Span): Built {
  reading.size += 1
  if (isAlias(node)) return buildAlias(reading, node, key)
  const spot = {
    key,
    value: node ? spanOf(node, reading.text) : fallback,
    isCut: false,
    inside: new Map<string | number, Spot>(),
  }
  const made = isMap(node)
    ? buildMap(reading, node, spot)
    : isSeq(node)
      ? buildList(reading, node, spot)
      : buildScalar(reading, node, spot)
  if (node && 'anchor' in node && node.anchor) mark(reading, node, node.anchor, made)
  return made
}

/** A plain text that begins with "&" was most probably meant to be said: then no other place uses it. */
function mark({ text, anchors }: Reading, node: ParsedNode, name: string, built: Built): void {
  const from = text.lastIndexOf('&', node.range[0])
  const at = isScalar(node) && node.type === 'PLAIN' ? { from, to: spanOf(node, text).to } : null
  anchors.set(name, { built, at, isUsed: false })
}

function buildAlias(reading: Reading, node: Alias.Parsed, key: Span | null): Built {
  const at = spanOf(node, reading.text)
  const nothing = { value: unread, spot: { key, value: at, isCut: false, inside: new Map() }, size: 1 }
  const anchor = reading.anchors.get(node.source)
  if (!anchor) {
    reading.complaints.push({
      code: 'unknown-alias',
      at,
      message: `nothing before this is marked "&${node.source}".`,
      help: beginsWith('*'),
    })
    return nothing
  }
  anchor.isUsed = true
  reading.size += anchor.built.size
  if (reading.size > limits.values) {
    reading.complaints.push({ code: 'too-big', at, message: tooMuch })
    return nothing
  }
  return { ...anchor.built, spot: { ...anchor.built.spot, key, value: at } }
}

function buildScalar(reading: Reading, node: Scalar.Parsed | null, spot: Spot): Built {
  const isPlain = node?.type === 'PLAIN'
  const source = node?.source ?? ''
  if (node === null || (isPlain && source === '')) return { value: null, spot, size: 1 }
  const stray = isPlain ? strayEnd(source, spot.value.to) : null
  if (stray) reading.complaints.push(stray)
  const value = isPlain && /^-?(0|[1-9]\d{0,14})$/.test(source) ? Number(source) : String(node.value).replaceAll(hiddenColon, ':')
  return { value: stray ? unread : value, spot: { ...spot, isCut: isPlain && Boolean(node.comment) }, size: 1 }
}

/** A quotation mark or a bracket at the end of words without any, whose other half is missing. */
function strayEnd(source: string, to: number): Complaint | null {
  const at = { from: to - 1, to }
  if (/^[^"]+"$/.test(source)) return { code: 'unclosed-quote', at, message: 'the quotation that ends here has no beginning.' }
  if (/^[^[\]]+\]$/.test(source)) return { code: 'unclosed-bracket', at, message: 'this "]" has no "[" before it.' }
  return /^[^{}]+\}$/.test(source) ? { code: 'unclosed-bracket', at, message: 'this "}" has no "{" before it.' } : null
}

function buildList(reading: Reading, node: YAMLSeq.Parsed, spot: Spot): Built {
  const built = node.items.map((item) => build(reading, item, null, spot.value))
  for (const [index, { spot: inner }] of built.entries()) spot.inside.set(index, inner)
  return { value: built.map(({ value }) => value), spot, size: sum(built) }
}

function buildMap(reading: Reading, node: YAMLMap.Parsed, spot: Spot): Built {
  const value: Record<string, unknown> = Object.create(null)
  const built: Built[] = []
  // The root has no key either, and is the first that is built.
  const isPlace = spot.key === null && reading.size > 1
  let isTorn = false
  for (const pair of node.items as MapPair[]) {
    const { name, complaint } = readKey(pair, reading.text)
    if (complaint) reading.complaints.push(complaint)
    if (name === null) continue
    const at = spanOf(pair.key, reading.text)
    const made = build(reading, pair.value, at, at)
    const first = spot.inside.get(name)
    // Of a key that is there twice, the first counts; unless there is nothing at it.
    if (first && !(isPlace && isTorn)) reading.complaints.push(secondTime(name, at, first, isPlace))
    isTorn ||= first !== undefined
    if (first && value[name] !== null) continue
    value[name] = complaint ? unread : made.value
    spot.inside.set(name, made.spot)
    built.push(made)
  }
  return { value, spot, size: sum(built) }
}

/** The key of a pair as it was meant, and what is wrong with it. */
function readKey({ key, value }: MapPair, text: string): { name: string | null; complaint?: Complaint } {
  const at = spanOf(key, text)
  const isPlain = isScalar(key) && key.type === 'PLAIN'
  const name = isScalar(key) ? String(key.value).replaceAll(hiddenColon, ':') : ''
  if (name === '' || name === '__proto__')
    return { name: null, complaint: { code: 'bad-name', at, message: 'a key has to be plain words.' } }
  const [, before, colon] = (isPlain && /^([\w '-]*\w)(:?)\s*[[{"]/.exec(name)) || []
  if (before !== undefined && colon === '') return { name: before, complaint: colonMissing(before, at.from + before.length) }
  const isGlued = before !== undefined || (isPlain && value === null && /^[\w -]+:\S/.test(name))
  if (isGlued) return { name: name.slice(0, name.indexOf(':')), complaint: { code: 'missing-space', at, ...spaceMissing(name) } }
  if (isPlain && /^-\w/.test(name)) return { name: null, complaint: { code: 'missing-space', at, ...spaceMissing(name) } }
  return { name }
}

function colonMissing(key: string, to: number): Complaint {
  const at = { from: to - key.length, to }
  return {
    code: 'missing-colon',
    at,
    message: `a colon is missing after "${key}".`,
    help: `write "${key}: ", then what belongs to it.`,
  }
}

export function spaceMissing(text: string): { message: string; help: string } {
  if (text.startsWith('-')) return { message: 'a space is missing after "-".', help: 'a place in a list begins with "- ".' }
  const key = text.slice(0, text.indexOf(':'))
  return { message: `a space is missing after "${key}:".`, help: `write "${key}: ", then what belongs to it.` }
}

/** In a list, where the next place begins without "- ", all its keys come a second time; the first of them is told. */
function secondTime(name: string, at: Span, first: Spot, isPlace: boolean): Complaint {
  const note = { at: first.key ?? first.value, message: 'it stands here first.' }
  const help = isPlace ? 'if the next place in the list begins here, write "- " before its first key.' : undefined
  return { code: 'duplicate-name', at, message: `"${name}" stands here a second time.`, note, help }
}

function beginsWith(character: string): string {
  return `text that begins with "${character}" has to stand in double quotes.`
}

const tooMuch = `this uses other parts of the file so often that it comes to more than ${limits.values} values.`

/** Without the space and the line ends behind it. */
function spanOf(node: ParsedNode, text: string): Span {
  const [from, end] = node.range
  let to = end
  while (to > from && ' \t\r\n'.includes(text[to - 1]!)) to -= 1
  return { from, to }
}

function sum(built: readonly Built[]): number {
  return built.reduce((total, { size }) => total + size, 1)
}
