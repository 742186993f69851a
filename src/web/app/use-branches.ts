import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Debrief } from '../../core/debrief/debrief.ts'
import type { Attempt } from '../trainee/attempt.ts'
import type { BranchOf } from '../trainee/debrief/Branches.tsx'
import { takenAgainAt } from '../trainee/debrief/taken-again-at.ts'
import { findBranch } from './run-call.ts'
import type { ScoreBook } from './score-attempts.ts'

/** The calls that were taken again from turns of an attempt, oldest first; of those left unfinished only what can be gone on with. */
export function useBranches(attempt: Attempt, attempts: readonly Attempt[], made: Debrief, scores: ScoreBook): readonly BranchOf[] {
  const known = useSyncExternalStore(scores.subscribe, scores.getSnapshot)
  const own = useMemo(() => attempts.filter((one) => one.branch?.of === attempt.id && one.log.hash === attempt.log.hash), [attempt, attempts])
  useEffect(() => scores.workOut(own), [scores, own])
  return own.flatMap(({ id, branch, at, startedAt, finishedAt }): BranchOf[] => {
    const from = branch && takenAgainAt(made.transcript, branch.passage)
    if (!branch || typeof from !== 'number') return []
    if (finishedAt !== null) {
      const overall = known.has(id) ? (known.get(id)?.overall ?? null) : 'coming'
      return [{ href: `#/debrief/${id}`, from, startedAt, overall, left: null }]
    }
    const isNewest = findBranch(attempts, branch)?.id === id
    return isNewest ? [{ href: `#/again/${branch.of}/${branch.passage}`, from, startedAt, overall: null, left: at }] : []
  })
}
