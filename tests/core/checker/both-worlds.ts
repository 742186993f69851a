import { expect } from 'vitest'
import type { Choice, Ended, Scene, Script, Spoken } from '../../../src/core/checker/scenes.ts'
import type { Finish, Scoring } from '../../../src/core/checker/score-tally.ts'
import type { Tally } from '../../../src/core/checker/tally.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { settingOf } from '../../../src/core/call/call-state.ts'
import { beginCourse, contextOf, type Course, phaseOf } from '../../../src/core/call/course.ts'
import { fillIn, pick, variantOf } from '../../../src/core/call/variant.ts'
import { startMood } from '../../../src/core/caller/mood.ts'
import { scoresOf } from '../../../src/core/checker/ends.ts'
import { atHome } from '../../../src/core/checker/memory.ts'
import { memoryOf } from '../../../src/core/checker/memory-of.ts'
import { scoringOf } from '../../../src/core/checker/score-tally.ts'
import { scriptOf } from '../../../src/core/checker/script.ts'
import { turnMood } from '../../../src/core/checker/search.ts'
import { countA, countB, startTally } from '../../../src/core/checker/tally.ts'
import { fileCall, finish, hearOut, make, takeTurn } from '../../../src/core/checker/witness.ts'
import { scoreCourse } from '../../../src/core/debrief/score-course.ts'
import { scorecard } from '../../../src/core/debrief/scorecard.ts'

/** One call of a scenario as the checker has it. */
interface Board {
  readonly script: Script
  readonly scoring: Scoring
}

/**
 * A scenario with a seed, ringing in both worlds: on the machine that trainees play on, and on the checker's boards, one
 * for each call.
 */
export interface Worlds {
  readonly ringing: Course
  readonly boards: readonly Board[]
}

/** The rep is to act, in both worlds. */
interface Moment {
  readonly course: Course
  readonly scene: Scene
  readonly mood: number
  readonly tally: Tally
  /** How the calls of a series before this one have ended. */
  readonly before: readonly Finish[]
}

/** A call has come to its end, in both worlds. */
interface Over extends Omit<Moment, 'scene' | 'mood'> {
  readonly end: Ended
}

/** A whole number from 0 on and below a bound. */
type Roll = (bound: number) => number

export function worldsOf(scenario: Scenario, seed: number): Worlds {
  const filled = fillIn(scenario, seed)
  const boards = scenario.calls.map((_, index): Board => {
    const script = scriptOf(settingOf(filled, index, variantOf(scenario, seed)))
    return { script, scoring: scoringOf(script.setting) }
  })
  return { ringing: beginCourse(scenario, seed), boards }
}

/**
 * Plays random calls to their ends, each in both worlds, and compares them wherever the rep is to act and at the end. A
 * call branches off the one before it at one of its turns, a late one more often, since the machine is slow and a course is
 * never changed in place; every fiftieth is played from the first ring.
 */
export function compareCalls(worlds: Worlds, calls: number): void {
  let trail: Moment[] = []
  for (let call = 0; call < calls; call++) {
    let dice = 0
    const roll: Roll = (bound) => pick(call, `roll ${dice++}`, bound)
    const kept = call % 50 === 0 ? 0 : Math.max(...Array.from({ length: 8 }, () => roll(trail.length + 1)))
    trail = trail.slice(0, kept)
    let now = trail.at(-1) ?? answer(worlds, worlds.ringing, [], roll)
    for (;;) {
      if ('end' in now) {
        const next = endCall(worlds, now, roll)
        if (!next) break
        now = next
      } else {
        if (now !== trail.at(-1)) {
          compareMoment(boardOf(worlds, now), now)
          trail.push(now)
        }
        now = takeAny(boardOf(worlds, now), now, roll)
      }
    }
  }
}

function boardOf({ boards }: Worlds, { before }: Pick<Moment, 'before'>): Board {
  return boards[before.length]!
}

/** The next call rings, and is answered. */
function answer(worlds: Worlds, ringing: Course, before: readonly Finish[], roll: Roll): Moment | Over {
  const board = boardOf(worlds, { before })
  const { opening, moods, setting } = board.script
  const way = roll(3) === 0 ? roll(opening.cuts.length + 1) : 0
  const course = hearOut(make(ringing, { type: 'answered' }), opening, way)
  return hear(board, { course, mood: moods.number(startMood(setting.nature)), tally: startTally(setting), before }, opening, way)
}

/** What the caller says is heard to its end (way 0), or cut off. The course is there already. */
function hear(board: Board, spoken: Omit<Moment, 'scene'>, found: Spoken, way: number): Moment | Over {
  const { moods } = board.script
  const { mood: before, ...rest } = spoken
  const cut = way === 0 ? null : found.cuts[way - 1]!
  const scene = cut ? cut.scene : found.heard
  if (!cut || cut.bridge !== null) return { ...spoken, scene, mood: scene.forget.after(before) }
  const mood = moods.row('interrupt').after(before)
  const seen = turnMood(moods.traits(before), moods.traits(mood), moods.traits(mood))
  const { interruption } = board.script
  const tally = { a: countA(rest.tally.a, interruption, seen), b: countB(rest.tally.b, interruption, seen) }
  if (moods.isEnded(mood)) return { ...rest, tally, end: board.script.goneAt(scene, mood) }
  return { ...rest, tally, scene, mood: scene.forget.after(mood) }
}

