import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { branchCall } from '../../../src/core/call/branch-call.ts'
import { type CallLog, knownRules, type Move } from '../../../src/core/call/call-log.ts'
import { advance, beginCourse, contextOf, type Course, logOf, type Passage } from '../../../src/core/call/course.ts'
import { replayCall } from '../../../src/core/call/replay-call.ts'
import { resumeCall } from '../../../src/core/call/start-call.ts'
import { transcriptOf } from '../../../src/core/call/transcript.ts'
import { scoreCourse } from '../../../src/core/debrief/score-course.ts'
import { surveyOf } from '../../../src/core/debrief/survey.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { playPath } from '../../playthroughs/play-path.ts'
import { writtenPaths } from '../../playthroughs/written-paths.ts'
import { shipped, shippedScenarios } from '../../shipped-scenarios.ts'
import { handClock } from '../hand-clock.ts'
import { make } from '../play.ts'
import { smallCall, smallSeries } from '../small-call.ts'
import { playThrown } from '../thrown-call.ts'

/** What the rep does with the caller; a minute more of a hold, and what goes before a reply that cuts in, are parts of another. */
const turnTypes: readonly string[] = ['replied', 'waited', 'held', 'transferred', 'hung-up']

describe('branching at any turn and making the same moves again gives the original call', () => {
  test.each(writtenPaths().filter(({ number }) => number % 5 === 0))('$name', ({ scenario, path }) => {
    const course = replayed(playPath(scenario, path), scenario)
    expectSame(course, scenario, turnsOf(course))
  })

  test('in a call in which anything was done', { timeout: 60_000 }, () => {
    const scenarios = [...shippedScenarios.values(), smallSeries({ caller: { temperament: 'hot' } }, { right: { to: 'Repairs' } })]
    const calls = fc.record({
      scenario: fc.constantFrom(...scenarios).map((one) => Object.assign(() => one, { [fc.toStringMethod]: () => one.id })),
      seed: fc.nat({ max: 9 }),
      rules: fc.constantFrom(...knownRules),
      dice: fc.array(fc.nat({ max: 10_000 }), { minLength: 5, maxLength: 40 }),
      turn: fc.nat(),
    })
    fc.assert(
      fc.property(calls, ({ scenario, seed, rules, dice, turn }) => {
        const course = playThrown(scenario(), seed, dice, rules)
        const turns = turnsOf(course)
        expectSame(course, scenario(), turns.slice(turn % turns.length).slice(0, 2))
      }),
      { numRuns: 150, seed: 6 },
    )
  })
})

test('a turn is taken again under the rules that the call was made under', () => {
  for (const rules of knownRules) {
    const course = playThrown(shipped('strikes-ten'), 3, [0, 0, 0, 0], rules)
    expect(branched(course, shipped('strikes-ten'), turnsOf(course)[0]!).log.versions).toEqual(logOf(course).versions)
  }
})

test('the call is taken up while the caller begins the line once more', () => {
  const scenario = shipped('billing-cant-fix-wifi')
  const course = playThrown(scenario, 2, [1, 50, 32, 6, 7, 10, 0])
  for (const passage of turnsOf(course)) {
    const branch = branched(course, scenario, passage)
    const call = resumeCall(scenario, branch, { clock: handClock(), pace: { timing: 1, rate: 1 } })
    if ('message' in call) throw new Error(call.message)
    const said = course.passages[passage]!.before.turn.map(({ text }) => text)
    expect([call.now(), call.spokenFor(), call.getSnapshot().speaking]).toEqual([branch.at, 0, true])
    expect(call.getSnapshot().turn.map(({ text }) => text)).toEqual(said)
  }
})

test('what was noted and looked up while the caller spoke is done already', () => {
  const scenario = smallCall()
  const noted = { type: 'noted', field: null, text: 'It drips' } as const
  const lookedUp = { type: 'looked-up', kind: 'department', name: 'Parts' } as const
  const course = made(scenario, { type: 'answered' }, noted, lookedUp, { type: 'said' }, { type: 'waited' })
  const { log } = branched(course, scenario, 4)
  expect(log.events.map(({ type, at }) => [type, at])).toEqual([['answered', 1000], ['noted', 1000], ['looked-up', 1000]])
  expect(contextOf(replayed(log, scenario)).state.note).toBe('It drips')
})

