import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findFiles, makeReader } from '../src/cli/files.ts'
import { proveFile } from '../src/cli/prove-file.ts'
import { advance, contextOf, type Course, phaseOf } from '../src/core/call/course.ts'
import { replayCall } from '../src/core/call/replay-call.ts'
import { transcriptOf } from '../src/core/call/transcript.ts'
import type { CallProof, Extreme, LineProof, Proof, Ranges, Reach, Witness } from '../src/core/checker/proof.ts'
import { measures } from '../src/core/checker/proof.ts'
import { isAuthors } from '../src/core/checker/ends.ts'
import { logOfSeries, logOfWitness } from '../src/core/checker/witnesses.ts'
import { type Scored, scoreCourse } from '../src/core/debrief/score-course.ts'
import type { Call, Scenario } from '../src/core/scenario/scenario.ts'
import { stepNamed } from '../src/core/call/call-state.ts'
import { recordCall } from '../src/core/debrief/call-record.ts'
import { criticalErrors } from '../src/core/debrief/critical-errors.ts'

/*
 * What is claimed of every call that we ship. The checker says it, and none of it has to be believed: each claim is looked for in
 * a call log that is played again, event by event, on the machine that trainees play on, and scored by the debrief that they see.
 */

const read = makeReader()
const files = findFiles([join(import.meta.dirname, '..', 'scenarios')]).map((file) => read(file))

const calls = files.flatMap(({ scenario, ...file }) => (scenario ? [{ id: scenario.id, scenario, ...file }] : []))

