import type { Passage } from '../../../src/core/call/course.ts'
import type { CallProof, Measure, Proof, Ranges } from '../../../src/core/checker/proof.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { measures } from '../../../src/core/checker/proof.ts'
import { criticalErrors } from '../../../src/core/debrief/critical-errors.ts'
import { recordCall } from '../../../src/core/debrief/call-record.ts'
import { judge } from '../../../src/core/debrief/indicators.ts'
import { type Dimension, scorecard } from '../../../src/core/debrief/scorecard.ts'
import { builtInEndings } from '../../../src/core/scenario/vocabulary.ts'
import { stepAt } from '../../../src/core/scenario/scenario.ts'
import { everyCall } from './every-call.ts'

/** What all calls of a scenario come to, in words that can be compared: from playing each of them, or from a proof. */
export interface Outcomes {
  readonly reached: readonly string[]
  /** By measure, over all calls (`any`) and by ending: the lowest and the highest score. */
  readonly ranges: Readonly<Record<string, string>>
  /** The fewest turns in which a call comes to an ending of the author's. */
  readonly shortest: number | null
  /** By reply: the highest overall score of a call in which it was chosen, the goodbye heard and the ticket right. */
  readonly best: Readonly<Record<string, number | null>>
}

type Scores = Readonly<Record<Measure, number | null>>

interface Judged {
  readonly scores: Scores
  readonly errors: readonly string[]
}

/** Plays every call. */
export function countCalls(scenario: Scenario): Outcomes & { readonly calls: number } {
  const reached = new Set<string>()
  const told = new WeakSet<Passage>()
  const known = new Map<string, Judged>()
  const looks = new WeakMap<Passage, string>()
  const lows = new Map<string, number>()
  const highs = new Map<string, number>()
  const best: Record<string, number> = {}
  let shortest = Infinity
  let calls = 0
  const widen = (scores: Scores, ending: string) => {
    for (const measure of measures) {
      const score = scores[measure]
      if (score === null) continue
      for (const group of ['any', ending]) {
        const name = `${group}: ${measure}`
        lows.set(name, Math.min(lows.get(name) ?? Infinity, score))
        highs.set(name, Math.max(highs.get(name) ?? -Infinity, score))
      }
    }
  }
  everyCall(scenario, (passages, end) => {
    calls++
    for (const passage of passages) {
      if (!told.has(passage)) for (const thing of thingsAfter(passage)) reached.add(thing)
      told.add(passage)
    }
    const look = lookOf(passages, looks)
    const judged = known.get(look) ?? scoresOf(passages)
    const { scores, errors } = judged
    const isCritical = errors.length > 0
    if (!known.has(look)) {
      known.set(look, judged)
      for (const error of errors) reached.add(`error ${error}`)
      widen(scores, end.ending!)
    }
    for (const { event } of passages) {
      if (event.type === 'replied') best[event.reply] = Math.max(best[event.reply] ?? 0, scores.overall ?? 0)
    }
    if (isAuthors(end.ending!)) shortest = Math.min(shortest, turnsIn(passages))
    if (!passes(scores, isCritical)) return
    reached.add('a pass')
    if (isCritical) reached.add('a pass with a critical error')
    if (end.ending === 'caller-hung-up' || !scenario.calls[0]!.endings[end.ending!]!.survey.again)
      reached.add('a pass with the caller lost')
  })
  const ranges = Object.fromEntries([...lows].map(([name, low]) => [name, say(low, highs.get(name)!)]))
  return {
    calls,
    reached: [...reached].toSorted(),
    ranges: sorted(ranges),
    shortest: shortest === Infinity ? null : shortest,
    best: sorted(rounded(best)),
  }
}

/** The same, as a proof has it. */
export function outcomesOf({ calls, range }: Proof): Outcomes {
  const call = calls[0]!
  const ranges = [
    ['any', range] as const,
    ...Object.entries(call.endings).map(([name, ending]) => [name, ending.ranges] as const),
  ]
  const best = Object.fromEntries(
    Object.entries(call.replies).flatMap(([id, { best: score }]) => (score === null ? [] : [[id, score]])),
  )
  return {
    reached: reachedIn(call).toSorted(),
    ranges: sorted(Object.fromEntries(ranges.flatMap(([name, one]) => (one ? rangesOf(name, one) : [])))),
    shortest: call.shortest?.turns ?? null,
    best: sorted(rounded(best)),
  }
}

function rangesOf(name: string, ranges: Ranges): [string, string][] {
  return measures.flatMap((measure) => {
    const range = ranges[measure]
    return range ? [[`${name}: ${measure}`, say(range.lowest.score, range.highest.score)]] : []
  })
}

const round = (score: number) => Number(score.toFixed(6))
const say = (low: number, high: number) => `${round(low)} to ${round(high)}`
const rounded = (scores: Record<string, number>) =>
  Object.fromEntries(Object.entries(scores).map(([id, score]) => [id, round(score)]))

function sorted<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