describe('what is no turn is refused', () => {
  const scenario = smallCall()
  const log = logOf(made(scenario, { type: 'answered' }, { type: 'said' }, { type: 'waited' }))

  test.each([-1, 0, 3, 1e9, 0.5, 1.5, Number.NaN, Infinity])('passage %d', (passage) => {
    expect(branchCall(log, scenario, passage)).toEqual({ event: passage, message: 'there is no turn here that could be taken again.' })
  })

  test('a log that does not fit the scenario is handed back as a misfit', () => {
    expect(branchCall({ ...log, hash: 'x' }, scenario, 2)).toMatchObject({ event: -1 })
  })
})

/** Takes turns of a call again, makes the moves that were made, and finds the call that it was. */
function expectSame(course: Course, scenario: Scenario, turns: readonly number[]): void {
  const before = JSON.stringify(logOf(course))
  const original = told(course)
  for (const turn of turns) {
    const { log, at } = branched(course, scenario, turn)
    expect(JSON.stringify(logOf(course)), 'the log was changed').toBe(before)
    const begun = replayed(log, scenario)
    expect(begun.events.every((event) => event.at <= at)).toBe(true)
    const left = movesLeft(course.passages, begun.passages)
    expect(left.find(({ type }) => turnTypes.includes(type)), 'an earlier turn has to be taken again as well').toBe(course.passages[turn]!.event)
    const again = left.reduce((now, move) => {
      const next = advance(now, move, move.at)
      if (!next) throw new Error(`Turn ${turn}: the branch does not allow ${JSON.stringify(move)}.`)
      return next
    }, begun)
    expect(told(again), `turn ${turn}`).toEqual(original)
  }
}

/** What a call came to and how, without what may be at another moment: what was noted and looked up while the caller spoke. */
function told(course: Course) {
  const scored = scoreCourse(course)
  if ('message' in scored) throw new Error(scored.message)
  const { records, indicators, criticalErrors, ...scores } = scored
  return {
    scores,
    indicators: indicators.map(({ evidence, ...indicator }) => ({ ...indicator, evidence: evidence.map(({ text }) => text) })),
    errors: criticalErrors.map(({ name, text }) => ({ name, text })),
    survey: surveyOf(records),
    ends: records.map(({ endingName, last: { ticket, note, facts } }) => ({ endingName, ticket, note, facts })),
    moods: course.passages.filter(({ event }) => !isDeskWork(event)).map(({ event, after }) => [event.type, after.mood]),
    transcript: transcriptOf(course.passages).map(({ by, name, text, cutAfter }) => ({ by, name, text, cutAfter })),
  }
}

/** The moves of a call that its branch has not made: the branch has made nothing else, and nothing in another order. */
function movesLeft(all: readonly Passage[], branch: readonly Passage[]): Passage['event'][] {
  let kept = 0
  const left = all.flatMap(({ event }) => {
    if (kept < branch.length && isSameMove(event, branch[kept]!.event)) {
      kept++
      return []
    }
    return [event]
  })
  expect(kept, 'the branch has moves that the call has not').toBe(branch.length)
  return left
}

function isSameMove({ at: _, ...one }: Passage['event'], { at: __, ...other }: Passage['event']): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** The turns of the rep that the debrief offers to take again. */
function turnsOf({ passages }: Course): number[] {
  return passages.flatMap(({ event, phase }, number) => (turnTypes.includes(event.type) && phase !== 'farewell' ? [number] : []))
}

function branched(course: Course, scenario: Scenario, passage: number) {
  const branch = branchCall(logOf(course), scenario, passage)
  if ('message' in branch) throw new Error(`Turn ${passage}: ${branch.message}`)
  return branch
}

function made(scenario: Scenario, ...moves: readonly Move[]): Course {
  return moves.reduce(make, beginCourse(scenario, 1))
}

function replayed(log: CallLog, scenario: Scenario): Course {
  const { course, misfit } = replayCall(log, scenario)
  if (misfit) throw new Error(`Event ${misfit.event}: ${misfit.message}`)
  return course
}

function isDeskWork({ type }: Passage['event']): boolean {
  return type === 'noted' || type === 'looked-up'
}
