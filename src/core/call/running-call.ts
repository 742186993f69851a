import type { Subscribable } from 'xstate'
import type { Mood } from '../caller/mood.ts'
import type { Call, Scenario } from '../scenario/scenario.ts'
import type { Utterance } from './call-state.ts'
import type { CallLog, LookUp } from './call-log.ts'
import type { Course, Phase } from './course.ts'
import type { Said } from './transcript.ts'

export type { Phase } from './course.ts'
export type { Said } from './transcript.ts'

/** Time, as a running call needs it. The browser's in the app; a test moves its own by hand. */
export interface Clock {
  /** Milliseconds from any fixed moment. */
  now(): number
  setTimeout(run: () => void, milliseconds: number): unknown
  clearTimeout(timer: unknown): void
}

/** How fast time acts on the trainee. `off`: no timer ever acts and nothing is scored for time. */
export interface Pace {
  /** Times the length of silence and of the time to read, 1–10. */
  readonly timing: number | 'off'
  /** Times the speed of speech, 0.75–1.5. */
  readonly rate: number
}

export interface ReplyChoice {
  readonly id: string
  readonly say: string
  /** Why it is not open yet, in a sentence that gives nothing away; null where it is open. Its words must not be shown then. */
  readonly locked: string | null
}

/** What a screen may know of a call at one moment. A new object after each event, the same object between events. */
export interface CallView {
  readonly phase: Phase
  /** The call in progress, its variant's words filled in: caller, facts (for ticket fields), history, … */
  readonly call: Call
  /** Which of a series of short calls, from 0, and how many there are. */
  readonly index: number
  readonly count: number
  /** Everything said before the caller's present turn. */
  readonly before: readonly Said[]
  /** The caller's present turn: the parts being said, or just said. */
  readonly turn: readonly Said[]
  /** Whether the caller is still saying it. */
  readonly speaking: boolean
  /** When each word of the turn has been said, in milliseconds from the turn's beginning at rate 1; counted through all its parts. */
  readonly wordTimes: readonly number[]
  /** The replies in the order in which they are shown, at most four; used ones are gone, and all but the one for which the caller was cut off. */
  readonly replies: readonly ReplyChoice[]
  /** What the desk shows at this step, if anything. */
  readonly screen: string | null
  readonly hold: { readonly promised: number | null; readonly minutes: number } | null
  /** Fact → what the rep has written. */
  readonly ticket: Readonly<Record<string, string>>
  readonly note: string
  /** Proofs heard so far of those the company asks for, and whether they are enough. */
  readonly proofs: readonly string[]
  readonly verified: boolean
  readonly mood: Mood
  /** The name of the ending in `call.endings`, from the farewell on. */
  readonly ending: string | null
}

/** A turn of the caller: who says what, and in what mood. */
export interface CallerTurn {
  /** The call it belongs to, its variant's words filled in. */
  readonly call: Call
  readonly parts: readonly Pick<Utterance, 'by' | 'name' | 'text'>[]
  readonly mood: Mood
}

export type StillReason = 'paused' | 'hidden' | 'sound' | 'desk'

/** What the caller's speech goes by while a sound is to be heard: not the clock, but the place that the sound has come to. */
export interface Lead {
  /** Milliseconds of the turn, as in `spokenFor`; stands still while the sound does. */
  spokenFor(): number
  /** Whether the place is sure enough to call a reply an interruption. */
  readonly isSure: boolean
}

/** A call that goes on. Like an XState actor it can be subscribed to, so that `useSelector` reads it. */
export interface RunningCall extends Pick<Subscribable<CallView>, 'subscribe'> {
  /** The scenario, its variant's words filled in. */
  readonly scenario: Scenario
  getSnapshot(): CallView
  /** All events so far; grows by one or more with each move. */
  log(): CallLog
  /** All of it so far, as its log would replay to. */
  course(): Course
  /** Milliseconds of the call until now; stands still while paused. */
  now(): number
  /** Milliseconds since the caller's present turn began, at rate 1 and never past its end: compare with `wordTimes`. */
  spokenFor(): number
  /** All that the caller may say next, as far as it can be known (see `aheadOf`). */
  ahead(): CallerTurn[]
  /**
   * From now on the present turn goes by a sound: whoever leads says where it is, and that it is over with `hearOut`. Null gives it back to the clock, which
   * goes on from that place; the next turn belongs to the clock until somebody leads it.
   */
  lead(lead: Lead | null): void

  answer(): void
  /** While the caller is still speaking this interrupts them (beyond a grace of 350 ms, and not with timing off). */
  reply(id: string): void
  /** Shows the rest of the caller's turn at once, free of charge. Nothing while nobody speaks. */
  hearOut(): void
  /** Silence, by choice. While the caller speaks it hears them out instead. */
  sayNothing(): void
  /** `minutes` as asked for, or null without asking. */
  hold(minutes: number | null): void
  /** A simulated minute passes on hold: with timing off there is a button for it. */
  passMinute(): void
  resume(): void
  transfer(to: string, how: 'warm' | 'cold', brief: readonly string[]): void
  lookUp(kind: LookUp, name: string): void
  note(field: string | null, text: string): void
  hangUp(): void
  /** Files the ticket; after the last call of a scenario it is over. */
  file(): void

  setPace(pace: Pace): void
  /**
   * Time stands still for as long as any reason is given: `paused`, `hidden` and `sound` (which has stopped by itself) stop everything, `desk` the silence
   * clock only. What is said to a caller whose sound has stopped interrupts nobody.
   */
  still(reason: StillReason, on: boolean): void
  /** Ends all timers. The log stays. */
  close(): void
}
