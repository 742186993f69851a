import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { makeReader } from '../../src/cli/files.ts'
import type { CallLog } from '../../src/core/call/call-log.ts'
import { replayCall } from '../../src/core/call/replay-call.ts'
import { type Debrief, debrief } from '../../src/core/debrief/debrief.ts'
import { type Measure, strategyNames } from '../../src/core/checker/proof.ts'
import { run } from './run.ts'

/* What `scenario check --json` says is proved, and the logs by which anybody can see it for themselves. */

interface End {
  readonly score: number
  readonly bound: number
  readonly exact: boolean
}

type Ranges = Readonly<Record<Measure, { readonly lowest: End; readonly highest: End }>>

interface Told {
  readonly states: number
  readonly truncated: boolean
  readonly range: Ranges
  readonly endings: Readonly<Record<string, object>>
  readonly strategies: readonly { readonly name: string; readonly score: number }[]
  readonly witnesses: Readonly<Record<string, CallLog>>
  readonly pass: readonly { readonly attainability: string }[]
}

const folder = mkdtempSync(join(tmpdir(), 'please-hold-proof-'))
const file = join(folder, 'parcel.yaml')
const series = join(folder, 'twice.yaml')
const sample = join(import.meta.dirname, '..', 'checks', 'trains-well')
cpSync(join(sample, 'company.yaml'), join(folder, 'company.yaml'))
cpSync(join(sample, 'scenario.yaml'), file)
writeFileSync(series, twice(readFileSync(file, 'utf8')))
afterAll(() => rmSync(folder, { recursive: true }))

describe('what is proved, for machines', () => {
  test('the range of each skill, every ending, what strategies reach', async () => {
    const { states, range, endings, strategies, pass } = await told(file)
    expect(states).toBeGreaterThan(1000)
    for (const { highest } of Object.values(range)) expect(highest).toEqual({ score: 100, bound: 100, exact: true })
    expect(endings['found']).toMatchObject({ attainability: 'reached', why: null })
    expect(endings['transferred']).toMatchObject({ attainability: 'impossible', why: expect.stringContaining('.'), range: null })
    expect(strategies.map(({ name }) => name)).toEqual(strategyNames)
    expect(pass).toEqual([{ attainability: 'reached', why: null }])
  })

  test('the same text says the same, to the letter', async () => {
    expect((await run('check', '--json', file)).out).toBe((await run('check', '--json', file)).out)
  })

  test('every log replays', async () => {
    for (const path of [file, series]) expect(misfits(path, (await told(path)).witnesses)).toEqual([])
  })

  test('a log that is written to a file replays to what it is a witness of', async () => {
    const { range, witnesses } = await told(file)
    const log = join(folder, 'highest.json')
    writeFileSync(log, JSON.stringify(witnesses['lowest de-escalation']))
    const { code, out } = await run('replay', file, '--log', log)
    expect(code).toBe(0)
    expect((JSON.parse(out) as Debrief).scores['de-escalation']).toBeCloseTo(range['de-escalation'].lowest.score, 8)
  })

  test('of a series: each call by its number, and one log for all of it', async () => {
    const { range, endings, witnesses, pass } = await told(series)
    expect(Object.keys(endings)).toEqual(expect.arrayContaining(['call 1: found', 'call 2: found', 'call 2: waiting']))
    expect(pass).toHaveLength(2)
    const { scores, verdict } = debrief(witnesses['highest overall']!, scenarioOf(series)) as Debrief
    expect([scores.overall, verdict]).toEqual([range.overall.highest.score, 'pass'])
    const { events } = witnesses['call 2: ending waiting']!
    expect(events.findLast((event) => event.type === 'ended')).toMatchObject({ ending: 'waiting' })
  })

  test('of a series, in words: what each call can come to', async () => {
    const { out } = await run('check', series)
    expect(out.match(/^ {2}Call [12]$/gm)).toEqual(['  Call 1', '  Call 2'])
  })
})

async function told(path: string): Promise<Told> {
  const { code, out } = await run('check', '--json', path)
  expect(code).toBe(0)
  return (JSON.parse(out) as { files: Told[] }).files[0]!
}

function scenarioOf(path: string) {
  const { scenario } = makeReader()(path)
  if (!scenario) throw new Error(`${basename(path)} can't be played.`)
  return scenario
}

function misfits(path: string, witnesses: Readonly<Record<string, CallLog>>): string[] {
  const scenario = scenarioOf(path)
  const names = Object.keys(witnesses)
  expect(names.length).toBeGreaterThan(60)
  return names.filter((name) => replayCall(witnesses[name]!, scenario).misfit !== null)
}

/** The same call two times running. */
function twice(text: string): string {
  const [header, call] = text.split(/^(?=caller:)/m) as [string, string]
  const place = `  - ${call.trimEnd().replaceAll('\n', '\n    ')}\n`.replaceAll(/^ +$/gm, '')
  return `${header}calls:\n${place}${place}`
}
