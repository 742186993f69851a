import type { Complaint } from './complaint.ts'
import type { KeyedShape, Shape } from './shape.ts'
import type { Path, Source } from './source.ts'
import { keyAt, valueAt } from './complaint.ts'
import { durationPattern, namePattern } from './format-words.ts'
import { nearName, suggest } from './near-name.ts'
import { renameSpot, spanAt, unread } from './source.ts'

export interface CheckedShape {
  readonly complaints: readonly Complaint[]
  /** Whether what is missing can be told: nothing was left out for being in the wrong place or of the wrong kind. */
  readonly isWhole: boolean
  /** Keys that stand where they do not belong. That they are missing elsewhere comes of that. */
  readonly misplaced: ReadonlySet<string>
}

/** A value with what to call it, and where it stands. */
interface Spotted {
  readonly value: unknown
  readonly path: Path
  /** The key it belongs to, in quotation marks. */
  readonly name: string
  /** What it is, where it is a map of keys: "a reply". */
  readonly noun: string
}

type Keys = Record<string, unknown>

const keysPage = ' (scenarios/KEYS.md lists them all)'
/** What stands at made-up keys or in the lists of these. */
const nouns = new Map<unknown, string>(
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
    departments: 'a department',
    policies: 'a policy',
    articles: 'an article',
  }),
)

/**
 * What is wrong with the keys of a file and with the kinds of thing that stand at them. A key that is plainly a misspelling is taken for what was
 * meant from here on: it is renamed in the source, so that it is one mistake and not also all that would follow from it.
 */
