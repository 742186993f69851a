import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CallLog, Move } from '../../../src/core/call/call-log.ts'
import type { Outcome } from '../../../src/core/checker/board.ts'
import type { ForeseenTurn } from '../../../src/core/checker/foresee.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import type { Passage } from '../../../src/core/call/course.ts'
import { advance, beginCourse, contextOf, type Course, phaseOf } from '../../../src/core/call/course.ts'
import { replayCall } from '../../../src/core/call/replay-call.ts'
import { lockOf, repliesAt } from '../../../src/core/call/reply.ts'
import { isRight } from '../../../src/core/call/ticket.ts'
import { foresee } from '../../../src/core/checker/foresee.ts'
import { prospectsOf } from '../../../src/core/checker/prospects.ts'
import { fileCall, make, takeTurn } from '../../../src/core/checker/witness.ts'
import type { CallRecord } from '../../../src/core/debrief/call-record.ts'
import type { Prospect } from '../../../src/core/debrief/prospect.ts'
import { type Scored, scoreCourse } from '../../../src/core/debrief/score-course.ts'
import { type Fact, factOf, finalTicket } from '../../../src/core/scenario/scenario.ts'
import { shipped, shippedScenarios } from '../../shipped-scenarios.ts'
import { scoresOf } from './count-calls.ts'
import { everyCall } from './every-call.ts'
import { fewWayScenarios } from './few-ways.ts'

/*
 * What could still be had at each turn is held against the machine: values are played there, to just that score. And where every call can be played,
 * nothing better was overlooked.
 */

/** Of the values of a log, every so many are played on the machine. */
const every = 6
/** The most states that are looked at for one value: what was found is as true as with more. */
const few = 100

const written = (id: string, name: string): CallLog =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'playthroughs', id, `${name}.log.json`), 'utf8')) as CallLog

describe.each([...shippedScenarios])('%s', (id, scenario) => {
  test('all of it can be had at each turn of an exemplary call', () => {
    const { records } = scoredBy(played(written(id, 'exemplary'), scenario))
    const turns = [...foresee(records, few)]
    expect(turns.length).toBeGreaterThan(5)
    for (const { prospect } of turns) expect([prospect.before, prospect.after]).toEqual([100, 100])
  })

  test.each(['typical', 'poor'])('the values of a %s call agree with each other, and are scores of calls that the machine plays', (name) => {
    const course = played(written(id, name), scenario)
    const { records, scores } = scoredBy(course)
    const courses = withTickets(course, records)
    const turns = [...foresee(records, few)]
    const found = turns.map(({ prospect }) => prospect).toReversed()
    expect(found.map(({ passage }) => passage)).toEqual(turnsOf(records))
    expect(wrongAmong(found)).toEqual([])
    for (const { prospect, taken } of turns) expect(Object.keys(prospect.others).toSorted()).toEqual(othersAt(taken))
    const { overall } = scoredBy(courses.at(-1)!).scores
    expect(found.at(-1)!.after).toBeCloseTo(overall, 8)
    expect(overall).toBeGreaterThanOrEqual(scores.overall)
    for (const { turn, way, ...shown } of someOf(turns, records)) {
      const over = scoredBy(playOn(courses[startOf(course, turn)]!, turn, way, records.at(-1)!))
      expect(over.scores.overall).toBeCloseTo(shown.score, 8)
      expect(over.records.at(-1)!.ending.title).toBe(shown.ending)
    }
  })
})

test('nothing is foreseen of a log that does not fit, or of a call that goes on', () => {
  const log = written('tile-order', 'exemplary')
  expect([...prospectsOf({ ...log, hash: 'another' }, shipped('tile-order'))]).toEqual([])
  expect([...prospectsOf({ ...log, events: log.events.slice(0, 9) }, shipped('tile-order'))]).toEqual([])
})

