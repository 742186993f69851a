import type { Complaint } from './complaint.ts'
import type { Part } from './outline.ts'
import type { Path, Source } from './source.ts'
import { keyAt, valueAt } from './complaint.ts'
import { nearName, suggest } from './near-name.ts'
import { namedParts, partAt } from './outline.ts'
import { spotAt } from './source.ts'

interface Text {
  readonly text: string
  readonly path: Path
}

interface Use {
  readonly word: string
  readonly path: Path
}

/** Texts that the shelf shows, or the desk before a variant is picked. */
const onShelf = new Set<unknown>(['title', 'about', 'content'])
const spoken = new Set<unknown>(['say', 'says', 'said', 'answer', 'always'])

/** The words that variants fill in wherever a text says {word}, and what is said but cut off by a comment. */
export function checkTexts(source: Source, file: Part): Complaint[] {
  const texts = textsIn(file.keys, []).filter(({ path }) => path[0] !== 'variants')
  const uses = texts.flatMap(({ text, path }) =>
    [...text.matchAll(/\{([^{}\n]+)\}/g)].map((found) => ({ word: found[1]!, path })),
  )
  const [first, ...others] = namedParts(file, 'variants').values()
  const words = Object.keys(first?.keys ?? {})
  const isKnown = partAt(file, 'variants') !== null || !('variants' in file.keys)
  return [
    ...(isKnown ? uses.flatMap((use) => checkUse(use, words)) : []),
    ...others.flatMap((variant) => checkVariant(variant, words)),
    ...(first ? checkUnused(first, words, uses) : []),
    ...texts.flatMap(({ path }) => checkCut(source, path)),
  ]
}

function checkUse({ word, path }: Use, words: readonly string[]): Complaint[] {
  const at = valueAt(path, `{${word}}`)
  if (onShelf.has(path[0])) {
    return [
      { code: 'undefined-word', at, message: `the shelf shows this before a variant is picked, so {${word}} has no value yet.` },
    ]
  }
  if (words.includes(word)) return []
  const help = () => suggest(word, words) ?? 'add "variants: " with a value for it, or leave the braces out.'
  return [{ code: 'undefined-word', at, message: `no variant says what {${word}} is.`, help }]
}

/** Every variant has the words of the first. */
function checkVariant({ path, keys }: Part, words: readonly string[]): Complaint[] {
  const missing = new Set(words.filter((word) => !(word in keys)))
  const extra = Object.keys(keys).filter((word) => !words.includes(word))
  const found = extra.map((word): Complaint => {
    const meant = nearName(word, missing)
    if (meant !== undefined) missing.delete(meant)
    const help = meant === undefined ? 'every variant has the same words.' : `did you mean "${meant}"?`
    return { code: 'undefined-word', at: keyAt([...path, word]), message: `the first variant has no word "${word}".`, help }
  })
  const absent = [...missing].map((word): Complaint => {
    const message = `the variant "${path.at(-1)}" does not say what {${word}} is.`
    return { code: 'undefined-word', at: keyAt(path), message, help: 'every variant has the same words.' }
  })
  return [...found, ...absent]
}

function checkUnused({ path }: Part, words: readonly string[], uses: readonly Use[]): Complaint[] {
  const used = new Set(uses.map(({ word }) => (words.includes(word) ? word : nearName(word, words))))
  return words
    .filter((word) => !used.has(word))
    .map((word) => ({
      code: 'unused-word',
      at: keyAt([...path, word]),
      message: `no text says {${word}}.`,
      help: 'say it somewhere, or leave it out.',
    }))
}

/** Said without quotation marks, a line ends where something looks like a comment. */
function checkCut(source: Source, path: Path): Complaint[] {
  if (![path.at(-1), path.at(-2)].some((key) => spoken.has(key)) || !spotAt(source, path).isCut) return []
  const message = 'what comes after "#" is a comment, and is never said.'
  return [
    {
      code: 'speech-unquoted',
      at: valueAt(path),
      message,
      help: 'put what is said in double quotes, with the comment behind it.',
      severity: 'warning',
    },
  ]
}

function textsIn(value: unknown, path: Path): Text[] {
  if (typeof value === 'string') return [{ text: value, path }]
  if (typeof value !== 'object' || value === null) return []
  const inside = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return inside.flatMap(([key, inner]) => textsIn(inner, [...path, key]))
}
