import type { CallerTurn, Lead } from '../../../core/call/running-call.ts'
import type { Settings } from '../settings.ts'

/** A turn of the caller that is to be heard, and what a phone may do to the call that it belongs to. */
export interface SpokenTurn extends CallerTurn {
  /** When each word has been said, in milliseconds from the turn's beginning at rate 1; counted through all parts. */
  readonly wordTimes: readonly number[]
  /** Milliseconds since the turn began, at rate 1. */
  spokenFor(): number
  /** From now on the turn goes by the sound; null: by the call's own pace again. */
  lead(lead: Lead | null): void
  /** All of it was heard. */
  over(): void
  /** The sound has stopped by itself, or goes on: time stands still with it. */
  still(on: boolean): void
}

/** What the line itself is to sound like. */
export type LineSound = 'quiet' | 'ringing' | 'open' | 'hold'

/** Something on the line that sounds once. */
export type LineSignal = 'ringback' | 'pick up' | 'hold beep' | 'disconnect' | 'hang up' | 'busy'

/** Why something cannot be heard: the browser has put the sound to sleep, there is none, or this line's voice could not be had. */
export type Trouble = 'asleep' | 'no sound' | 'no voice'

/** How the phone is. The same object until something changes. */
export interface PhoneState {
  readonly trouble: Trouble | null
  /** How much of the speech engine has been fetched, 0–1, while a line that nobody has rendered waits for it; else null. */
  readonly fetching: number | null
}

export type SoundSettings = Pick<Settings, 'voice' | 'line' | 'clear' | 'rate' | 'spokenBy'>

/**
 * The door for sound. The call screen hands every turn of the caller to a phone and asks it what is being heard; it never knows whether there is sound.
 * `textPhone` is the phone without one, `soundPhone` the one with voices. Nothing that fails in here stops a call: it goes on by the pace of speech.
 */
export interface Phone {
  /** A turn is heard from now on, from the place where the call is in it. It replaces any other. */
  begin(turn: SpokenTurn): void
  /** The line falls silent: the turn is over, was cut off, or the call is paused. */
  stop(): void
  /** How many words of the turn have been heard to their end. */
  wordsHeard(): number
  /** How loud the line is at this moment, 0–1. */
  level(): number
  /** Gets ready what may be said next, the likeliest first, and forgets what cannot be any more. A phone that has no use for it does not ask what that is. */
  prepare(turns: () => readonly CallerTurn[]): void
  /** What the line sounds like until something else is said. */
  line(sound: LineSound): void
  signal(signal: LineSignal): void
  set(settings: SoundSettings): void
  /** To be called in a gesture of the user: browsers let nothing sound before one. */
  wake(): void
  readonly getSnapshot: () => PhoneState
  readonly subscribe: (listener: () => void) => () => void
  /** Frees all sound. The phone is not used any more. */
  close(): void
}
