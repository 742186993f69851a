import { wordTimes } from '../../../../src/core/call/speech.ts'
import type { Lead } from '../../../../src/core/call/running-call.ts'
import { startMood } from '../../../../src/core/caller/mood.ts'
import { temperamentOf } from '../../../../src/core/caller/temperaments.ts'
import type { SpokenTurn } from '../../../../src/web/trainee/phone/phone.ts'
import { smallCall } from '../../../core/small-call.ts'

/** A turn of five words that is to be heard, and what was done to the call that it belongs to. */
export interface HeardTurn extends SpokenTurn {
  readonly done: string[]
  readonly led: () => Lead | null
}

const text = 'So, can you fix it?'
export const times = wordTimes(text)

/** @param reached how far the call is in it by its own account */
export function aTurn(reached = 0): HeardTurn {
  const { calls } = smallCall()
  const done: string[] = []
  let lead: Lead | null = null
  return {
    call: calls[0]!,
    parts: [{ by: 'caller', name: 'Ann Lee', text }],
    mood: startMood({ ...temperamentOf('steady', {}), grave: false }),
    wordTimes: times,
    spokenFor: () => (lead ? Math.min(times.at(-1)!, lead.spokenFor()) : reached),
    lead(next) {
      done.push(next ? (next.isSure ? 'led' : 'waits') : 'paced')
      lead = next
    },
    over: () => void done.push('over'),
    still: (on) => void done.push(on ? 'still' : 'goes on'),
    done,
    led: () => lead,
  }
}
