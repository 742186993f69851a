/** Where a value stands among the keys and lists of a file: `['steps', 'hello', 'replies', 0, 'say']`. */
export type Path = readonly (string | number)[]

/** Offsets into the text: from the first character to just after the last. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** A place as checks speak of it: a path, whether its key or its value is meant, and perhaps only some words of it. */
export interface Place {
  readonly path: Path
  readonly part: 'key' | 'value'
  readonly piece?: string
}

/** A value's place in the text, and those of the values inside it. */
export interface Spot {
  readonly key: Span | null
  readonly value: Span
  /** Written without quotation marks, with a comment behind it: perhaps the comment was meant to be said. */
  readonly isCut: boolean
  readonly inside: Map<string | number, Spot>
}

/** A file in which every value knows its place. */
export interface Source {
  readonly text: string
  /** What the author wrote, as maps without a prototype, lists, texts and whole numbers. Null where nothing stands. */
  readonly value: unknown
  readonly root: Spot
  /** The offset at which each line begins. */
  readonly lines: readonly number[]
}

/** Stands for a value that could not be read and has been complained about. */
export const unread = Symbol('unread')

export function makeSource(text: string, value: unknown, root: Spot): Source {
  const lines = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) lines.push(end + 1)
  return { text, value, root, lines }
}

/** The line and column of an offset, from 1. */
export function placeAt({ lines }: Source, offset: number): { line: number; column: number } {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (lines[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - lines[low]! + 1 }
}

/** The span of a place: of what is nearest to it, where it does not exist. */
export function spanAt(source: Source, { path, part, piece }: Place): Span {
  const span = spanOfSpot(spotAt(source, path), part)
  const at = piece === undefined ? -1 : source.text.indexOf(piece, span.from)
  return at < 0 || at >= span.to || piece === undefined ? span : { from: at, to: at + piece.length }
}

/** The spot at a path, or the deepest one on the way there. */
export function spotAt({ root }: Source, path: Path): Spot {
  let spot = root
  for (const step of path) {
    const next = spot.inside.get(step)
    if (!next) break
    spot = next
  }
  return spot
}

/** Where one key was misspelt, all that follows finds it under the name that was meant. */
export function renameSpot(source: Source, path: Path, from: string, to: string): void {
  const { inside } = spotAt(source, path)
  const spot = inside.get(from)
  if (spot) inside.set(to, spot)
}

/** What has no key of its own, as a place in a list, begins with its first key. */
function spanOfSpot(spot: Spot, part: Place['part']): Span {
  if (part === 'value') return spot.value
  if (spot.key) return spot.key
  const [first] = spot.inside.values()
  return first?.key ?? first?.value ?? { from: spot.value.from, to: spot.value.from }
}