export function checkShape(source: Source, shape: Shape, noun: string): CheckedShape {
  const complaints: Complaint[] = []
  const absent: { path: Path; noun: string; keys: readonly string[] }[] = []
  const misplaced = new Set<string>()
  const homes = homesIn(shape, noun)
  let isWhole = true

  function complain(complaint: Complaint, isLost = false): void {
    complaints.push(complaint)
    isWhole &&= !isLost
  }

  function check(shape: Shape, at: Spotted): void {
    const { value, path, name } = at
    if (value === unread) isWhole = false
    else if (value === null || value === '') complain({ code: 'empty-value', at: keyAt(path), message: `${name} is empty.` }, true)
    else if (typeof value === 'string' && shape.words) checkWords(shape.words, value, at)
    else if (typeof value === 'number' && shape.number) checkRange(shape.number, value, at)
    else if (typeof value === 'number' && shape.words?.numbersToo) return
    else if (typeof value === 'number' && shape.words?.form) checkWords(shape.words, String(value), at)
    else if (Array.isArray(value) && shape.list) checkList(shape.list, value, at)
    else if (isKeys(value) && shape.keys) checkKeys(shape.keys, value, at)
    else complain(wrongKind(source, shape, at), true)
  }

  function checkWords({ closed, form }: NonNullable<Shape['words']>, value: string, { path, name }: Spotted): void {
    if (closed && !closed.includes(value)) {
      const message = `"${value}" is not one of the words for ${name}.`
      complain({ code: 'unknown-word', at: valueAt(path), message, help: () => suggest(value, closed, ': see scenarios/README.md') })
    }
    if (!form || form.test(value)) return
    const [what, like] = form === durationPattern ? ['minutes', '50 min'] : ['a requirement', 'S1.9']
    complain({ code: 'wrong-form', at: valueAt(path), message: `${name} is not written as ${what}.`, help: `write it like this: ${like}` })
  }

  function checkRange({ least, most }: { least: number; most: number }, value: number, { path, name }: Spotted): void {
    if (value >= least && value <= most) return
    const range = most === Infinity ? `can't be below ${least}` : `goes from ${least} to ${most}`
    complain({ code: 'out-of-range', at: valueAt(path), message: `${name} is ${value}, and ${range}.` })
  }

  function checkList({ each, least, most }: NonNullable<Shape['list']>, value: readonly unknown[], { path, name }: Spotted): void {
    if (value.length < least || value.length > most) complain(wrongCount(path, name, value.length, least, most))
    const noun = nouns.get(path.at(-1)) ?? name
    for (const [index, inner] of value.entries()) check(each, { value: inner, path: [...path, index], name, noun })
  }

  function checkKeys(shape: KeyedShape, value: Keys, at: Spotted): void {
    const { path, name, noun } = at
    if (path.length === 0 && !Object.keys(value).some((key) => shape.known.has(key))) return complain(stranger(value, noun), true)
    if (shape.areNames) checkStrays(shape, value, at)
    if (shape.areNames && Object.keys(value).length === 0) complain({ code: 'empty-value', at: keyAt(path), message: `${name} is empty.` }, true)
    for (const key of Object.keys(value)) {
      if (shape.areNames && !isName(key)) complain(badName(key, [...path, key]))
      else if (!shape.areNames && !fits(shape, key)) checkUnknownKey(shape, value, key, at)
    }
    const missing = [...shape.known].filter(([key, { isNeeded }]) => isNeeded && !(key in value))
    if (missing.length > 0) absent.push({ path, noun, keys: missing.map(([key]) => key) })
    isWhole &&= missing.every(([, { shape: inner }]) => inner.words)
    for (const [key, inner] of Object.entries(value)) {
      const known = shape.known.get(key)?.shape ?? shape.others
      const noun = known === shape.others ? nouns.get(path.at(-1)) : undefined
      if (known) check(known, { value: inner, path: [...path, key], name: `"${key}"`, noun: noun ?? `"${key}"` })
    }
  }

  function checkUnknownKey(shape: KeyedShape, value: Keys, key: string, { path, noun }: Spotted): void {
    const free = [...shape.known.keys()].filter((known) => !(known in value))
    const near = nearName(key, free, 3)
    const isMood = shape.others !== null
    const message = isMood ? `"${key}" is not a mood in which the caller can say something.` : `"${key}" is not a key of ${noun}.`
    const home = nearName(key, free) === undefined ? homes.get(key) : undefined
    const help = () => (home ? `it is a key of ${home}: perhaps it stands too far in.` : suggest(key, free.length > 0 ? free : [...shape.known.keys()], keysPage))
    if (near === undefined) misplaced.add(key)
    complain({ code: isMood ? 'unknown-mood' : 'unknown-key', at: keyAt([...path, key]), message, help }, near === undefined)
    if (near === undefined) return
    value[near] = value[key]
    delete value[key]
    renameSpot(source, path, key, near)
  }

  /** Keys of what a name stands for, standing among the names: what belongs to a name has to stand further in. */
  function checkStrays({ others }: KeyedShape, value: Keys, { path }: Spotted): void {
    const keys = Object.keys(value)
    const strays = keys.filter((key) => others?.keys?.known.has(key) && !isKeys(value[key]))
    if (strays.length === 0) return
    const owner = keys[keys.indexOf(strays[0]!) - 1]
    const isOwned = owner !== undefined && value[owner] === null
    const message = isOwned ? `what belongs to "${owner}" does not stand further in than its name.` : `"${strays[0]}" is a key of ${nouns.get(path.at(-1))}, and no name stands above it.`
    complain({ code: 'bad-indent', at: keyAt([...path, isOwned ? owner : strays[0]!]), message, help: 'what belongs to a name stands below it, two spaces further in.' }, true)
    for (const key of isOwned ? [owner, ...strays] : strays) {
      misplaced.add(key)
      delete value[key]
    }
  }

  check(shape, { value: source.value, path: [], name: 'the file', noun })
  for (const { path, noun, keys } of absent) {
    const missing = keys.filter((key) => !misplaced.has(key))
    if (missing.length > 0) complain({ code: 'missing-key', at: keyAt(path), message: missingKeys(noun, missing) })
  }
  return { complaints, isWhole, misplaced }
}