/** One turn: any choice, and its answer heard in any way. */
function takeAny(board: Board, now: Moment, roll: Roll): Moment | Over {
  const { script } = board
  const by = anyChoice(now.scene.choices, roll)
  const choice = now.scene.choices[by]!
  const after = choice.row ? choice.row.after(now.mood) : now.mood
  const found = script.caseOf(now.scene, choice, now.mood, after)
  const then = found.ended || found.reveals ? script.moods.row('reveal').after(after) : after
  const tally = countTurn(board, now, choice, after, then)
  const way = found.ended || roll(4) > 0 ? 0 : roll(found.cuts.length + 1)
  const course = takeTurn(now.course, script, { choice, way, found })
  if (found.ended) return { course, tally, before: now.before, end: found }
  return hear(board, { course, tally, before: now.before, mood: then }, found, way)
}

/** Replies more often than not, which come first; having to go seldom, since the machine takes hundreds of moves for it. */
function anyChoice(choices: readonly Choice[], roll: Roll): number {
  const by = roll(3) > 0 ? roll(Math.min(4, choices.length)) : roll(choices.length)
  return choices[by]!.move.type === 'have-to-go' && roll(150) > 0 ? 0 : by
}

function countTurn({ script: { moods } }: Board, { mood, tally }: Moment, { kind }: Choice, after: number, then: number): Tally {
  const seen = turnMood(moods.traits(mood), moods.traits(after), moods.traits(then))
  return { a: countA(tally.a, kind, seen), b: countB(tally.b, kind, seen) }
}

/** The place, all that is remembered and can still matter, and the mood. */
function compareMoment({ script }: Board, { course, scene, mood }: Moment): void {
  const { state } = contextOf(course)
  const sameScene = script.sceneOf(memoryOf(script.layout, state, homeOf(script, scene))) === scene
  const felt = scene.forget.after(script.moods.number(state.mood))
  // One assertion for millions of comparisons: each costs as much as a move.
  if (phaseOf(course) === 'talking' && sameScene && felt === mood) return
  expect({ phase: phaseOf(course), sameScene, felt }).toEqual({ phase: 'talking', sameScene: true, felt: mood })
}

/** Where a detour goes back to is the machine's own: that is taken over. */
function homeOf({ layout }: Script, { memory }: Scene): string | null {
  return layout.places[memory[atHome]!] ?? null
}

/** The goodbye and the ticket; then the next call of a series is answered. Null where that was the last. */
function endCall(worlds: Worlds, over: Over, roll: Roll): Moment | Over | null {
  const { tally, end } = over
  const cut = roll(3) === 0 && phaseOf(over.course) === 'farewell'
  const ticket = roll(4) === 0 ? 'right' : 'empty'
  const course = finish(over.course, ticket, cut)
  const goals = cut ? end.cut : end.heard
  const done = [...over.before, { tally, ending: end.ending, goals, cut, ticket: ticket === 'right' ? 1 : 0 }]
  if (done.length < worlds.boards.length) return answer(worlds, fileCall(course), done, roll)
  compareScores(worlds, course, done)
  return null
}

/** Every score, and what holds the overall one down. The calls of a series are scored over the sum of what there is to earn. */
function compareScores({ boards }: Worlds, course: Course, done: readonly Finish[]): void {
  const judged = scoreCourse(course)
  if ('message' in judged) throw new Error(judged.message)
  const sum = (each: (board: Board, finish: Finish) => Readonly<Record<'listening' | 'routing' | 'de-escalation', number>>) => {
    const all = done.map((one, index) => each(boards[index]!, one))
    const of = (dimension: 'listening' | 'routing' | 'de-escalation') => all.reduce((total, one) => total + one[dimension], 0)
    return { listening: of('listening'), routing: of('routing'), 'de-escalation': of('de-escalation') }
  }
  const cap = Math.min(...done.map((one, index) => boards[index]!.scoring.cap(one)))
  const scores = scoresOf(
    sum(({ scoring }, one) => scoring.points(one)),
    sum(({ scoring }) => scoring.most),
    cap,
  )
  const { ending } = contextOf(course).state
  const said = { ending, cap: judged.capped?.at ?? 100, isCritical: judged.criticalErrors.length > 0 }
  const wanted = { ending: done.at(-1)!.ending, cap, isCritical: cap === scorecard.gates.criticalError }
  if (JSON.stringify(said) !== JSON.stringify(wanted)) expect(said).toEqual(wanted)
  for (const [name, score] of Object.entries(scores)) {
    const machines = judged.scores[name as keyof typeof scores]
    if (!(Math.abs((machines ?? Number.NaN) - score) < 1e-8)) expect(machines).toBeCloseTo(score, 8)
  }
}
