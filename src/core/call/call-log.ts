/** The versions of the rules that a log was made under. Tables of earlier versions stay, so that old logs keep their scores. */
export const versions = { log: 1, rules: 2, scorecard: 1 } as const

/**
 * The versions of the rules by which a call can be played. Under 1, what is volunteered and which of several detours comes first goes by the order
 * of the file in every variant; from 2 on each variant but the first has an order of its own.
 */
export const knownRules: readonly number[] = [1, versions.rules]

/**
 * All that survives of a call. Times are milliseconds of the call, from ringing on; they stand still while it is paused. Silence, minutes on
 * hold and interruptions are events of their own and never derived from times again, so the log of a slowed call replays to itself.
 */
export interface CallLog {
  readonly versions: { readonly log: number; readonly rules: number; readonly scorecard: number }
  readonly scenario: string
  /** Of scenario and company, as they were played. */
  readonly hash: string
  /** Picks the variant and the order in which replies are shown. */
  readonly seed: number
  readonly events: readonly CallEvent[]
}

export type CallEvent = { readonly at: number } & (Move | Outcome)

/** What the rep or the passing of time does. */
export type Move =
  | { readonly type: 'answered' }
  /** The caller's words were heard to the end. */
  | { readonly type: 'said' }
  /** The caller was cut off after so many words, by a reply (its id) or by something done to the line. */
  | { readonly type: 'interrupted'; readonly words: number; readonly reply: string | null }
  | { readonly type: 'replied'; readonly reply: string }
  | { readonly type: 'waited' }
  /** The minutes promised; null where the rep did not ask. */
  | { readonly type: 'held'; readonly minutes: number | null }
  | { readonly type: 'hold-minute' }
  | { readonly type: 'resumed' }
  /** By the phone's own control. The brief names ticket fields, or `verified`. */
  | { readonly type: 'transferred'; readonly to: string; readonly how: 'warm' | 'cold'; readonly brief: readonly string[] }
  | { readonly type: 'looked-up'; readonly kind: LookUp; readonly name: string }
  /** A field of the ticket, by its fact; null is the free note. An empty text empties it. */
  | { readonly type: 'noted'; readonly field: string | null; readonly text: string }
  | { readonly type: 'hung-up' }
  | { readonly type: 'filed' }

/** What follows from a move, written down so that a log can be checked. */
export type Outcome =
  | { readonly type: 'returned'; readonly from: string; readonly minutes: number }
  | { readonly type: 'ended'; readonly ending: string }

export type LookUp = 'article' | 'policy' | 'department'