function reachedIn(call: CallProof): string[] {
  const named = (kind: string, all: Readonly<Record<string, { readonly is: string }>>) =>
    Object.entries(all).flatMap(([name, { is }]) => (is === 'reached' ? [`${kind} ${name}`] : []))
  const of = <Value>(all: Readonly<Record<string, Value>>, reach: (value: Value) => { readonly is: string }) =>
    Object.fromEntries(Object.entries(all).map(([name, value]) => [name, reach(value)]))
  const errors = Object.fromEntries(
    call.errors.filter(({ name }) => name !== 'Card details noted').map(({ name, met }) => [name, met]),
  )
  return [
    ...named('step', call.steps),
    ...named(
      'reply',
      of(call.replies, ({ reach }) => reach),
    ),
    ...named('detour', call.detours),
    ...named('fact', call.facts),
    ...named(
      'ending',
      of(call.endings, ({ reach }) => reach),
    ),
    ...named('error', errors),
    ...call.lines
      .filter(({ of: whose, reach }) => whose !== 'caller' && reach.is === 'reached')
      .map(({ of: whose, name, key }) => `line of ${whose} ${name}: ${key}`),
    ...(call.pass.is === 'reached' ? ['a pass'] : []),
    ...(call.passesWithError.is === 'reached' ? ['a pass with a critical error'] : []),
    ...(call.passesLost.is === 'reached' ? ['a pass with the caller lost'] : []),
  ]
}

/** What a move has brought about: places, replies, facts, detours, the ending, and lines. */
function thingsAfter({ setting, after }: Passage): string[] {
  const { call } = setting
  // Where an ending has no words, saying nothing is its line.
  const said = new Set([...after.turn.map(({ text }) => text), ''])
  const lines = (whose: string, name: string, says: Readonly<Record<string, string>>) =>
    Object.entries(says).flatMap(([key, text]) => (said.has(text) ? [`line of ${whose} ${name}: ${key}`] : []))
  const ending =
    after.ending === null ? [] : [`ending ${after.ending}`, ...lines('ending', after.ending, call.endings[after.ending]!.says)]
  return [
    ...ending,
    ...Object.keys(after.visits).map((place) => `step ${place}`),
    ...after.spent.map((id) => `reply ${id}`),
    ...after.detours.map((name) => `detour ${name}`),
    ...Object.entries(after.facts).flatMap(([name, known]) => [
      `fact ${name}`,
      ...(known === 'corrected' ? [`fact ${name} corrected`] : []),
    ]),
    ...(after.place === '' ? [] : lines('step', after.place, stepAt(call, after.place).says ?? {})),
  ]
}

/** What the rep decided: each of it is one turn to the checker. */
function turnsIn(passages: readonly Passage[]): number {
  const decided = new Set(['replied', 'waited', 'held', 'hold-minute', 'transferred'])
  const ended = passages.findIndex(({ after }) => after.ending !== null)
  return passages.filter(
    ({ event }, index) => decided.has(event.type) || (index === ended && ['hung-up', 'noted'].includes(event.type)),
  ).length
}

/**
 * All that a debrief reads of a call: what the rep did, in which mood and knowing what, and how it ended. Calls that
 * look alike are judged once.
 */
function lookOf(passages: readonly Passage[], looks: WeakMap<Passage, string>): string {
  const { facts, mood, transfers, done, dated, ending, cutGoodbye, ticket } = passages.at(-1)!.after
  const turns = passages.map((passage) => {
    const look = looks.get(passage) ?? lookOfPassage(passage)
    looks.set(passage, look)
    return look
  })
  return `${turns.join('')}${JSON.stringify([facts, mood, transfers, done, dated, ending, cutGoodbye, ticket])}`
}

function lookOfPassage({ event, before, after }: Passage): string {
  if (after.acts.length === 0 && after.mood === before.mood) return ''
  return JSON.stringify([event.type, 'reply' in event && event.reply, after.acts, before.mood, after.mood, before.facts])
}

/** The scores of a call, by the indicators of the debrief and the scorecard's weights. */
export function scoresOf(passages: readonly Passage[]): Judged {
  const record = recordCall(passages, 0)!
  const indicators = judge([record]).filter(({ occasions }) => occasions > 0)
  const dimension = (name: Dimension) => {
    const own = indicators.filter((one) => one.dimension === name)
    const weights = own.reduce((sum, { weight }) => sum + weight, 0)
    return own.length === 0 ? null : (100 * own.reduce((sum, { weight, value }) => sum + weight * value, 0)) / weights
  }
  const each = { listening: dimension('listening'), routing: dimension('routing'), 'de-escalation': dimension('de-escalation') }
  const counted = (Object.keys(each) as Dimension[]).filter((name) => each[name] !== null)
  const shares = counted.reduce((sum, name) => sum + scorecard.shares[name], 0)
  const earned = counted.reduce((sum, name) => sum + scorecard.shares[name] * each[name]!, 0) / shares
  const errors = criticalErrors(record).map(({ name }) => name)
  const isLost =
    ['caller-hung-up', 'rep-hung-up'].includes(record.endingName) || ['bandage', 'nothing'].includes(record.ending.worth)
  const cap = errors.length > 0 ? scorecard.gates.criticalError : isLost ? scorecard.gates.ending : 100
  return { scores: { ...each, overall: Math.min(cap, earned) }, errors }
}

function passes({ overall, ...dimensions }: Scores, isCritical: boolean): boolean {
  const isEnough = Object.values(dimensions).every((score) => score === null || score >= scorecard.pass.dimension)
  return overall !== null && overall >= scorecard.pass.overall && isEnough && !isCritical
}

function isAuthors(name: string): boolean {
  return !builtInEndings.some((builtIn) => builtIn === name)
}
