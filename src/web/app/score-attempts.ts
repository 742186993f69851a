import type { Misfit } from '../../core/call/replay-call.ts'
import type { Scored } from '../../core/debrief/score-course.ts'
import type { Attempt } from '../trainee/attempt.ts'
import type { Score } from '../trainee/library/standing.ts'
import type { LoadScenario } from './use-scenario.ts'

/** Scores of attempts by id, worked out from the logs, remembered while the page is open. Null where a log cannot be scored. */
export interface ScoreBook {
  readonly getSnapshot: () => ReadonlyMap<string, Score | null>
  readonly subscribe: (listener: () => void) => () => void
  /** Works out what is not known yet, when the browser has time for it. */
  workOut(attempts: readonly Attempt[]): void
}

/** Opens a book of scores with nothing in it. */
export function openScores(load: LoadScenario): ScoreBook {
  let scores: ReadonlyMap<string, Score | null> = new Map()
  const begun = new Set<string>()
  const listeners = new Set<() => void>()
  const add = (worked: readonly (readonly [string, Score | null])[]) => {
    scores = new Map([...scores, ...worked])
    for (const listener of listeners) listener()
  }
  return {
    getSnapshot: () => scores,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    workOut(attempts) {
      const due = attempts.filter(({ id, finishedAt }) => finishedAt !== null && !begun.has(id))
      if (due.length === 0) return
      for (const { id } of due) begun.add(id)
      whenIdle(async () => {
        for (const scenario of new Set(due.map((attempt) => attempt.scenario))) {
          add(await scoreAll(scenario, due.filter((attempt) => attempt.scenario === scenario), load))
        }
      })
    },
  }
}

async function scoreAll(id: string, attempts: readonly Attempt[], load: LoadScenario) {
  try {
    const [scenario, { scoreLog }] = await Promise.all([load(id), import('../../core/debrief/score-course.ts')])
    return attempts.map((attempt) => [attempt.id, scoreOf(scoreLog(attempt.log, scenario))] as const)
  } catch {
    return attempts.map((attempt) => [attempt.id, null] as const)
  }
}

function scoreOf(made: Scored | Misfit): Score | null {
  return 'message' in made ? null : { overall: made.scores.overall, passed: made.verdict === 'pass' }
}

function whenIdle(run: () => Promise<void>): void {
  const start = () => void run()
  if ('requestIdleCallback' in globalThis) requestIdleCallback(start, { timeout: 2000 })
  else setTimeout(start, 200)
}
