import type { Said } from '../../../core/call/running-call.ts'

/** What is to be heard: the parts of a caller's turn, and where in it the call is. */
export interface SpokenTurn {
  readonly parts: readonly Said[]
  /** When each word has been said, in milliseconds from the turn's beginning at rate 1; counted through all parts. */
  readonly wordTimes: readonly number[]
  /** Milliseconds since the turn began, at rate 1. The call tells the time; a phone follows it. */
  spokenFor(): number
}

/**
 * The door for sound. The call screen hands every turn of the caller to a phone and asks it what is being heard; it never knows
 * whether there is sound. `textPhone` is the phone without one. A phone that plays recordings keeps this interface and this room.
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
}
