import type { Fresh } from './fresh.ts'
import { type Made, makeCall } from './made-call.ts'
import { type Figures, many, ms, times } from './measure.ts'
import { findSpin, searchSpin } from './spin.ts'

/** The generated calls, each some times as large as the one before in states; the last for those that come so far. */
const calls: readonly Made[] = [
  ...[3, 5, 8, 14, 20, 40].map((steps) => ({ steps, temperament: 'content' }) as const),
  { steps: 40, temperament: 'hot' },
]
/** A tool that takes more milliseconds of CPU for one call is asked once only. */
const slow = 2_000
/** One that takes more than this is asked for no larger call. The first goes on until it does not finish: it is what the aim speaks of. */
const tooSlow = { getShortestPaths: Infinity, getAdjacencyMap: 3_000, transition: 10_000 } as const
/** Milliseconds after which a tool is stopped. */
const patience = 900_000
const graphTools = ['getShortestPaths', 'getAdjacencyMap', 'transition'] as const
const spinRuns = 5
/** Milliseconds after which it is run once only. */
const spinSlow = 10_000

type Print = (line: string) => void

/** The same answer by several tools, the set of reachable steps with moods, on the same generated calls. */
export async function benchSearch(fresh: Fresh, print: Print): Promise<void> {
  print('')
  print('All reachable (step, mood) states of generated calls: the caller heard out, each reply, and silence')
  print('wall (CPU) in milliseconds, medians of five cold processes, without reading the scenario; ratios are to ours, wall')
  const hasSpin = await findSpin()
  const tired = new Set<string>()
  for (const made of calls) {
    const file = fresh.keep('call', makeCall(made))
    const ours = (await fresh.measure('search ours', file))!
    print(`${made.steps} steps, a ${made.temperament} caller: ${many(ours['states']!)} states`)
    print(`  ours: ${clocks(ours)}; with reading the text ${ms(ours['wall']! + ours['readWall']!)}; ${rate(ours)}`)
    for (const tool of graphTools) if (!tired.has(tool)) await compare(tool, file, ours)
    if (hasSpin) await compareSpin(file, ours)
  }
  if (!hasSpin) print('SPIN is not installed, or no gcc: nothing to compare with there.')

  async function compare(tool: (typeof graphTools)[number], file: string, ours: Figures): Promise<void> {
    const first = await fresh.measure(`search ${tool}`, file, { runs: 1, limit: patience })
    const isSlow = !first || first['cpu']! > slow
    if (!first || first['cpu']! > tooSlow[tool]) tired.add(tool)
    const found = isSlow ? first : await fresh.measure(`search ${tool}`, file)
    if (!found) return print(`  ${named(tool)}: not done after ${patience / 1000} s, or out of memory`)
    const ratio = times(found['wall']!, ours['wall']!)
    print(`  ${named(tool)}: ${clocks(found)}${isSlow ? ' in one process' : ''}; ${agrees(found, ours)}: ${ratio} ours`)
  }

  async function compareSpin(file: string, ours: Figures): Promise<void> {
    await fresh.measure('make SPIN model', file, { runs: 1 })
    const found = await searchSpin(fresh.folder, ours['states']!, spinRuns, spinSlow)
    const made = `after ${ms(found['prepareWall']!)} (${ms(found['prepareCpu']!)}) for spin -a and gcc -O2`
    const ratio = times(found['wall']!, ours['wall']!)
    const tried = found['runs'] === 1 ? ' in one process' : ''
    print(`  SPIN, given the moods as a table: ${clocks(found)}${tried}, ${made}; ${agrees(found, ours)}: ${ratio} ours`)
  }
}

/** A call with ten million states and more, by our own search alone. */
export async function benchTenMillion(fresh: Fresh, print: Print): Promise<void> {
  print('')
  const made = { steps: 40, temperament: 'hot' } as const
  const found = (await fresh.measure('search ten million', fresh.keep('call', makeCall(made))))!
  const cut = found['truncated'] ? ', and more: the limit was reached' : ''
  const counted = `${many(found['counted']!)} states${cut}`
  print(`${made.steps} steps, a ${made.temperament} caller, holding too: ${counted}`)
  print(`  ours: ${clocks(found)}, ${rate(found)}; at most ${many(found['memory']!)} MB (aim: 2,000 ms and 256 MB)`)
}

function named(tool: string): string {
  return tool === 'transition' ? 'a search over transition()' : tool
}

function clocks(figures: Figures): string {
  return `${ms(figures['wall']!)} (${ms(figures['cpu']!)})`
}

function rate(figures: Figures): string {
  return `${many(figures['counted']! / (figures['wall']! / 1000))} states a second`
}

/** Whether a tool came to the same answer. Tools may tell more apart on the way, such as whether the caller is speaking. */
function agrees(found: Figures, ours: Figures): string {
  if (found['states'] !== ours['states']) return `ITS ANSWER DIFFERS, ${many(found['states']!)} states`
  const more = found['counted'] ?? found['states']!
  return more === found['states'] ? 'the same answer' : `the same answer, out of ${many(more)} of its own states`
}
