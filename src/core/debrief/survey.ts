import type { CallRecord } from './call-record.ts'
import { asksAgain } from '../call/reply.ts'

/** What the caller would answer when asked afterwards. Never part of the score (S0.13, S0.14). */
export interface Survey {
  /** The rep, 1–5. */
  readonly rep: number
  /** The company and its rules, 1–5. */
  readonly policy: number
  readonly effort: 'low' | 'some' | 'high'
  /** Whether they would come back (S3.17). */
  readonly again: boolean
}

/** The survey of a log; for a series, what the callers say on average, and whether all of them would come back. */
export function surveyOf(records: readonly CallRecord[]): Survey {
  const mean = (values: readonly number[]) => Math.round(values.reduce((sum, value) => sum + value, 0) / values.length)
  return {
    rep: mean(records.map(({ last }) => repOf(last.mood))),
    policy: mean(records.map(({ ending }) => ending.survey.outcome)),
    effort: effortOf(records),
    again: records.every(({ ending, endingName }) => ending.survey.again && endingName !== 'caller-hung-up'),
  }
}

function repOf({ heard, trust, frustration }: CallRecord['last']['mood']): number {
  return Math.round(1 + (4 * (heard / 3 + trust / 4 + (8 - frustration) / 8)) / 3)
}

/** How much work it was for the caller: being sent back, transfers beyond the first, and saying things again. */
function effortOf(records: readonly CallRecord[]): Survey['effort'] {
  const work = records.reduce((sum, { last, turns }) => {
    const again = turns.filter((turn) => turn.reply !== null && asksAgain(turn.passage.before, turn.reply)).length
    return sum + again + 2 * last.returns + Math.max(0, last.transfers.length - last.returns - 1)
  }, 0)
  return work === 0 ? 'low' : work <= 2 ? 'some' : 'high'
}