test('there are calls', () => {
  expect(calls.length).toBeGreaterThan(0)
  expect(files.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error'))).toEqual([])
})

describe.each(calls)('$id', ({ id: _, ...file }) => {
  const { scenario } = file
  let made: ReturnType<typeof proveFile> | null = null
  const proven = () => (made ??= proveFile(file))
  const proof = () => proven().proof as Proof
  /** A call that is scored by itself; those of a series are scored together. */
  const alone = () => (scenario.calls.length === 1 ? proof().calls : [])
  const play = player(scenario)

  test('trains well: there is no error and no warning', () => {
    const found = proven().diagnostics.filter(({ severity }) => severity !== 'hint')
    expect(found.map(({ line, code, message }) => `${line}: ${code}: ${message}`)).toEqual([])
  })

  test('cannot be passed without listening', () => {
    expect(proof().strategies.filter(({ score, passes }) => score >= 60 || passes > 0)).toEqual([])
  })

  test('can be passed', () => {
    // Those of a series one after the other: it is scored at its end.
    expect(scoredOf(play(proof().calls.flatMap(({ pass }) => witnessOf(pass)))).verdict).toBe('pass')
  })

  test('has a call that scores 100 in each skill for which it gives occasion', () => {
    const { range } = proof()
    const highest = measures.filter((measure) => measure !== 'overall').flatMap((measure) => range[measure]?.highest ?? [])
    expect(highest.length).toBeGreaterThan(0)
    expect(highest.map(({ score, exact }) => [Number(score.toFixed(8)), exact])).toEqual(highest.map(() => [100, true]))
  })

  test('scores at both ends of each range what is claimed, also for each ending', () => {
    expect(wrongScores(proof().range, play)).toEqual([])
    const endings = alone().flatMap((call) => Object.values(call.endings))
    for (const { ranges } of endings) expect(wrongScores(ranges, play)).toEqual([])
  })

  test('has a best call that scores as much as is claimed, and a shortest one that comes to an ending of its own', () => {
    for (const { best } of alone()) expect(scoredOf(play([best!.witness])).scores.overall).toBeCloseTo(best!.overall, 8)
    for (const { shortest } of proof().calls) expect(isAuthors(endingOf(play([shortest!.witness])) ?? '')).toBe(true)
  })

  test('comes to every step, reply, detour and ending of its own', () => {
    for (const { steps, replies, detours, endings } of proof().calls) {
      const own = Object.entries(endings).flatMap(([name, { reach }]) => (isAuthors(name) ? [[name, reach] as const] : []))
      const chosen = Object.entries(replies).map(([id, { reach }]) => [id, reach] as const)
      const all = [...Object.entries(steps), ...chosen, ...Object.entries(detours), ...own]
      expect(all.filter(([, { is }]) => is !== 'reached').map(([name]) => name)).toEqual([])
    }
  })

  test('comes in each log to what the log is there to show', () => {
    const isMissing = ({ reach, isIn }: Claim) => reach.is === 'reached' && !isIn(play([reach.witness]))
    for (const call of proof().calls) expect(claimsOf(call).filter(isMissing).map(({ name }) => name)).toEqual([])
  })

  test('has each critical error in the log that meets it, and not in the one that avoids it', () => {
    for (const { errors } of proof().calls) {
      for (const { name, met, avoided } of errors) {
        expect(errorsOf(play(witnessOf(met)))).toContain(name)
        expect(errorsOf(play(witnessOf(avoided)))).not.toContain(name)
      }
    }
  })
})

/** Plays the logs of witnesses again, each once; those of a series one after the other. */
function player(scenario: Scenario): (witnesses: readonly Witness[]) => Course {
  const known = new Map<string, Course>()
  return (witnesses) => {
    const key = JSON.stringify(witnesses)
    const course = known.get(key) ?? replay(scenario, witnesses)
    known.set(key, course)
    return course
  }
}

function replay(scenario: Scenario, witnesses: readonly Witness[]): Course {
  const log = witnesses.length === 1 ? logOfWitness(scenario, witnesses[0]!) : logOfSeries(scenario, witnesses)
  const { course, misfit } = replayCall(log, scenario)
  if (misfit) throw new Error(`Event ${misfit.event + 1}: ${misfit.message}`)
  return course
}

/** What a log is a witness of, and how to see it there. */
interface Claim {
  readonly name: string
  readonly reach: Reach
  readonly isIn: (course: Course) => boolean
}

function claimsOf(call: CallProof): Claim[] {
  const of = (kind: string, reaches: Readonly<Record<string, Reach>>, isIn: (name: string) => Claim['isIn']) =>
    Object.entries(reaches).map(([name, reach]): Claim => ({ name: `${kind} ${name}`, reach, isIn: isIn(name) }))
  const last = (course: Course) => contextOf(course).state
  const reaches = <One extends { readonly reach: Reach }>(all: Readonly<Record<string, One>>) =>
    Object.fromEntries(Object.entries(all).map(([name, { reach }]) => [name, reach]))
  return [
    ...of('step', call.steps, (name) => ({ passages }) => passages.some(({ after }) => after.place === name)),
    ...of('reply', reaches(call.replies), (id) => (course) => repliesIn(course).includes(id)),
    ...of('detour', call.detours, (name) => (course) => last(course).detours.includes(name)),
    ...of('fact', call.facts, (name) => (course) => knows(last(course).facts, name)),
    ...of('ending', reaches(call.endings), (name) => (course) => last(course).ending === name),
    ...call.lines.map((line): Claim => {
      return { name: `line ${line.name} ${line.key}`, reach: line.reach, isIn: (course) => isHeard(course, call.index, line) }
    }),
  ]
}

function repliesIn({ events }: Course): string[] {
  return events.flatMap((event) => (event.type === 'replied' ? [event.reply] : []))
}

function knows(facts: Readonly<Record<string, string>>, name: string): boolean {
  return name.endsWith(' corrected') ? facts[name.slice(0, -' corrected'.length)] === 'corrected' : facts[name] !== undefined
}

/** Where the words are empty, as after a line that went dead, there is nothing to hear. */
function isHeard({ settings, passages }: Course, index: number, line: LineProof): boolean {
  const text = wordsOf(settings[index]!.call, line)
  return text === '' || transcriptOf(passages).some((said) => said.text === text)
}

function wordsOf(call: Call, { of, name, key }: LineProof): string | undefined {
  if (of !== 'caller') return casesOf(of === 'step' ? stepNamed(call, name)?.says : call.endings[name]?.says)[key]
  return name === 'story' ? call.caller.story[Number(key)]?.says : casesOf(call.caller.always)[name]
}

/** By a key that comes from a proof. */
function casesOf(words: object | null | undefined): Readonly<Record<string, string | undefined>> {
  return { ...words }
}

/** The ends of ranges that the debrief of their log scores otherwise. */
function wrongScores(ranges: Ranges | null, play: (witnesses: readonly Witness[]) => Course): string[] {
  return measures.flatMap((measure) => {
    const range = ranges?.[measure]
    const isWrong = ({ score, witnesses }: Extreme) => scoredOf(play(witnesses)).scores[measure]?.toFixed(8) !== score.toFixed(8)
    return range ? (['lowest', 'highest'] as const).filter((end) => isWrong(range[end])).map((end) => `${end} ${measure}`) : []
  })
}

function witnessOf(reach: Reach): Witness[] {
  if (reach.is !== 'reached') throw new Error('Nothing shows it.')
  return [reach.witness]
}

function endingOf(course: Course): string | null {
  return contextOf(course).state.ending
}

/** A log may stop where its error has come about: then the rep hangs up. */
function errorsOf(course: Course): string[] {
  if (phaseOf(course) !== 'wrap-up') return errorsOf(advance(course, { type: 'hung-up' }, course.events.at(-1)!.at)!)
  // The one call that was played: a series has no score before its end.
  const record = recordCall(course.passages.filter(({ index }) => index === contextOf(course).index), 0)
  if (!record) throw new Error('The call has not ended.')
  return criticalErrors(record).map(({ name }) => name)
}

function scoredOf(course: Course): Scored {
  const found = scoreCourse(course)
  if ('message' in found) throw new Error(found.message)
  return found
}
