import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { viewOf } from '../../../src/core/call/call-view.ts'
import type { Move } from '../../../src/core/call/call-log.ts'
import { advance, beginCourse, contextOf, type Course, logOf, phaseOf } from '../../../src/core/call/course.ts'
import { replayCall } from '../../../src/core/call/replay-call.ts'
import { cueOf } from '../../../src/core/caller/cue.ts'
import { transcriptOf } from '../../../src/core/call/transcript.ts'
import { variantOf } from '../../../src/core/call/variant.ts'
import { debriefCourse } from '../../../src/core/debrief/debrief.ts'
import { type Reply, type Scenario, stepAt } from '../../../src/core/scenario/scenario.ts'
import { callBounds } from '../../../src/core/scenario/vocabulary.ts'
import { shipped, shippedScenarios } from '../../shipped-scenarios.ts'
import { smallSeries } from '../small-call.ts'

const scenarios = new Map([
  ...shippedScenarios,
  ['a series', smallSeries({ caller: { temperament: 'hot' } }, { right: { to: 'Repairs' } })],
])
/** A call is a list of dice; each picks one of the moves that somebody might try. */
const dice = fc.array(fc.nat(), { minLength: 20, maxLength: 60 })
const seeds = fc.nat({ max: 9 })

describe.each([...scenarios.keys()])('whatever is done in %s', (id) => {
  const scenario = scenarios.get(id)!
  const begun = new Map(Array.from({ length: 10 }, (_, seed) => [seed, beginCourse(scenario, seed)]))

  test('the call is never stuck, ends within its bounds, and replays to itself', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(seeds, dice, (seed, thrown) => {
        const course = playThrown(begun.get(seed)!, thrown, checkMoment)
        expect(phaseOf(course)).toBe('filed')
        for (const state of lastStates(course)) {
          expect(state.turns).toBeLessThanOrEqual(callBounds.turns)
          expect(state.ending).not.toBe(null)
        }
        expectReplay(course, scenario)
      }),
      { numRuns: 25, seed: 41 },
    )
  })
})

describe.each([...shippedScenarios.keys()])('at every step and detour of %s', (id) => {
  const reached = reachPlaces(shippedScenarios.get(id)!)

  test('the line is live: silence, hold, every transfer, the desk and hanging up work', () => {
    expect([...reached.keys()].toSorted()).toEqual(placesOf(reached.values().next().value!).toSorted())
    for (const [place, course] of reached) {
      for (const move of controlsAt(course)) {
        const next = advance(course, move, 1e6)
        if (!next) throw new Error(`${move.type} does not work at ${place}`)
        checkMoment(next)
      }
    }
  })

  test('three replies are open at a first visit', () => {
    const first = [...reached].filter(([place, course]) => contextOf(course).state.visits[place] === 1)
    const open = first.map(
      ([place, course]) => [place, viewOf(course).replies.filter(({ locked }) => locked === null).length] as const,
    )
    expect(open.filter(([, count]) => count < 3)).toEqual([])
  })

  test('hold comes back to it, with the same replies', () => {
    for (const [place, course] of reached) {
      if (contextOf(course).state.mood.patience < 3) continue
      const back = play(course, [{ type: 'held', minutes: 1 }, { type: 'resumed' }, { type: 'said' }])
      expect(contextOf(back).state.place).toBe(place)
      expect(viewOf(back).replies).toEqual(viewOf(course).replies)
    }
  })
})

test('the biggest call that can be logged can be shown', () => {
  let course = play(beginCourse(shipped('billing-cant-fix-wifi'), 1), [{ type: 'answered' }, { type: 'said' }])
  while (course.events.length < callBounds.events - 1)
    course =
      advance(course, { type: 'looked-up', kind: 'department', name: 'Billing' }, 0) ??
      advance(course, { type: 'noted', field: null, text: 'x' }, 0)!
  expect(course.events.length).toBe(callBounds.events - 1)
  expect(viewOf(course).phase).toBe('talking')
})

/** What holds at every moment of every call. */
function checkMoment(course: Course): void {
  const { state } = contextOf(course)
  const phase = phaseOf(course)
  const found = {
    isText: isDeepStrictEqual(JSON.parse(JSON.stringify(state)), state),
    isOver: state.ending !== null,
    canGoOn: phase === 'filed' || likelyMoves(course).some((move) => course.snapshot.can(move)),
    isWhereItIs: phase !== 'talking' || isWhereItIs(course),
  }
  const isOver = phase === 'farewell' || phase === 'wrap-up' || phase === 'filed'
  // An assertion at every moment of every call takes as long as the calls.
  if (found.isText && found.isOver === isOver && found.canGoOn && found.isWhereItIs) return
  expect(found).toEqual({ isText: true, isOver, canGoOn: true, isWhereItIs: true })
}

/** Whether the machine's state and what the call remembers say the same: whose turn it is, and at which step. */
function isWhereItIs({ snapshot }: Course): boolean {
  const { state, index } = contextOf({ snapshot })
  const { scene, line } = (snapshot.value as Record<string, { talk: { scene: object; line: string } }>)[`call ${index}`]!.talk
  return line === (state.speaking ? 'speaking' : 'open') && Object.values(scene)[0] === state.place
}

