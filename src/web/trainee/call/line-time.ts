import type { RunningCall } from '../../../core/call/running-call.ts'
import { sayTime } from '../../ui/say-time.ts'

/** The time on the line as a timer shows it, until the call has ended. Each call of a series begins at nothing. */
export function sayLineTime(call: RunningCall): string {
  const { events } = call.log()
  const filed = events.findLast((event) => event.type === 'filed')?.at ?? 0
  const ended = events.findLast((event) => event.type === 'ended' && event.at >= filed)?.at
  return sayTime((ended ?? call.now()) - filed)
}
