import { useSyncExternalStore } from 'react'
import type { RunningCall } from '../../../core/call/running-call.ts'
import { sayLineTime } from './line-time.ts'

/** The time on the line, kept up to the second. */
export function useCallTime(call: RunningCall): string {
  return useSyncExternalStore(tick, () => sayLineTime(call))
}

function tick(changed: () => void): () => void {
  const timer = setInterval(changed, 200)
  return () => clearInterval(timer)
}
