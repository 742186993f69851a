import { useEffect } from 'react'
import type { RunningCall } from '../../../core/call/running-call.ts'

/** Lets time stand still while the call is paused, while the desk is in use, and while nobody can see the page. */
export function useStill(
  call: RunningCall,
  { paused, desk, hidden }: { readonly paused: boolean; readonly desk: boolean; readonly hidden: boolean },
): void {
  useEffect(() => call.still('paused', paused), [call, paused])
  useEffect(() => call.still('desk', desk), [call, desk])
  useEffect(() => call.still('hidden', hidden), [call, hidden])
}
