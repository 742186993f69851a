import type { Complaint } from './complaint.ts'
import type { Keys, Spotted } from './explain-shape.ts'
import type { KeyedShape, Shape } from './shape.ts'
import type { Path, Source } from './source.ts'
import { keyAt, valueAt } from './complaint.ts'
import { badName, isKeys, isName, missingKeys, notKeys, nouns, stranger, wrongCount, wrongKind } from './explain-shape.ts'
import { durationPattern } from './format-words.ts'
import { nearName, suggest } from './near-name.ts'
import { renameSpot, unread } from './source.ts'

export interface CheckedShape {
  readonly complaints: readonly Complaint[]
  /** Whether what is missing can be told: nothing was left out for being in the wrong place or of the wrong kind. */
  readonly isWhole: boolean
  /** Keys that stand where they do not belong. That they are missing elsewhere comes of that. */
  readonly misplaced: ReadonlySet<string>
}

/** One run of the check: what it knows and what it has found so far. */
interface Check {
  readonly source: Source
  /** What the file is. */
  readonly noun: string
  readonly complaints: Complaint[]
  /** Needed keys that are not there. Told at the end, when it is known which of them stand somewhere else. */
  readonly absent: { readonly path: Path; readonly noun: string; readonly keys: readonly string[] }[]
  readonly misplaced: Set<string>
  /** What each key of the format belongs to. */
  readonly homes: ReadonlyMap<string, string>
  isWhole: boolean
}

/**
 * What is wrong with the keys of a file and with the kinds of thing that stand at them. A key that is plainly a misspelling
 * is taken for what was meant from here on: it is renamed in the source, so that it is one mistake and not also all that
 * would follow from it.
 */
export function checkShape(source: Source, shape: Shape, noun: string): CheckedShape {
  const homes = homesIn(shape, noun)
  const run: Check = { source, noun, complaints: [], absent: [], misplaced: new Set(), homes, isWhole: true }
  check(run, shape, { value: source.value, path: [], name: 'the file', noun })
  for (const { path, noun, keys } of run.absent) {
    const missing = keys.filter((key) => !run.misplaced.has(key))
    if (missing.length > 0) run.complaints.push(missingKeys(path, noun, missing))
  }
  return run
}

function check(run: Check, shape: Shape, at: Spotted): void {
  const { value, path, name } = at
  if (value === unread) run.isWhole = false
  else if (value === null || value === '') lose(run, { code: 'empty-value', at: keyAt(path), message: `${name} is empty.` })
  else if (typeof value === 'string' && shape.words) checkWords(run, shape.words, value, at)
  else if (typeof value === 'number' && shape.number) checkRange(run, shape.number, value, at)
  else if (typeof value === 'number' && shape.words?.numbersToo) return
  else if (typeof value === 'number' && shape.words?.form) checkWords(run, shape.words, String(value), at)
  else if (Array.isArray(value) && shape.list) checkList(run, shape.list, value, at)
  else if (isKeys(value) && shape.keys) checkKeys(run, shape.keys, value, at)
  else lose(run, wrongKind(run.source, shape, at))
}

/** Complains of something that hides what the author wrote there. */
function lose(run: Check, complaint: Complaint): void {
  run.complaints.push(complaint)
  run.isWhole = false
}

type Words = NonNullable<Shape['words']>

function checkWords(run: Check, { closed, form }: Words, value: string, { path, name }: Spotted): void {
  if (closed && !closed.includes(value)) {
    const message = `"${value}" is not one of the words for ${name}.`
    const help = () => suggest(value, closed, ': see scenarios/README.md')
    run.complaints.push({ code: 'unknown-word', at: valueAt(path), message, help })
  }
  if (!form || form.test(value)) return
  const [what, like] = form === durationPattern ? ['minutes', '50 min'] : ['a requirement', 'S1.9']
  const message = `${name} is not written as ${what}.`
  run.complaints.push({ code: 'wrong-form', at: valueAt(path), message, help: `write it like this: ${like}` })
}

type Range = NonNullable<Shape['number']>

function checkRange(run: Check, { least, most }: Range, value: number, { path, name }: Spotted): void {
  if (value >= least && value <= most) return
  const range = most === Infinity ? `can't be below ${least}` : `goes from ${least} to ${most}`
  run.complaints.push({ code: 'out-of-range', at: valueAt(path), message: `${name} is ${value}, and ${range}.` })
}

type List = NonNullable<Shape['list']>

function checkList(run: Check, { each, least, most }: List, value: readonly unknown[], { path, name }: Spotted): void {
  if (value.length < least || value.length > most) run.complaints.push(wrongCount(path, name, value.length, least, most))
  const noun = nouns.get(path.at(-1)) ?? name
  for (const [index, inner] of value.entries()) check(run, each, { value: inner, path: [...path, index], name, noun })
}

function checkKeys(run: Check, shape: KeyedShape, value: Keys, at: Spotted): void {
  const { path, noun } = at
  if (path.length === 0 && !Object.keys(value).some((key) => shape.known.has(key))) return lose(run, stranger(value, noun))
  if (shape.areNames) checkNames(run, shape, value, at)
  else checkKnown(run, shape, value, at)
  for (const [key, inner] of Object.entries(value)) {
    const known = shape.known.get(key)?.shape
    const owner = known ? undefined : nouns.get(path.at(-1))
    const next = known ?? shape.others
    if (!next) continue
    value[key] = numberMeant(next, inner)
    check(run, next, { value: value[key], path: [...path, key], name: `"${key}"`, noun: owner ?? `"${key}"` })
  }
}

