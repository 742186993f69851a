import type { Complaint } from './complaint.ts'
import type { Part } from './outline.ts'
import type { Shape } from './shape.ts'
import type { Source, Span } from './source.ts'
import { checkShape } from './check-shape.ts'
import { spanOf } from './complaint.ts'
import { partOf } from './outline.ts'
import { readText } from './read-text.ts'

/** A file whose keys have been checked, and nothing else yet. */
export interface ReadFile {
  readonly source: Source
  /** What it says; null where nothing could be made of it. */
  readonly file: Part | null
  readonly complaints: readonly Complaint[]
  /** Whether it can be told what is missing. */
  readonly isWhole: boolean
  readonly misplaced: ReadonlySet<string>
}

/**
 * Reads a text and checks its keys, as far as both is possible. `kindOf` tells from what stands there which kind of file it
 * is.
 */
export function readFile(text: string, kindOf: (file: Part) => { shape: Shape; noun: string }): ReadFile {
  const { source, complaints, isWhole } = readText(text)
  if (source.value === null) {
    const nothing: Complaint = { code: 'empty-file', at: { from: 0, to: 0 }, message: 'the file is empty.' }
    return {
      source,
      file: null,
      complaints: complaints.length > 0 ? complaints : [nothing],
      isWhole: false,
      misplaced: new Set(),
    }
  }
  const file = partOf(source.value, [])
  const { shape, noun } = kindOf(file ?? { path: [], keys: {} })
  const checked = checkShape(source, shape, noun)
  const { misplaced } = checked
  return {
    source,
    file,
    complaints: [...complaints, ...apart(source, complaints, checked.complaints)],
    isWhole: isWhole && checked.isWhole,
    misplaced,
  }
}

/** What does not begin inside a fault of the text: what does is a consequence of it. */
export function apart(source: Source, found: readonly Complaint[], more: readonly Complaint[]): Complaint[] {
  const faults = found.flatMap((one) => ('from' in one.at ? [{ ...one.at, code: one.code }] : []))
  if (faults.length === 0) return [...more]
  return more.filter(({ at, code }) => {
    const { from } = spanOf(source, at)
    if (code === 'too-few-replies' && 'path' in at) return !isTorn(spanOf(source, { ...at, part: 'value' }))
    return !faults.some((fault) => fault.from <= from && from < fault.to)
  })

  /** Where "- " is missing two replies are one, and their keys stand there twice. */
  function isTorn(replies: Span): boolean {
    return faults.some((fault) => fault.code === 'duplicate-name' && replies.from <= fault.from && fault.from < replies.to)
  }
}