/** Plays what the dice say; once they are all thrown, whatever brings the call to its end. */
function playThrown(from: Course, thrown: readonly number[], check: (course: Course) => void): Course {
  let course = from
  for (let count = 0; phaseOf(course) !== 'filed'; count++) {
    const die = thrown[count % thrown.length]! + count
    const tried = count < thrown.length ? anyMoves(course) : likelyMoves(course)
    const move =
      tried.slice(die % tried.length).find((one) => course.snapshot.can(one)) ?? tried.find((one) => course.snapshot.can(one))!
    const next = advance(course, move, count * 700)
    if (!next) throw new Error(`${move.type} was possible, and is not`)
    course = next
    check(course)
  }
  return course
}

function expectReplay(course: Course, scenario: Scenario): void {
  // What is stored is text.
  const log = JSON.parse(JSON.stringify(logOf(course))) as ReturnType<typeof logOf>
  const replayed = replayCall(log, scenario)
  expect(replayed.misfit).toBe(null)
  expect(replayed.course!.events).toEqual(course.events)
  const states = ({ passages }: Course) => passages.map(({ after }) => after)
  expect(isDeepStrictEqual(states(replayed.course!), states(course))).toBe(true)
  expect(transcriptOf(replayed.course!.passages)).toEqual(transcriptOf(course.passages))
  expect(isDeepStrictEqual(debriefCourse(replayed.course!), debriefCourse(course))).toBe(true)
}

function lastStates(course: Course) {
  return course.settings.map((_, index) => course.passages.findLast((passage) => passage.index === index)!.after)
}

/** Moves that lead on, of which one has to be possible at any moment. */
function likelyMoves(course: Course): Move[] {
  return [{ type: 'answered' }, { type: 'said' }, ...repliesNow(course), { type: 'resumed' }, { type: 'filed' }]
}

/** Whatever somebody might try, possible or not; kind words often, so that calls come far. */
function anyMoves(course: Course): Move[] {
  const replies = repliesNow(course)
  const kind = replies.filter(({ reply }) =>
    ['acknowledge', 'paraphrase', 'take-step', 'ask'].includes(replyAt(course, reply).act),
  )
  const cuts = replies.map(({ reply }, index) => ({ type: 'interrupted', words: index * 2, reply }) as const)
  const kinds = Array.from({ length: 8 }, () => [{ type: 'said' } as const, ...kind]).flat()
  return [
    ...kinds,
    ...likelyMoves(course),
    ...cuts,
    ...controlsAt(course),
    { type: 'interrupted', words: 3, reply: null },
    { type: 'hold-minute' },
  ]
}

function replyAt(course: Course, id: string): Reply {
  const { index, state } = contextOf(course)
  return stepAt(course.settings[index]!.call, state.place).replies.find((reply) => reply.id === id)!
}

function repliesNow(course: Course): Extract<Move, { type: 'replied' }>[] {
  const { index, state } = contextOf(course)
  if (state.place === '') return []
  return stepAt(course.settings[index]!.call, state.place).replies.map(({ id }) => ({ type: 'replied', reply: id }))
}

/** What the phone and the desk offer at every step. */
function controlsAt(course: Course): Move[] {
  const { scenario, company, call } = course.settings[contextOf(course).index]!
  const departments = Object.keys(company.departments).filter((name) => name !== scenario.desk)
  return [
    { type: 'waited' },
    { type: 'held', minutes: null },
    { type: 'held', minutes: 2 },
    ...departments.flatMap((to) =>
      (['warm', 'cold'] as const).map((how) => ({ type: 'transferred', to, how, brief: ['verified', call.need] }) as const),
    ),
    ...Object.keys(company.articles)
      .slice(0, 1)
      .map((name) => ({ type: 'looked-up', kind: 'article', name }) as const),
    { type: 'noted', field: null, text: 'A note' },
    { type: 'hung-up' },
  ]
}

/** An early moment at each step and detour at which the rep can reply, found by trying everything from everywhere that looks different. */
function reachPlaces(scenario: Scenario): Map<string, Course> {
  const found = new Map<string, Course>()
  for (const variant of variantsOf(scenario)) {
    const seed =
      variant === null ? 0 : Array.from({ length: 200 }, (_, one) => one).find((one) => variantOf(scenario, one) === variant)!
    const queue = [play(beginCourse(scenario, seed), [{ type: 'answered' }])]
    const seen = new Set<string>()
    for (const next of queue) {
      const course = advance(next, { type: 'said' }, 0) ?? next
      const { state } = contextOf(course)
      const looks = JSON.stringify([state.place, cueOf(state.mood, course.settings[0]!.nature), Object.keys(state.facts).length])
      if (phaseOf(course) !== 'talking' || seen.has(looks) || found.size === placesOf(course).length) continue
      seen.add(looks)
      if (!found.has(state.place)) found.set(state.place, course)
      const moves: Move[] = [...repliesNow(course), { type: 'waited' }]
      queue.push(...moves.map((move) => advance(course, move, 0)).filter((one) => one !== null))
    }
  }
  return found
}

function variantsOf({ variants }: Scenario): (string | null)[] {
  const names = Object.keys(variants)
  return names.length > 0 ? names : [null]
}

function placesOf(course: Course): string[] {
  const { steps, detours } = course.settings[0]!.call
  return [...Object.keys(steps), ...Object.values(detours).flatMap((detour) => Object.keys(detour.steps))]
}

function play(course: Course, moves: readonly Move[]): Course {
  return moves.reduce((now, move) => advance(now, move, 0)!, course)
}