/**
 * A number with a point, or a plus, is read as the words that it is written in, for it may be said. Where only a number can stand
 * it stands for that from now on.
 */
function numberMeant({ number, words }: Shape, value: unknown): unknown {
  const isOnlyNumber = number && !number.isWhole && !words
  return isOnlyNumber && typeof value === 'string' && /^[+-]?\d{1,15}(\.\d+)?$/.test(value) ? Number(value) : value
}

/** Keys that the format knows: none that it does not know, and all that it needs. */
function checkKnown(run: Check, shape: KeyedShape, value: Keys, at: Spotted): void {
  const strangers = Object.keys(value).filter((key) => !fits(shape, key) && !repair(run, shape, value, key, at))
  const free = [...shape.known.keys()].filter((key) => !(key in value))
  const isMood = shape.others !== null
  const groups = strangers.length > 2 && !isMood ? [strangers] : strangers.map((key) => [key])
  for (const keys of groups)
    lose(run, isMood ? notMood(at.path, keys[0]!, free) : notKeys(at.path, at.noun, keys, () => helpFor(run, keys, free)))
  for (const key of strangers) run.misplaced.add(key)
  const missing = [...shape.known].filter(([key, { isNeeded }]) => isNeeded && !(key in value))
  if (missing.length > 0) run.absent.push({ path: at.path, noun: at.noun, keys: missing.map(([key]) => key) })
  run.isWhole &&= missing.every(([, { shape: inner }]) => inner.words !== undefined)
}

/** A key that can only be a misspelling of one that is not there stands for that one from now on. */
function repair(run: Check, shape: KeyedShape, value: Keys, key: string, { path, noun }: Spotted): boolean {
  const near = nearName(
    key,
    [...shape.known.keys()].filter((known) => !(known in value)),
    3,
  )
  if (near === undefined) return false
  const help = `did you mean "${near}"?`
  run.complaints.push(shape.others ? { ...notMood(path, key, []), help } : notKeys(path, noun, [key], help))
  value[near] = value[key]
  delete value[key]
  renameSpot(run.source, path, key, near)
  return true
}

function notMood(path: Path, key: string, free: readonly string[]): Complaint {
  const message = `"${key}" is not a mood in which the caller can say something.`
  return { code: 'unknown-mood', at: keyAt([...path, key]), message, help: () => suggest(key, free) }
}

function helpFor({ homes }: Check, [key]: readonly string[], free: readonly string[]): string | undefined {
  const home = nearName(key!, free) === undefined ? homes.get(key!) : undefined
  return home
    ? `it is a key of ${home}: perhaps it stands too far in.`
    : suggest(key!, free, ' (scenarios/KEYS.md lists them all)')
}

/** Keys that the author makes up. */
function checkNames(run: Check, shape: KeyedShape, value: Keys, at: Spotted): void {
  const { path, name } = at
  if (Object.keys(value).length === 0) lose(run, { code: 'empty-value', at: keyAt(path), message: `${name} is empty.` })
  checkStrays(run, shape, value, at)
  for (const key of Object.keys(value)) if (!isName(key)) run.complaints.push(badName(key, [...path, key]))
}

/**
 * Keys of the format that stand among the names: what belongs to a name has to stand further in, and what follows it further
 * out.
 */
function checkStrays(run: Check, { others }: KeyedShape, value: Keys, { path }: Spotted): void {
  if (!others?.keys || others.words) return
  const keys = Object.keys(value)
  const known = others.keys.known
  const isStray = (key: string) => (known.has(key) && value[key] !== null) || run.homes.get(key) === run.noun
  const strays = keys.filter((key) => !isKeys(value[key]) && isStray(key))
  const [first] = strays
  if (first === undefined) return
  const owner = keys[keys.indexOf(first) - 1]
  const isOwned = owner !== undefined && value[owner] === null
  const home = known.has(first) ? nouns.get(path.at(-1)) : run.homes.get(first)
  const message = isOwned
    ? `what belongs to "${owner}" does not stand further in than its name.`
    : `"${first}" is a key of ${home}, and stands here among names.`
  const help =
    home === run.noun && !isOwned
      ? `the keys of ${home} begin their lines.`
      : 'what belongs to a name stands below it, two spaces further in.'
  lose(run, { code: 'bad-indent', at: keyAt([...path, isOwned ? owner : first]), message, help })
  if (isOwned) value[owner] = unread
  for (const key of strays) {
    run.misplaced.add(key)
    delete value[key]
  }
}

/** What each key belongs to; of several things, the first. */
function homesIn(shape: Shape, noun: string, homes = new Map<string, string>()): Map<string, string> {
  const known = [...(shape.keys?.known ?? [])]
  for (const [key] of known) if (!homes.has(key)) homes.set(key, noun)
  for (const [key, { shape: inner }] of known) {
    const below = inner.keys?.others && inner.keys.known.size === 0 ? inner.keys.others : (inner.list?.each ?? inner)
    homesIn(below, nouns.get(key) ?? `"${key}"`, homes)
  }
  return homes
}

/** Whether a key is known, or of the one kind that is made up: a fact that has to be known for a line. */
function fits(shape: KeyedShape, key: string): boolean {
  return shape.known.has(key) || (shape.others !== null && (shape.known.size === 0 || key.startsWith('once heard ')))
}
