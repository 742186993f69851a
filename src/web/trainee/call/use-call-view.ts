import { useCallback, useSyncExternalStore } from 'react'
import type { CallView, RunningCall } from '../../../core/call/running-call.ts'

/** The call as it stands; a component that uses it follows every event. */
export function useCallView(call: RunningCall): CallView {
  const subscribe = useCallback(
    (changed: () => void) => {
      const subscription = call.subscribe(changed)
      return () => subscription.unsubscribe()
    },
    [call],
  )
  return useSyncExternalStore(subscribe, () => call.getSnapshot())
}