test('a card number that was noted is never undone', () => {
  const log = written('tile-order', 'critical-a-card-number-in-the-note')
  const found = [...prospectsOf(log, shipped('tile-order'))]
  expect(found[0]!.after).toBe(49)
  expect(found.at(-1)!.before).toBe(100)
})

describe('where every call can be played', () => {
  test.each(['a hand-off', 'a promise that comes out', 'corrections', 'abuse'])('%s: nothing better was overlooked', (name) => {
    const scenario = fewWayScenarios.get(name)!
    const { best, heardOut, calls } = bestOfAll(scenario)
    const compared = calls.flatMap((passages) => {
      const moves = passages.map(({ event }) => withoutTime(event)).filter(({ type }) => type !== 'noted')
      const course = fileCall(moves.reduce(make, beginCourse(scenario, 1)))
      return [...foresee(scoredBy(course).records)].map((turn) => {
        const last = passages[startOf(course, turn) - 1]!
        // Cutting in may have been the better way, once in a while.
        return [turn.prospect.before, Math.max(turn.prospect.after, best.get(heardOut.get(last) ?? last)!)]
      })
    })
    expect(compared.length).toBeGreaterThan(30)
    for (const [found, most] of compared) expect(found).toBeCloseTo(most!, 8)
  })
})

function played(log: CallLog, scenario: Scenario): Course {
  const { course, misfit } = replayCall(log, scenario)
  if (misfit) throw new Error(misfit.message)
  return course
}

function scoredBy(course: Course): Scored {
  const scored = scoreCourse(course)
  if ('message' in scored) throw new Error(scored.message)
  return scored
}

/** The passages of all turns that have a prospect: an interruption has none of its own where something was said then. */
function turnsOf(records: readonly CallRecord[]): number[] {
  const isOne = ({ passage: { event, after } }: CallRecord['turns'][number]) =>
    event.type === 'interrupted' ? after.ending !== null : event.type !== 'hold-minute'
  return records.flatMap(({ turns }) => turns.filter(isOne).map(({ number }) => number))
}

function wrongAmong(found: readonly Prospect[]): string[] {
  return found.flatMap(({ passage, before, after, others }, index) => [
    ...(after > before ? [`${passage}: ${after} after ${before}`] : []),
    ...(index + 1 < found.length && found[index + 1]!.before !== after ? [`${passage}: ${after}, and then ${found[index + 1]!.before}`] : []),
    ...Object.entries(others).flatMap(([id, { score }]) => (score > before ? [`${passage}: ${score} by ${id}, of ${before}`] : [])),
  ])
}

/** Some of the values of a log, with their ways: in a series of its last call, since what was found of the calls after one is no part of its way. */
function someOf(turns: readonly ForeseenTurn[], records: readonly CallRecord[]) {
  const last = turns.filter(({ taken }) => taken.turn.number >= records.at(-1)!.from)
  const all = last.flatMap((turn) => {
    const { prospect, best, others, taken } = turn
    const titleOf = ({ ending }: Outcome) => taken.turn.passage.setting.call.endings[ending]!.title
    const ways = Object.entries(prospect.others).map(([name, shown]) => ({ turn, way: others[name]!, ...shown }))
    return best ? [{ turn, way: best, score: prospect.before, ending: titleOf(best) }, ...ways] : ways
  })
  return all.filter((_, index) => index % every === 0)
}

/** The other replies that were open at a turn, and silence. */
function othersAt({ turn, state, isHeld }: ForeseenTurn['taken']): string[] {
  if (isHeld) return []
  const { setting, event } = turn.passage
  const open = repliesAt(setting, state, state.place).filter((reply) => reply.id !== turn.reply?.id && lockOf(setting, state, reply) === null)
  return [...open.map(({ id }) => id), ...(event.type === 'waited' ? [] : ['wait'])].toSorted()
}

