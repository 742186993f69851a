import type { Course } from '../call/course.ts'
import type { CallLog } from '../call/call-log.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { CallRecord } from './call-record.ts'
import type { CriticalError } from './critical-errors.ts'
import type { Indicator } from './indicators.ts'
import { contextOf, phaseOf } from '../call/course.ts'
import { type Misfit, replayCall } from '../call/replay-call.ts'
import { recordCall } from './call-record.ts'
import { criticalErrors } from './critical-errors.ts'
import { judge } from './indicators.ts'
import { type Dimension, scorecard } from './scorecard.ts'

/** What a call scored, and what that rests on. Nothing is rounded. */
export interface Scored {
  /** The calls of a series, or the one. */
  readonly records: readonly CallRecord[]
  readonly scores: Scores
  readonly verdict: 'pass' | 'not yet'
  /** What holds the overall score down, whatever else was good. */
  readonly capped: { readonly at: number; readonly because: string } | null
  readonly indicators: readonly Indicator[]
  readonly criticalErrors: readonly CriticalError[]
}

/** 0–100; null where the scenario gives no occasion for a dimension. */
export type Scores = { readonly overall: number } & { readonly [dimension in Dimension]: number | null }

/** The scores of a log, without the rest of a debrief. A log that does not fit the scenario is handed back as a misfit. */
export function scoreLog(log: CallLog, scenario: Scenario): Scored | Misfit {
  const { course, misfit } = replayCall(log, scenario)
  return misfit ?? scoreCourse(course)
}

/** The scores of a call that was played to its end; one that was not is handed back as a misfit. */
export function scoreCourse(course: Course): Scored | Misfit {
  const records = recordsOf(course)
  if (records.length === 0) return { event: course.events.length, message: 'the call has not ended.' }
  const errors = records.flatMap((record) => criticalErrors(record))
  const indicators = judge(records)
  const { scores, capped } = scoreOf(indicators, records, errors)
  return { records, scores, verdict: passes(scores, errors) ? 'pass' : 'not yet', capped, indicators, criticalErrors: errors }
}

/** A call that has ended, each of a series; null where the series has not come to its end. */
function recordsOf(course: Course): CallRecord[] {
  if (contextOf(course).index < course.settings.length - 1 || !['wrap-up', 'filed'].includes(phaseOf(course))) return []
  return course.settings.flatMap((_, index) => {
    const from = course.passages.findIndex((passage) => passage.index === index)
    const record = recordCall(course.passages.filter((passage) => passage.index === index), from)
    return record ? [record] : []
  })
}

/** Weights within a dimension, shares between them, and the gates. */
function scoreOf(indicators: readonly Indicator[], records: readonly CallRecord[], errors: readonly CriticalError[]) {
  const dimensions = Object.keys(scorecard.shares) as Dimension[]
  const each = Object.fromEntries(dimensions.map((dimension) => [dimension, dimensionScore(indicators, dimension)]))
  const counted = dimensions.filter((dimension) => each[dimension] !== null)
  const shares = counted.reduce((sum, dimension) => sum + scorecard.shares[dimension], 0)
  const earned = counted.reduce((sum, dimension) => sum + scorecard.shares[dimension] * each[dimension]!, 0)
  const capped = capOf(records, errors)
  const overall = Math.min(shares === 0 ? 0 : earned / shares, capped?.at ?? 100)
  return { scores: { ...each, overall } as Scores, capped }
}

function dimensionScore(indicators: readonly Indicator[], dimension: Dimension): number | null {
  const counted = indicators.filter((indicator) => indicator.dimension === dimension && indicator.occasions > 0)
  const weights = counted.reduce((sum, { weight, occasions }) => sum + weight * occasions, 0)
  if (weights === 0) return null
  return (100 * counted.reduce((sum, { weight, occasions, value }) => sum + weight * occasions * value, 0)) / weights
}

function capOf(records: readonly CallRecord[], errors: readonly CriticalError[]): Scored['capped'] {
  if (errors[0]) return { at: scorecard.gates.criticalError, because: errors[0].name }
  const gated = records.find(
    ({ endingName, ending }) =>
      endingName === 'caller-hung-up' || endingName === 'rep-hung-up' || ending.worth === 'bandage' || ending.worth === 'nothing',
  )
  return gated ? { at: scorecard.gates.ending, because: gated.ending.title } : null
}

function passes(scores: Scores, errors: readonly CriticalError[]): boolean {
  const { overall, ...dimensions } = scores
  const isEnough = Object.values(dimensions).every((score) => score === null || score >= scorecard.pass.dimension)
  return overall >= scorecard.pass.overall && isEnough && errors.length === 0
}