/** What each key belongs to, by the noun of it; of several, the first. */
function homesIn(shape: Shape, noun: string, homes = new Map<string, string>()): Map<string, string> {
  for (const [key, { shape: inner }] of shape.keys?.known ?? []) {
    if (!homes.has(key)) homes.set(key, noun)
    const below = inner.keys?.others && inner.keys.known.size === 0 ? inner.keys.others : (inner.list?.each ?? inner)
    homesIn(below, nouns.get(key) ?? `"${key}"`, homes)
  }
  return homes
}

/** Whether a key is known, or of the one kind that is made up: a fact that has to be known for a line. */
function fits(shape: KeyedShape, key: string): boolean {
  return shape.known.has(key) || (shape.others !== null && (shape.known.size === 0 || key.startsWith('once heard ')))
}

function isName(key: string): boolean {
  return namePattern.test(key) && !(key in Object.prototype)
}

function badName(key: string, path: Path): Complaint {
  const isTaken = namePattern.test(key)
  const help = isTaken ? 'choose another.' : 'a name begins with a letter; then come letters, digits, spaces, hyphens, apostrophes or "&".'
  return { code: 'bad-name', at: keyAt(path), message: isTaken ? `"${key}" can't be a name here.` : `"${key}" can't be a name.`, help }
}

/** A file about something else. */
function stranger(value: Keys, noun: string): Complaint {
  const [first] = Object.keys(value)
  return { code: 'unknown-key', at: keyAt(first === undefined ? [] : [first]), message: `this file is not ${noun}: none of its keys belongs to one.` }
}

function missingKeys(noun: string, keys: readonly string[]): string {
  const quoted = keys.map((key) => `"${key}"`)
  const last = quoted.pop()
  return `${noun.replace(/^an? /, 'this ')} has no ${quoted.length > 0 ? `${quoted.join(', ')} and no ` : ''}${last}.`
}

function wrongCount(path: Path, name: string, count: number, least: number, most: number): Complaint {
  if (path.at(-1) === 'replies') {
    const message = `this step has ${count} ${count === 1 ? 'reply' : 'replies'}; it needs three or four.`
    return { code: count < least ? 'too-few-replies' : 'too-many-replies', at: keyAt(path), message }
  }
  const wanted = most === Infinity ? `it needs ${least} at least` : `it takes from ${least} to ${most}`
  return { code: count < least ? 'too-few' : 'too-many', at: keyAt(path), message: `${name} holds ${count || 'nothing'}; ${wanted}.` }
}

/** Words that were meant to be said and came out as keys or a list, for want of quotation marks, or simply another kind of thing. */
function wrongKind(source: Source, shape: Shape, { value, path, name }: Spotted): Complaint {
  const at = valueAt(path)
  const first = source.text[spanAt(source, at).from]
  const wanted = wantedKinds(shape)
  if (wanted === 'words' && isKeys(value) && first === '{') {
    return { code: 'speech-unquoted', at, message: 'text that begins with "{" has to stand in double quotes.' }
  }
  if (wanted === 'words' && isKeys(value) && typeof path.at(-1) === 'number') {
    return { code: 'speech-unquoted', at, message: 'this text has a colon in it and stands without quotation marks.', help: 'put it in double quotes.' }
  }
  const owner = typeof path.at(-1) === 'number' ? `a place in ${name}` : name
  const help = wanted === 'a list' && isKeys(value) ? 'begin each place in the list with "- ".' : undefined
  return { code: 'wrong-kind', at, message: `${owner} is ${kindOf(value)}, not ${wanted}.`, help }
}

function wantedKinds({ words, number, list, keys }: Shape): string {
  const only = words?.closed?.length === 1 && `"${words.closed[0]}"`
  const isName = words && !words.closed && !words.form && !words.numbersToo
  const kinds = [words && (only || (isName ? 'a name' : 'words')), number && 'a whole number', list && 'a list', keys && 'keys with values'].filter((kind) => kind !== undefined)
  return kinds.length > 1 ? `${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}` : kinds.join('')
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'number') return 'a number'
  return typeof value === 'string' ? 'words' : 'keys with values'
}

function isKeys(value: unknown): value is Keys {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
