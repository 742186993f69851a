import { useEffect } from 'react'
import type { RunningCall } from '../../../core/call/running-call.ts'

/** Lets time stand still while the call is paused, while the desk is in use, and while nobody can see the page. */
export function useStill(call: RunningCall, reasons: { readonly paused: boolean; readonly desk: boolean }): void {
  const { paused, desk } = reasons
  useEffect(() => call.still('paused', paused), [call, paused])
  useEffect(() => call.still('desk', desk), [call, desk])
  useEffect(() => {
    const look = () => call.still('hidden', document.hidden)
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [call])
}
