import type { Misfit } from '../../core/call/replay-call.ts'
import type { Scored } from '../../core/debrief/score-course.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { Attempt } from '../trainee/attempt.ts'
import type { Score } from '../trainee/score.ts'
import type { KeptScore } from './kept/database.ts'
import { fits, keepScores, keptScore, readScores } from './kept/kept-scores.ts'
import type { LoadScenario } from './use-scenario.ts'

/** Scores of attempts by id, worked out from the logs or kept from when they were. Null where a log cannot be scored. */
export interface ScoreBook {
  readonly getSnapshot: () => ReadonlyMap<string, Score | null>
  readonly subscribe: (listener: () => void) => () => void
  /** Works out what is not known yet, when the browser has time for it. */
  workOut(attempts: readonly Attempt[]): void
}

/** How long scores are worked out before the page is let go on, in milliseconds. */
const slice = 12

/** Opens a book of scores with nothing in it. */
export function openScores(load: LoadScenario): ScoreBook {
  let scores: ReadonlyMap<string, Score | null> = new Map()
  const begun = new Set<string>()
  const listeners = new Set<() => void>()
  let kept: Promise<ReadonlyMap<string, KeptScore>> | null = null
  const add = (worked: readonly KeptScore[]) => {
    if (worked.length === 0) return
    scores = new Map([...scores, ...worked.map(({ attempt, score }) => [attempt, score] as const)])
    for (const listener of listeners) listener()
  }
  const workOutAll = async (due: readonly Attempt[]) => {
    const known = await (kept ??= readScores())
    const isKnown = (attempt: Attempt) => known.has(attempt.id) && fits(attempt, known.get(attempt.id)!)
    add(due.filter(isKnown).map(({ id }) => known.get(id)!))
    const unknown = due.filter((attempt) => !isKnown(attempt))
    if (unknown.length > 0) whenIdle(() => scoreByCall(unknown, load, add))
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
      void workOutAll(due)
    },
  }
}

async function scoreByCall(attempts: readonly Attempt[], load: LoadScenario, add: (worked: readonly KeptScore[]) => void): Promise<void> {
  for (const id of new Set(attempts.map(({ scenario }) => scenario))) {
    const own = attempts.filter(({ scenario }) => scenario === id)
    try {
      const worked = await scoreAll(own, await load(id))
      add(worked)
      void keepScores(worked)
    } catch {
      // The call could not be fetched: there are no scores on this visit, and the next one tries again.
      add(own.map((attempt) => keptScore(attempt, null)))
    }
  }
}

async function scoreAll(attempts: readonly Attempt[], scenario: Scenario): Promise<KeptScore[]> {
  const [{ scoreLog }, { variantOf }] = await Promise.all([import('../../core/debrief/score-course.ts'), import('../../core/call/variant.ts')])
  const worked: KeptScore[] = []
  let until = performance.now() + slice
  for (const attempt of attempts) {
    worked.push(keptScore(attempt, scoreOf(scoreLog(attempt.log, scenario), variantOf(scenario, attempt.log.seed))))
    if (performance.now() < until) continue
    await new Promise((resolve) => setTimeout(resolve))
    until = performance.now() + slice
  }
  return worked
}

function scoreOf(made: Scored | Misfit, variant: string | null): Score | null {
  if ('message' in made) return null
  const { scores, verdict, indicators, criticalErrors } = made
  const { overall, ...skills } = scores
  return {
    overall,
    passed: verdict === 'pass',
    skills,
    levels: Object.fromEntries(indicators.filter(({ occasions }) => occasions > 0).map(({ id, level }) => [id, level])),
    errors: criticalErrors.map(({ name }) => name),
    variant,
  }
}

function whenIdle(run: () => Promise<void>): void {
  const start = () => void run()
  if ('requestIdleCallback' in globalThis) requestIdleCallback(start, { timeout: 2000 })
  else setTimeout(start, 200)
}
