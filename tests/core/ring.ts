import type { RunningCall } from '../../src/core/call/running-call.ts'
import { readingTime, wordTimes } from '../../src/core/call/speech.ts'
import { startCall } from '../../src/core/call/start-call.ts'
import { handClock } from './hand-clock.ts'
import { type Changes, plainReplies, smallCall } from './small-call.ts'

/** Time as it is for most. */
export const nominal = { timing: 1, rate: 1 } as const
/** When “Good morning to you all.” has been said, and how long reading it takes with the four replies. */
export const speech = wordTimes('Good morning to you all.').at(-1)!
const reading = Math.round(readingTime(['Good morning to you all.', ...plainReplies('at hello').map(({ say }) => say)]))
/** The time to read, and then five seconds. */
export const silence = reading + 5000

/** Somebody with two pieces of a story, who says nothing by themselves. */
export const talker: Changes = {
  caller: {
    temperament: 'chatty',
    but: { need: 3 },
    story: [
      { says: 'It drips and drips.', brings: 'tap' },
      { says: 'Upstairs.', brings: 'room' },
    ],
  },
}

/** A call that rings, on a clock that is moved by hand. */
export function ring(pace: { timing: number | 'off'; rate: number } = nominal, more: Changes = {}) {
  const clock = handClock()
  const scenario = smallCall({ ...talker, ...more })
  const call = startCall(scenario, { clock, pace, seed: 1 })
  return { clock, call, scenario }
}

export function answered(pace: { timing: number | 'off'; rate: number } = nominal, more: Changes = {}) {
  const ringing = ring(pace, more)
  ringing.call.answer()
  return ringing
}

/** Each event as its type and time. */
export function told(call: RunningCall): (string | number)[][] {
  return call.log().events.map(({ type, at }) => [type, at])
}

/** Chooses the reply whose words begin so. */
export function choose(call: RunningCall, start: string): void {
  call.reply(call.getSnapshot().replies.find(({ say }) => say.startsWith(start))!.id)
}