/** The passage at which a turn begins: where the caller was cut off for it, that. */
function startOf({ passages }: Course, { taken }: ForeseenTurn): number {
  const { number, passage } = taken.turn
  let at = number
  while (['noted', 'looked-up'].includes(passages[at - 1]!.event.type)) at--
  return passages[at - 1]!.event.type === 'interrupted' && passage.event.type !== 'interrupted' ? at - 1 : number
}

/** The course before each passage of a log and after the last, each ticket filled in with what was heard before it is filed. */
function withTickets({ passages, seed, rules }: Course, records: readonly CallRecord[]): Course[] {
  const { scenario } = passages[0]!.setting
  const courses = [beginCourse(shipped(scenario.id), seed, rules)]
  for (const { event, index } of passages) {
    const now = courses.at(-1)!
    const ready = event.type === 'filed' ? fillIn(now, records[index]!) : now
    courses.push(advance(ready, withoutTime(event), event.at)!)
  }
  return courses
}

function withoutTime({ at: _, ...move }: CallRecord['passages'][number]['event']): Move {
  return move
}

/** Notes what was heard, and leaves alone what the rep has filed rightly anyway. */
function fillIn(course: Course, { setting, last }: CallRecord): Course {
  const { facts } = contextOf(course).state
  return Object.keys(setting.call.facts).reduce((so, name) => {
    const fact = factOf(setting.call, name)
    const wanted = finalTicket(fact)
    if (wanted === undefined) return so
    const text = isHeard(fact, facts[name]) || isRight(fact, last.ticket[name] ?? '') ? wanted : ''
    return make(so, { type: 'noted', field: name, text })
  }, course)
}

function isHeard({ becomes }: Fact, known: 'heard' | 'corrected' | undefined): boolean {
  return known === 'corrected' || (known === 'heard' && becomes?.ticket === undefined)
}

/** Plays a way on from a turn to the end, and files the ticket. */
function playOn(from: Course, { script }: ForeseenTurn, { way }: Outcome, record: CallRecord): Course {
  const back = phaseOf(from) === 'held' ? make(from, { type: 'resumed' }) : from
  const ready = contextOf(back).state.speaking ? make(back, { type: 'said' }) : back
  const over = way.reduce((so, turn) => takeTurn(so, script, turn), ready)
  const quiet = phaseOf(over) === 'farewell' ? make(over, { type: 'said' }) : over
  return fileCall(fillIn(quiet, record))
}

/** What all calls come to, their tickets filled in with what was heard. */
interface All {
  /** By the passage that one has come to: the best there is from there. */
  readonly best: ReadonlyMap<Passage, number>
  /** The next passage where the caller is heard out then. */
  readonly heardOut: ReadonlyMap<Passage, Passage>
  /** Some of the calls. */
  readonly calls: readonly (readonly Passage[])[]
}

function bestOfAll(scenario: Scenario): All {
  const best = new Map<Passage, number>()
  const heardOut = new Map<Passage, Passage>()
  const calls: Passage[][] = []
  let count = 0
  let next = 0
  everyCall(scenario, (passages, { ticket, facts }) => {
    // Each call is told with its ticket full, and again with it empty.
    if (Object.keys(ticket).length === 0) return
    const end = passages.at(-1)!
    const heard = Object.entries(ticket).filter(([name]) => isHeard(factOf(end.setting.call, name), facts[name]))
    const { overall } = scoresOf([...passages.slice(0, -1), { ...end, after: { ...end.after, ticket: Object.fromEntries(heard) } }]).scores
    for (const [index, passage] of passages.entries()) {
      best.set(passage, Math.max(best.get(passage) ?? 0, overall!))
      if (passage.event.type === 'said' && index > 0) heardOut.set(passages[index - 1]!, passage)
    }
    // One that had to go has noted for as long as one can.
    const isShort = passages.every(({ event }) => event.type !== 'noted' || event.text !== 'Still there.')
    if (!isShort || count++ < next) return
    next = count * 1.1
    calls.push([...passages])
  })
  return { best, heardOut, calls }
}
