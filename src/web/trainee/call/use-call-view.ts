import { useSelector } from '@xstate/react'
import type { CallView, RunningCall } from '../../../core/call/running-call.ts'

/** The call as it stands; a component that uses it follows every event. */
export function useCallView(call: RunningCall): CallView {
  return useSelector(call, (view) => view)
}
