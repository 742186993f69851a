import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CallLog } from '../../../src/core/call/call-log.ts'
import { logOf } from '../../../src/core/call/course.ts'
import { debrief, debriefCourse } from '../../../src/core/debrief/debrief.ts'
import { shipped, shippedScenarios } from '../../shipped-scenarios.ts'
import { file, play } from '../play.ts'
import { acknowledge, close, known, perfect } from './perfect.ts'
import { take } from './take.ts'

describe('the debrief is a pure function of log and scenario', () => {
  test('the same twice, from a log and a scenario that can’t be changed', () => {
    const { log, scenario } = take([...perfect.slice(0, -1), '(cut in after 1)', close], known)
    const [frozenLog, frozen] = [deepFreeze(structuredClone(log)), deepFreeze(structuredClone(scenario))]
    expect(debrief(frozenLog, frozen)).toEqual(debrief(frozenLog, frozen))
    expect(debrief(frozenLog, frozen)).toEqual(debrief(log, scenario))
  })

  test.each([...shippedScenarios])('also of %s', (_, scenario) => {
    const log = deepFreeze(
      structuredClone(logOf(file(play(scenario, '(silence)', '(hold 1)', '(minute)', '(resume)', '(hang up)')))),
    )
    expect(debrief(log, deepFreeze(structuredClone(scenario)))).toEqual(debrief(log, scenario))
  })

  test('it is JSON to the bone', () => {
    const { found } = take(perfect, known)
    expect(JSON.parse(JSON.stringify(found))).toEqual(found)
  })

  test('it can be told in the wrap-up as when filed', () => {
    const { course } = take(perfect, known)
    const filed = debriefCourse(course)
    expect(course.events.at(-1)!.type).toBe('filed')
    const before = debrief({ ...logOf(course), events: course.events.slice(0, -1) }, course.settings[0]!.scenario)
    expect(before).toEqual(filed)
  })
})

describe('what else it tells', () => {
  test('the mood at the start and after whatever moved it', () => {
    const { found, course } = take([acknowledge, '(silence)', close], known)
    expect(found.moods.map(({ label }) => label)).toEqual(['Answered', 'Acknowledged it', 'Said nothing', 'Took a step'])
    for (const { passage, at, mood } of found.moods)
      expect([at, mood]).toEqual([
        course.passages[passage]!.event.at,
        passage === 0 ? course.passages[0]!.before.mood : course.passages[passage]!.after.mood,
      ])
  })

  test('each field of the ticket, and where the caller said what it wants', () => {
    const { found } = take(['(note tap: Bath drips)', close], { brings: { 0: ['tap'] } })
    expect(found.ticket).toMatchObject([
      {
        fact: 'tap',
        label: 'What is wrong',
        wanted: 'Tap drips',
        noted: 'Bath drips',
        state: 'wrong',
        heardAt: 2000,
        saidIn: 'Line 0.',
      },
      { fact: 'washer', label: 'Cause, if known', noted: '', state: 'empty', heardAt: null, saidIn: null },
      { fact: 'room', label: 'Room', state: 'empty', heardAt: null },
    ])
  })

  test('what a reply was, what it did, and what else could have been said', () => {
    const { found } = take([acknowledge, close], known)
    const told = found.transcript.find(({ said }) => said.text === acknowledge.say)!.turn!
    expect(told).toMatchObject({
      act: 'Acknowledged it',
      changes: 'frustration −2, heard +1',
      coach: `The note on “${acknowledge.say}”`,
    })
    // In the order in which they stood on the screen.
    expect(told.others.map(({ say }) => say)).toEqual(['Two at 0.', 'Three at 0.', 'One at 0.', 'Say nothing.'])
  })

  test('cutting in and the reply it was for in one note', () => {
    const { found, course } = take(['(cut in after 1)', acknowledge, close], known)
    expect(found.transcript.find(({ said }) => said.text === acknowledge.say)!.turn!.act).toBe('Interrupted; acknowledged it')
    expect(course.passages.filter(({ event }) => event.type === 'interrupted')).toHaveLength(1)
  })
})

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}

test('a promise that comes out is named where the mood fell, and not laid to the reply beside it', () => {
  const folder = join(import.meta.dirname, '..', '..', 'playthroughs', 'billing-cant-fix-wifi')
  const log = JSON.parse(readFileSync(join(folder, 'ending-home-with-promises-over-it.log.json'), 'utf8')) as CallLog
  const found = debrief(log, shipped('billing-cant-fix-wifi'))
  expect('message' in found ? found : found.moods.map(({ label }) => label)).toContain('A promise came out')
})

test('a word that the caller would only have put right later is not told as what was said', () => {
  const folder = join(import.meta.dirname, '..', '..', 'playthroughs', 'upgrade-dreams')
  const told = readdirSync(folder)
    .filter((file) => file.endsWith('.log.json'))
    .map((file) => debrief(JSON.parse(readFileSync(join(folder, file), 'utf8')) as CallLog, shipped('upgrade-dreams')))
    .flatMap((made) => ('message' in made ? [] : made.ticket))
    .filter(({ saidIn, wanted }) => wanted.includes('34') && saidIn !== null)
  const [first, last] = [told.filter(({ isLast }) => !isLast), told.filter(({ isLast }) => isLast)]
  expect(first.length * last.length).toBeGreaterThan(0)
  expect(new Set(first.map(({ saidIn }) => saidIn))).not.toContain(last[0]!.saidIn)
})
