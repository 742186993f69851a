import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { CallLog } from '../../src/core/call/call-log.ts'

const home = join(import.meta.dirname, '..', '..')
const scenario = 'scenarios/northline/strikes-ten.yaml'
const written = 'tests/playthroughs/strikes-ten/exemplary.log.json'
const scratch = mkdtempSync(join(tmpdir(), 'please-hold-replay-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

test('replay prints the transcript, the mood after each turn and the scorecard', () => {
  const { status, stdout } = replay(scenario, '--log', written)
  const told = JSON.parse(stdout) as { turns: { mood: object }[]; transcript: { said: { text: string } }[]; scores: object; indicators: object[] }
  expect(status).toBe(0)
  expect(told.turns.length).toBeGreaterThan(20)
  expect(told.turns.every((turn) => 'frustration' in turn.mood)).toBe(true)
  expect(told.transcript.map(({ said }) => said.text).join('\n')).toContain('Everything')
  expect(told.scores).toEqual({ listening: 100, routing: 100, 'de-escalation': 100, overall: 100 })
  expect(told.indicators).toHaveLength(14)
}, 60_000)

test('replay refuses a log at the first event that does not fit', () => {
  const log = JSON.parse(readFileSync(join(home, written), 'utf8')) as CallLog
  const wrong = log.events.findIndex(({ type }) => type === 'replied')
  const events = log.events.with(wrong, { type: 'replied', reply: 'no:such', at: log.events[wrong]!.at })
  const file = join(scratch, 'forged.json')
  writeFileSync(file, JSON.stringify({ ...log, events }))
  const { status, stderr } = replay(scenario, '--log', file)
  expect(stderr).toContain(`event ${wrong + 1} of ${events.length} does not fit`)
  expect(status).toBe(1)
}, 60_000)

test('replay without a log says how it is used', () => {
  const { status, stderr } = replay(scenario)
  expect([status, stderr.trim()]).toEqual([2, 'usage: scenario replay FILE --log LOG.json'])
}, 60_000)

function replay(...args: string[]) {
  return spawnSync(process.execPath, ['src/cli/scenario.mjs', 'replay', ...args], { cwd: home, encoding: 'utf8' })
}
