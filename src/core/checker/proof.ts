import type { Dimension } from '../debrief/scorecard.ts'

/** What is known of a scenario, over every call that can happen. JSON to the bone. */
export interface Proof {
  readonly scenario: string
  /** States that were looked at, over all searches: a scene with a mood, and with what the score has counted. */
  readonly states: number
  /** A limit was reached: what says `not found` or is not `exact` is not proved. What says so is. */
  readonly truncated: boolean
  readonly range: Ranges
  readonly calls: readonly CallProof[]
  readonly strategies: readonly StrategyProof[]
  readonly variants: readonly VariantProof[]
}

/**
 * A call in which something comes about, in a few numbers: `logOfWitness` plays it on the machine, and the log replays to exactly that. It stops
 * where it has come about (an ending: where the call has ended). In a series, the calls before are hung up on.
 */
export interface Witness {
  readonly seed: number
  /** Which call of a series. */
  readonly call: number
  /** How the caller's first turn was heard: 0 to the end, else the number of the cut. */
  readonly first: number
  /** Each choice by its number in its scene, and how its answer was heard. */
  readonly turns: readonly (readonly [by: number, way: number])[]
  /** How the goodbye and the ticket went, where the call ends. */
  readonly end: { readonly cut: boolean; readonly ticket: 'right' | 'empty' } | null
  /** What else is done at the end of it: the caller is cut off by a reply, or a card is noted. */
  readonly also?: 'cut in' | 'note a card'
}

/** Whether something can come about in a call. */
export type Reach =
  | { readonly is: 'reached'; readonly witness: Witness }
  /** No call can come to it, and why, in a sentence. */
  | { readonly is: 'impossible'; readonly why: string }
  /** Neither shown nor ruled out within the limit. */
  | { readonly is: 'not found' }

/** One end of a range. */
export interface Extreme {
  /** What this call scores, exactly; of a series, what these calls score together. */
  readonly score: number
  readonly witnesses: readonly Witness[]
  /** No call scores beyond it. Equal to the score where that is exact. */
  readonly bound: number
  readonly exact: boolean
}

export interface Range {
  readonly lowest: Extreme
  readonly highest: Extreme
}

export const measures = ['listening', 'routing', 'de-escalation', 'overall'] as const satisfies readonly (Dimension | 'overall')[]
export type Measure = (typeof measures)[number]

/** Null where a scenario gives no occasion for a dimension, or nothing was found. */
export type Ranges = Readonly<Record<Measure, Range | null>>

/** The lowest and the highest score that a call with an ending could have, told without looking at calls. */
export interface Bounds {
  readonly lowest: Readonly<Partial<Record<Measure, number>>>
  readonly highest: Readonly<Partial<Record<Measure, number>>>
}

export interface CallProof {
  readonly index: number
  /** By place: those of the script, and those of detours. */
  readonly steps: Readonly<Record<string, Reach>>
  /** By the reply's id. */
  readonly replies: Readonly<Record<string, ReplyProof>>
  readonly lines: readonly LineProof[]
  readonly detours: Readonly<Record<string, Reach>>
  /** Heard; of a fact that the caller puts right, also corrected, as `name corrected`. */
  readonly facts: Readonly<Record<string, Reach>>
  readonly endings: Readonly<Record<string, EndingProof>>
  readonly errors: readonly ErrorProof[]
  /** The call with the best score that was found, and the one with the fewest turns that comes to an ending of the author's. */
  readonly best: Played | null
  readonly shortest: Played | null
  /** Whether there is a call that passes: by its log. */
  readonly pass: Reach
  /** Whether there is a call that passes although the caller is lost: hung up, or it came to an ending after which they would not come back. */
  readonly passesLost: Reach
  /** Whether there is a call that passes although it has a critical error. */
  readonly passesWithError: Reach
  /** Facts that are heard to their end in some call that scores as much as a pass asks for. */
  readonly heardInGood: readonly string[]
}

export interface ReplyProof {
  readonly reach: Reach
  /** The highest overall score of a call in which it was chosen, as far as one was found. */
  readonly best: number | null
  /** What it did to the mood in the moods in which it was looked at: the best that each number fared beside the other replies there. */
  readonly eases: boolean
}

/** A case of a line. */
export interface LineProof {
  readonly of: 'step' | 'ending' | 'caller'
  /** The step's or the ending's name; of the caller's own words, `story` or which of those for anywhere. */
  readonly name: string
  /** Which case, as the author wrote it: `otherwise`, a mood, `once heard …`, `after overpromise`; of the story, its place in the list, from 0. */
  readonly key: string
  readonly reach: Reach
}

export interface EndingProof {
  readonly reach: Reach
  readonly ranges: Ranges | null
  /** Whether it comes about whatever the rep does, once its step is reached, and so cannot be influenced. */
  readonly forced: boolean
  /** What it could score where it was not scored and is not ruled out, of each variant: no score that was found says anything of it. */
  readonly open: readonly Bounds[]
}

/** A critical error by its name, as the debrief has it. */
export interface ErrorProof {
  readonly name: string
  readonly met: Reach
  /** A call without it that passes, or that at least comes to an ending of the author's. */
  readonly avoided: Reach
}

export interface Played {
  readonly witness: Witness
  readonly overall: number
  readonly turns: number
}

export const strategyNames = ['always first', 'always longest', 'always politest', 'always wait', 'random'] as const
export type StrategyName = (typeof strategyNames)[number]

/** How far one gets without listening. */
export interface StrategyProof {
  readonly name: StrategyName
  /** The mean of the overall score over the seeds that were tried, and the share of those calls that passed. */
  readonly score: number
  readonly passes: number
  readonly calls: number
}

/** What a seed's variation does to the ceiling. */
export interface VariantProof {
  readonly variant: string
  /** The highest overall score that was found in it. */
  readonly highest: number
  /** Whether it is proved that nothing that counts differs from the first variant. */
  readonly same: boolean
}
