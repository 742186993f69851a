import type { Phase } from '../../../core/call/running-call.ts'

/** What lies over the call. One thing at a time. */
export type Opened = 'paused' | 'settings' | 'keys' | 'hold' | 'transfer' | 'desk' | 'saying'

/** Whether somebody is on the line: there is something to pause. */
export function isOnLine(phase: Phase): boolean {
  return phase === 'talking' || phase === 'held' || phase === 'farewell'
}

/** What stays open as the call moves on: nobody can be put on hold who has hung up. */
export function openNow(opened: Opened | null, phase: Phase, narrow: boolean): Opened | null {
  switch (opened) {
    case 'hold':
    case 'saying':
      return phase === 'talking' ? opened : null
    case 'transfer':
      return phase === 'talking' || phase === 'held' ? opened : null
    case 'desk':
      return narrow && isOnLine(phase) ? opened : null
    case 'paused':
      return isOnLine(phase) ? opened : null
    case 'settings':
    case 'keys':
    case null:
      return opened
  }
}
