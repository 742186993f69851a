import { useMemo } from 'react'
import { debrief } from '../../core/debrief/debrief.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { Attempt } from '../trainee/attempt.ts'
import type { Original } from '../trainee/debrief/DebriefScreen.tsx'

/** The call of which an attempt takes a turn again; null where it takes none, and where the other is gone or was made with another text. */
export function useOriginal({ branch, log }: Attempt, attempts: readonly Attempt[], scenario: Scenario): Original | null {
  const first = attempts.find((one) => one.id === branch?.of && one.log.hash === log.hash && one.finishedAt !== null)
  return useMemo(() => {
    const made = first && debrief(first.log, scenario)
    return !made || 'message' in made ? null : { attempt: first.id, debrief: made }
  }, [first, scenario])
}
