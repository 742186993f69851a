import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type CallLog, versions } from '../src/core/call/call-log.ts'
import { replayCall } from '../src/core/call/replay-call.ts'
import { debrief, type Debrief } from '../src/core/debrief/debrief.ts'
import { type Path, playPath } from './playthroughs/play-path.ts'
import { tellDebrief } from './playthroughs/tell-debrief.ts'
import { shipped, shippedScenarios } from './shipped-scenarios.ts'

/*
 * Every call is played along the paths that its paths.yaml writes down. The log of each, and the transcript and scorecard that it comes to, are
 * files beside it: `npx vitest run playthroughs -u` writes them anew, and the reviewer reads the difference. A log that is written already is made
 * again under the rules of its day, so those of earlier rules show that old calls keep their scores.
 */
const folder = join(import.meta.dirname, 'playthroughs')

test('every shipped call has its playthroughs', () => {
  const written = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(written.map(({ name }) => name).toSorted()).toEqual([...shippedScenarios.keys()].toSorted())
})

describe.each([...shippedScenarios.keys()])('%s', (id) => {
  const paths = parse(readFileSync(join(folder, id, 'paths.yaml'), 'utf8')) as Record<string, Path>
  const scenario = shipped(id)
  const found = new Map<string, Debrief>()
  /** Endings that were come to; of a series, each with the number of its call. */
  const reached = new Set<string>()

  test.each(Object.keys(paths))('%s: the log, the transcript and the scorecard are as written', async (name) => {
    const file = join(folder, id, name.replaceAll(/[^a-z0-9]+/gi, '-'))
    const log = playPath(scenario, paths[name]!, rulesOf(`${file}.log.json`))
    await expect(`${JSON.stringify(log, null, 1)}\n`).toMatchFileSnapshot(`${file}.log.json`)
    const result = debrief(log, scenario)
    if ('message' in result) throw new Error(result.message)
    found.set(name, result)
    for (const [index, { ending }] of log.events.filter((event) => event.type === 'ended').entries()) reached.add(`${index} ${ending}`)
    await expect(tellDebrief(result)).toMatchFileSnapshot(`${file}.expected.txt`)
    expect(replayCall(log, scenario).course?.events).toEqual(log.events)
  })

  test('the exemplary path is perfect, a typical one is on its way, a poor one is not', () => {
    const scored = [...found].map(([name, { scores, verdict, criticalErrors }]) => {
      const kind = /^[a-z]+/.exec(name)?.[0] ?? ''
      const asPromised: Record<string, boolean> = {
        exemplary: verdict === 'pass' && Object.values(scores).every((score) => score === null || score === 100),
        typical: scores.overall >= 55 && scores.overall <= 80,
        poor: scores.overall < 45,
        critical: criticalErrors.length > 0 && scores.overall <= 49,
      }
      return `${name}: ${(asPromised[kind] ?? true) ? 'as promised' : `not as promised, ${scores.overall.toFixed(1)}`}`
    })
    expect(scored).toEqual([...found.keys()].map((name) => `${name}: as promised`))
    expect([...found.keys()]).toEqual(expect.arrayContaining(['exemplary', 'typical', 'poor']))
  })

  test('every ending that the author wrote is reached', () => {
    const written = scenario.calls.flatMap(({ endings, right }, index) =>
      Object.keys(endings)
        .filter((name) => !['ended-by-policy', 'had-to-go', 'transferred-cold'].includes(name) && (right !== 'here' || name !== 'transferred'))
        .map((name) => `${index} ${name}`),
    )
    expect(written.filter((name) => !reached.has(name))).toEqual([])
  })

  test('every critical error that a reply can be is made', () => {
    const made = new Set([...found.values()].flatMap(({ criticalErrors }) => criticalErrors.map(({ text }) => text)))
    const critical = scenario.calls.flatMap(({ steps, detours, facts }) => {
      const all = [steps, ...Object.values(detours).map((detour) => detour.steps)].flatMap((some) => Object.values(some))
      const replies = all.flatMap((step) => step.replies)
      return replies.filter(({ breach, discloses }) => breach !== undefined || discloses.some((thing) => facts[thing]?.private === 'never'))
    })
    // By how they begin, up to the first {word} of a variant.
    const starts = critical.map(({ say }) => say.split('{')[0]!.slice(0, 20))
    expect(starts.filter((start) => ![...made].some((text) => text.startsWith(start)))).toEqual([])
  })
})

/** The version of the rules that a written log was made under; today's where there is none yet. */
function rulesOf(file: string): number {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as CallLog).versions.rules : versions.rules
}
