import { useEffect, useState } from 'react'
import type { Prospect } from '../../core/debrief/prospect.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { Attempt } from '../trainee/attempt.ts'
import type { ProspectAnswer, ProspectOrder } from './prospects-worker.ts'

/** By the number of a turn's passage in the log. */
type Prospects = ReadonlyMap<number, Prospect>

const nothing: Prospects = new Map()

/** Milliseconds between two times that the page is told: turns come faster than anybody reads. */
const pause = 200

/**
 * What could still be had at each turn of an attempt, as far as it has been found: the last turns come first. It is looked for beside the page, and
 * nothing is fetched for it before it is wanted. Where that cannot be done, nothing is found.
 */
export function useProspects({ log }: Pick<Attempt, 'log'>, scenario: Scenario, isWanted: boolean): Prospects {
  const [told, setTold] = useState<{ readonly of: Attempt['log']; readonly prospects: Prospects } | null>(null)
  useEffect(() => {
    if (!isWanted) return
    return lookBeside({ log, scenario }, (prospects) => setTold({ of: log, prospects }))
  }, [log, scenario, isWanted])
  return isWanted && told?.of === log ? told.prospects : nothing
}

/** Opens a worker for it. @returns what stops it */
function lookBeside(order: ProspectOrder, tell: (prospects: Prospects) => void): () => void {
  const worker = openWorker()
  if (!worker) return () => {}
  const found = new Map<number, Prospect>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const tellNow = () => {
    timer = undefined
    tell(new Map(found))
  }
  const leave = () => {
    clearTimeout(timer)
    worker.terminate()
  }
  const finish = () => {
    leave()
    tellNow()
  }
  worker.addEventListener('message', ({ data }: MessageEvent<ProspectAnswer>) => {
    if ('done' in data) return finish()
    found.set(data.prospect.passage, data.prospect)
    timer ??= setTimeout(tellNow, pause)
  })
  // It could not be fetched, or has broken: what was found by then is true all the same.
  worker.addEventListener('error', finish)
  worker.postMessage(order, [])
  return leave
}

function openWorker(): Worker | null {
  try {
    return new Worker(new URL('./prospects-worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return null
  }
}
