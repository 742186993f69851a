import type { Phase } from '../../../core/call/running-call.ts'

/** What the line does, as the screen shows it: a word, a shape and a colour. */
export type LineState = 'ringing' | 'live' | 'on hold' | 'ended'

export function lineStateOf(phase: Phase): LineState {
  switch (phase) {
    case 'ringing':
      return 'ringing'
    case 'talking':
    case 'farewell':
      return 'live'
    case 'held':
      return 'on hold'
    case 'wrap-up':
    case 'filed':
      return 'ended'
  }
}
