import type { Complaint } from './complaint.ts'
import type { Shape } from './shape.ts'
import type { Path, Source } from './source.ts'
import { keyAt, valueAt } from './complaint.ts'
import { namePattern } from './format-words.ts'
import { spanAt } from './source.ts'

/** A value with what to call it, and where it stands. */
export interface Spotted {
  readonly value: unknown
  readonly path: Path
  /** The key it belongs to, in quotation marks. */
  readonly name: string
  /** What it is, where it is a map of keys: "a reply". */
  readonly noun: string
}

export type Keys = Record<string, unknown>

/** What stands at made-up keys or in the lists of these. */
export const nouns: ReadonlyMap<unknown, string> = new Map(
  Object.entries({
    calls: 'a call',
    story: 'a piece of the story',
    history: 'an entry of the history',
    facts: 'a fact',
    'near miss': 'a near miss',
    steps: 'a step',
    asides: 'an aside',
    detours: 'a detour',
    endings: 'an ending',
    replies: 'a reply',
    variants: 'a variant',
    voices: 'a voice',
    departments: 'a department',
    policies: 'a policy',
    articles: 'an article',
  }),
)

export function isKeys(value: unknown): value is Keys {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A name is letters first, and nothing that every map has by birth. */
export function isName(key: string): boolean {
  return namePattern.test(key) && !(key in Object.prototype)
}

export function badName(key: string, path: Path): Complaint {
  const isTaken = namePattern.test(key)
  const help = isTaken
    ? 'choose another.'
    : 'a name begins with a letter; then come letters, digits, spaces, hyphens, apostrophes or "&".'
  return { code: 'bad-name', at: keyAt(path), message: `"${key}" can't be a name${isTaken ? ' here' : ''}.`, help }
}

/** A file about something else. */
export function stranger(value: Keys, noun: string): Complaint {
  const [first] = Object.keys(value)
  const message = `this file is not ${noun}: none of its keys belongs to one.`
  return { code: 'unknown-key', at: keyAt(first === undefined ? [] : [first]), message }
}

export function missingKeys(path: Path, noun: string, keys: readonly string[]): Complaint {
  const message = `${noun.replace(/^an? /, 'this ')} has no ${listOf(keys, ' and no ')}.`
  return { code: 'missing-key', at: keyAt(path), message }
}

export function notKeys(path: Path, noun: string, keys: readonly string[], help: Complaint['help']): Complaint {
  const message =
    keys.length === 1 ? `"${keys[0]}" is not a key of ${noun}.` : `${listOf(keys, ' and ')} are not keys of ${noun}.`
  return { code: 'unknown-key', at: keyAt([...path, keys[0]!]), message, help }
}

export function wrongCount(path: Path, name: string, count: number, least: number, most: number): Complaint {
  if (path.at(-1) === 'replies') {
    const message = `this step has ${count} ${count === 1 ? 'reply' : 'replies'}; it needs three or four.`
    return { code: count < least ? 'too-few-replies' : 'too-many-replies', at: keyAt(path), message }
  }
  const wanted = most === Infinity ? `it needs ${least} at least` : `it takes from ${least} to ${most}`
  const message = `${name} holds ${count || 'nothing'}; ${wanted}.`
  return { code: count < least ? 'too-few' : 'too-many', at: keyAt(path), message }
}

/** Words that were meant to be said and came out as keys, for want of quotation marks; or simply another kind of thing. */
export function wrongKind(source: Source, shape: Shape, { value, path, name }: Spotted): Complaint {
  const at = valueAt(path)
  const wanted = wantedKinds(shape)
  const isItem = typeof path.at(-1) === 'number'
  if (wanted === 'words' && isKeys(value) && source.text[spanAt(source, at).from] === '{') {
    return { code: 'speech-unquoted', at, message: 'text that begins with "{" has to stand in double quotes.' }
  }
  if (wanted === 'words' && isKeys(value) && isItem) {
    const message = 'this text has a colon in it and stands without quotation marks.'
    return { code: 'speech-unquoted', at, message, help: 'put it in double quotes.' }
  }
  const help = wanted === 'a list' && isKeys(value) ? 'begin each place in the list with "- ".' : undefined
  const message = `${isItem ? `a place in ${name}` : name} is ${kindOf(value)}, not ${wanted}.`
  return { code: 'wrong-kind', at, message, help }
}

function wantedKinds({ words, number, list, keys }: Shape): string {
  const only = words?.closed?.length === 1 && `"${words.closed[0]}"`
  const isName = words && !words.closed && !words.form && !words.numbersToo
  const kinds = [
    words && (only || (isName ? 'a name' : 'words')),
    number && (number.isWhole ? 'a whole number' : 'a number'),
    list && 'a list',
    keys && 'keys with values',
  ].filter((kind) => kind !== undefined)
  return kinds.length > 1 ? `${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}` : kinds.join('')
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'number') return 'a number'
  return typeof value === 'string' ? 'words' : 'keys with values'
}

/** Six at most, in quotation marks. */
function listOf(keys: readonly string[], and: string): string {
  const quoted = keys.slice(0, 6).map((key) => `"${key}"`)
  if (keys.length > 6) return `${quoted.join(', ')}${and}${keys.length - 6} more`
  return quoted.length > 1 ? `${quoted.slice(0, -1).join(', ')}${and}${quoted.at(-1)}` : quoted.join('')
}
