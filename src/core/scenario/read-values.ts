import type { Alias, Pair, ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { isAlias, isMap, isScalar, isSeq } from 'yaml'
import type { Complaint } from './complaint.ts'
import type { Span, Spot } from './source.ts'
import { limits } from './limits.ts'
import { unread } from './source.ts'

/** Stands for a colon where one had to be hidden from the YAML library; as long as it, so that offsets stay true. */
export const hiddenColon = '\uE000'

/** What a name stands for that an author has given a value with "&". */
interface Anchor {
  readonly built: Built
  readonly at: Span | null
  isUsed: boolean
}

interface Built {
  readonly value: unknown
  readonly spot: Spot
  /** How many values it is, with those behind aliases. */
  readonly size: number
}

const wholeNumber = /^-?(0|[1-9]\d{0,14})$/

/** Plain values, each with its place; maps have no prototype, so that no key can reach one. */
export function readValues(text: string, contents: ParsedNode | null): { value: unknown; root: Spot; complaints: Complaint[] } {
  const complaints: Complaint[] = []
  const anchors = new Map<string, Anchor>()
  let size = 0

  function build(node: ParsedNode | null, key: Span | null, fallback: Span): Built {
    size += 1
    if (isAlias(node)) return buildAlias(node, key)
    const span = node ? spanOf(node, text) : fallback
    const built = { key, span, isCut: false }
    const made = isMap(node) ? buildMap(node, built) : isSeq(node) ? buildList(node, built) : buildScalar(node, built)
    if (node && 'anchor' in node && node.anchor) mark(node, node.anchor, made)
    return made
  }

  /** A plain text that begins with "&" was most probably meant to be said: then no other place uses it. */
  function mark(node: ParsedNode, name: string, built: Built): void {
    const from = text.lastIndexOf('&', node.range[0])
    const at = isScalar(node) && node.type === 'PLAIN' ? { from, to: spanOf(node, text).to } : null
    anchors.set(name, { built, at, isUsed: false })
  }

  function buildAlias(node: Alias.Parsed, key: Span | null): Built {
    const span = spanOf(node, text)
    const anchor = anchors.get(node.source)
    const known = anchor?.built
    if (anchor) anchor.isUsed = true
    const isTooMuch = known !== undefined && size + known.size > limits.values
    if (!known) complaints.push({ code: 'unknown-alias', at: span, ...unknownAlias(node.source) })
    else if (isTooMuch && size <= limits.values) complaints.push({ code: 'too-big', at: span, message: tooMuch })
    size += known?.size ?? 0
    const inside = known && !isTooMuch ? known.spot.inside : new Map<string | number, Spot>()
    return { value: known && !isTooMuch ? known.value : unread, spot: { key, value: span, isCut: false, inside }, size: known?.size ?? 1 }
  }

  function buildScalar(node: Scalar.Parsed | null, { key, span }: { key: Span | null; span: Span }): Built {
    const isPlain = node?.type === 'PLAIN'
    const source = node?.source ?? ''
    const isEmpty = node === null || (isPlain && source === '')
    const value = isPlain && wholeNumber.test(source) ? Number(source) : String(node?.value ?? '').replaceAll(hiddenColon, ':')
    const isCut = isPlain && !isEmpty && Boolean(node?.comment)
    return { value: isEmpty ? null : value, spot: { key, value: span, isCut, inside: new Map() }, size: 1 }
  }

  function buildList(node: YAMLSeq.Parsed, { key, span }: { key: Span | null; span: Span }): Built {
    const built = node.items.map((item) => build(item as ParsedNode, null, span))
    const inside = new Map<string | number, Spot>(built.map(({ spot }, index) => [index, spot]))
    return { value: built.map(({ value }) => value), spot: { key, value: span, isCut: false, inside }, size: sum(built) }
  }

  function buildMap(node: YAMLMap.Parsed, { key, span }: { key: Span | null; span: Span }): Built {
    const value: Record<string, unknown> = Object.create(null)
    const inside = new Map<string | number, Spot>()
    const built: Built[] = []
    for (const pair of node.items as Pair<ParsedNode, ParsedNode | null>[]) {
      const name = readKey(pair, inside)
      if (name === null) continue
      const at = spanOf(pair.key, text)
      const made = build(pair.value, at, at)
      value[name] = isGlued(pair) ? unread : made.value
      inside.set(name, made.spot)
      built.push(made)
    }
    return { value, spot: { key, value: span, isCut: false, inside }, size: sum(built) }
  }

  /** The key of a pair, unless it is none: then it has been complained about. */
  function readKey(pair: Pair<ParsedNode, ParsedNode | null>, before: ReadonlyMap<string | number, Spot>): string | null {
    const { key } = pair
    const at = spanOf(key, text)
    const name = isScalar(key) ? String(key.value).replaceAll(hiddenColon, ':') : ''
    const first = before.get(name)
    if (name === '' || name === '__proto__') complaints.push({ code: 'bad-name', at, message: 'a key has to be plain words.' })
    else if (isGlued(pair)) {
      complaints.push({ code: 'missing-space', at, ...spaceMissing(name) })
      return name.startsWith('-') ? null : name.slice(0, name.indexOf(':'))
    } else if (first) complaints.push({ code: 'duplicate-name', at, ...secondTime(name, first) })
    else return name
    return null
  }

  const { value, spot } = build(contents, null, { from: 0, to: 0 })
  const unused = [...anchors.values()].flatMap(({ at, isUsed }) => (at && !isUsed ? [at] : []))
  for (const at of unused) complaints.push({ code: 'speech-unquoted', at, message: 'text that begins with "&" has to stand in double quotes.' })
  return { value, root: spot, complaints }
}

export function spaceMissing(text: string): { message: string; help: string } {
  if (text.startsWith('-')) return { message: 'a space is missing after "-".', help: 'a place in a list begins with "- ".' }
  const key = text.slice(0, text.indexOf(':'))
  return { message: `a space is missing after "${key}:".`, help: `write "${key}: ", then what belongs to it.` }
}

/** A key to which something sticks: in brackets `said:"x"`, in lines `-say: "x"`. */
function isGlued({ key, value }: Pair<ParsedNode, ParsedNode | null>): boolean {
  if (!isScalar(key) || key.type !== 'PLAIN') return false
  return (value === null && /^[\w -]+:\S/.test(String(key.value))) || /^-\w/.test(String(key.value))
}

function secondTime(name: string, first: Spot): Pick<Complaint, 'message' | 'note'> {
  return {
    message: `"${name}" stands here a second time.`,
    note: { at: first.key ?? first.value, message: 'it stands here first, and this is the one that counts.' },
  }
}

function unknownAlias(name: string): { message: string; help: string } {
  return { message: `nothing before this is marked "&${name}".`, help: 'text that begins with "*" has to stand in double quotes.' }
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
