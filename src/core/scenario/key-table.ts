import { companyFormat, scenarioFormat } from './format.ts'
import type { Shape } from './shape.ts'
import { shapeOf } from './shape.ts'

interface Section {
  readonly title: string
  readonly rows: string[]
}

/** More words than these are not told in a table. */
const mostWords = 10
/** Where a long list of words is told. */
const lists: Readonly<Record<string, string>> = { act: 'one of the [acts](README.md#acts)' }
const titles: Readonly<Record<string, string>> = {
  steps: 'A step',
  replies: 'A reply',
  facts: 'A fact',
  detours: 'A detour',
  endings: 'An ending',
  story: 'A piece of the story',
  history: 'An entry of the history',
  voice: 'A voice',
  voices: 'A voice',
  departments: 'A department',
  policies: 'A policy',
  articles: 'An article',
}

/** Every key of the format with what stands there and what it means, in Markdown. Made from the one definition of the format. */
export function keyTable(): string {
  const sections = new Map<string, Section>()
  collect(shapeOf(scenarioFormat), 'A scenario file', sections)
  sections.get('A scenario file')!.rows.push(callsRow)
  collect(shapeOf(companyFormat), 'company.yaml', sections)
  const printed = [...sections.values()].map(
    ({ title, rows }) => `## ${title}\n\n| key | what stands there | meaning |\n|---|---|---|\n${rows.join('\n')}\n`,
  )
  return `${intro}\n${printed.join('\n')}`
}

const intro = `# Every key

Made by \`npm run generate\` from the definition of the format; changes here are overwritten. [README.md](README.md) teaches the
format by example.
A key with a star has to be there. Where a list is allowed, one thing alone stands for a list of one.
`

const callsRow =
  '| `calls` | a list | Several short calls in a row: the keys from `caller` to `endings` then stand in each of them. |'
const onceHeard = '| `once heard FACT` | words | Heard once that fact is known; looked for before the moods. |'

function collect(shape: Shape, title: string, sections: Map<string, Section>): void {
  if (!shape.keys || shape.keys.known.size === 0 || sections.has(title)) return
  const known = [...shape.keys.known]
  const rows = known.map(([key, value]) => rowOf(key, value))
  sections.set(title, { title, rows: shape.keys.others ? [...rows.slice(0, -1), onceHeard, ...rows.slice(-1)] : rows })
  for (const [key, { shape: inner }] of known) {
    const below = innerOf(inner)
    if (below) collect(below, titleOf(key), sections)
  }
}

function rowOf(key: string, { shape, isNeeded, meaning }: { shape: Shape; isNeeded: boolean; meaning: string }): string {
  return `| \`${key}\`${isNeeded ? ' \\*' : ''} | ${kindsOf(key, shape)} | ${meaning} |`
}

/** The keys that stand at a key, in a list there, or at the names there. */
function innerOf(shape: Shape): Shape | undefined {
  const own = shape.keys?.others && shape.keys.known.size === 0 ? shape.keys.others : shape
  return [own, shape.list?.each].find((one) => one?.keys && one.keys.known.size > 0)
}

function titleOf(key: string): string {
  return key === 'asides' ? titles['steps']! : (titles[key] ?? `\`${key}\``)
}

function kindsOf(key: string, shape: Shape): string {
  const { number, list, keys } = shape
  const below = innerOf(shape) && titleOf(key)
  const link = below && `[${below[0]!.toLowerCase()}${below.slice(1)}](#${anchorOf(below)})`
  const areMadeUp = keys?.areNames || (keys?.known.size === 0 && link !== undefined)
  const kinds = [
    shape.words && wordsOf(key, shape),
    number && (number.most === Infinity ? `a number from ${number.least}` : `a number from ${number.least} to ${number.most}`),
    keys && (areMadeUp ? `names, each with ${link ?? 'words'}` : (link ?? 'names with words')),
    list && (shape.words || keys ? 'a list' : `a list, each ${link ?? wordsOf(key, list.each)}`),
  ]
  return kinds.filter((kind) => kind !== undefined).join('; or ')
}

/** What is not a number either is a name that stands elsewhere. */
function wordsOf(key: string, { words }: Shape): string {
  if (words?.closed) return lists[key] ?? listWords(words.closed)
  if (words?.form) return formOf(key)
  return words?.numbersToo ? 'words' : 'a name'
}

function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^a-z -]/g, '')
    .replaceAll(' ', '-')
}

function listWords(closed: readonly string[]): string {
  return closed.length > mostWords ? `one of ${closed.length} words` : closed.map((word) => `\`${word}\``).join(', ')
}

function formOf(key: string): string {
  return key === 'covers' ? 'a requirement, such as `S1.9`' : 'minutes, such as `50 min`'
}
