import { useSyncExternalStore } from 'react'
import type { RunningCall } from '../../../core/call/running-call.ts'
import { sayTime } from '../../ui/say-time.ts'

/** The time of the call as a timer shows it, kept up to the second until the call has ended. */
export function useCallTime(call: RunningCall): string {
  return useSyncExternalStore(tick, () => sayTime(lineTime(call)))
}

/** Milliseconds on the line in the call in progress: each of a series begins at nothing. */
function lineTime(call: RunningCall): number {
  const { events } = call.log()
  const filed = events.findLast((event) => event.type === 'filed')?.at ?? 0
  const ended = events.findLast((event) => event.type === 'ended' && event.at >= filed)?.at
  return (ended ?? call.now()) - filed
}

function tick(changed: () => void): () => void {
  const timer = setInterval(changed, 200)
  return () => clearInterval(timer)
}
