import type { Act } from '../scenario/vocabulary.ts'

/** Listening, empathy, solving, handling, boundary, mistakes. L, E and S have streaks; an act of another family ends one. */
export type Family = 'L' | 'E' | 'S' | 'H' | 'B' | 'X'

/** A family of act and how many of it came in a row, two at most. */
export interface Streak {
  readonly family: 'L' | 'E' | 'S'
  readonly run: 1 | 2
}

/** What must hold before the act for a line of its effect to apply. */
export type Condition =
  | 'heard'
  | 'not heard'
  | 'venting left'
  | 'nothing to vent'
  | 'nothing to vent, frustration 4 or more'
  | 'act before was empathy'
  | 'first apology'
  | 'apologised before'
  | 'small talk welcome'
  | 'small talk unwelcome'
  | 'merely upset'

/** Changes of the numbers of a mood; `forget` sets *heard* to nothing. */
export interface Change {
  readonly when?: Condition
  readonly frustration?: number
  readonly heard?: number
  readonly trust?: number
  readonly patience?: number
  readonly venting?: number
  readonly forget?: true
}

export interface ActRule {
  readonly family: Family
  readonly changes: readonly Change[]
}

/** The 27 acts of a rep and what each does to a mood, before the rules that follow (see `stepMood`). */
export const acts = {
  proceed: { family: 'H', changes: [] },
  wait: {
    family: 'L',
    changes: [
      { when: 'venting left', heard: 1, venting: -1 },
      { when: 'nothing to vent', patience: -1 },
      { when: 'nothing to vent, frustration 4 or more', frustration: 1 },
    ],
  },
  ask: { family: 'L', changes: [{ patience: -1 }] },
  paraphrase: { family: 'L', changes: [{ heard: 2, frustration: -1 }] },
  acknowledge: { family: 'E', changes: [{ frustration: -2, heard: 1 }] },
  'stock-phrase': { family: 'E', changes: [{ when: 'act before was empathy', trust: -1 }] },
  apologise: {
    family: 'E',
    changes: [
      { when: 'first apology', frustration: -1, trust: 1 },
      { when: 'apologised before', trust: -1 },
    ],
  },
  'be-familiar': {
    family: 'E',
    changes: [
      { when: 'small talk welcome', patience: 1 },
      { when: 'small talk unwelcome', frustration: 1, trust: -1 },
    ],
  },
  'take-step': {
    family: 'S',
    changes: [{ trust: 1, patience: 1 }, { when: 'heard', frustration: -1 }],
  },
  'explain-why': {
    family: 'S',
    changes: [
      { when: 'heard', trust: 1 },
      { when: 'not heard', frustration: 1 },
    ],
  },
  'firm-no': {
    family: 'S',
    changes: [
      { when: 'heard', frustration: 1, trust: 1 },
      { when: 'not heard', frustration: 2, trust: -1 },
    ],
  },
  'vague-no': { family: 'S', changes: [{ trust: -1, patience: -1 }] },
  overpromise: { family: 'S', changes: [{ frustration: -2, trust: 1 }] },
  'verify-with-reason': { family: 'H', changes: [{ when: 'not heard', frustration: 1 }] },
  'hold-announced': { family: 'H', changes: [{ patience: -1 }] },
  'transfer-warm': { family: 'H', changes: [{ trust: 1, patience: -1 }] },
  'set-boundary': { family: 'B', changes: [{ when: 'merely upset', frustration: 2, trust: -1 }] },
  'end-by-policy': { family: 'B', changes: [] },
  'verify-bare': { family: 'X', changes: [{ frustration: 1, trust: -1 }] },
  'paraphrase-wrong': { family: 'X', changes: [{ heard: -1, trust: -1, frustration: 1 }] },
  'ask-again': { family: 'X', changes: [{ heard: -2, trust: -1, frustration: 1, patience: -1 }] },
  interrupt: { family: 'X', changes: [{ heard: -2, frustration: 1 }] },
  'tell-to-calm-down': { family: 'X', changes: [{ frustration: 2, heard: -1, trust: -1 }] },
  blame: { family: 'X', changes: [{ frustration: 1, trust: -2 }] },
  'hold-unannounced': { family: 'X', changes: [{ patience: -2, frustration: 1, trust: -1 }] },
  'transfer-cold': { family: 'X', changes: [{ forget: true, frustration: 2, patience: -2 }] },
  'transfer-wrong': { family: 'X', changes: [{ forget: true, frustration: 3, trust: -2, patience: -2 }] },
} as const satisfies Record<Act, ActRule>

/** The promise comes out as false: fired by the scenario, not by the rep, and only where a debt is owed. */
const reveal: Change = { frustration: 4, trust: -3 }

/** Acts that tell an unwelcome truth: they never take frustration past 7, and a rise they cause is not the rep's fault (D2). */
export const honestActs: ReadonlySet<string> = new Set<Act>(['explain-why', 'firm-no', 'verify-with-reason'])

/** The family of an act. */
export function familyOf(act: Act): Family {
  return acts[act].family
}

/** An act with all that the rules of a mood ask about it, looked up once. */
export interface Deed {
  readonly act: Act
  readonly family: Family
  readonly changes: readonly Effect[]
  /** Its one change, where that does not depend on anything. */
  readonly always: Effect | null
  /** The streak that it begins and the one that it goes on with; null where it ends one. */
  readonly streaks: readonly [Streak, Streak] | null
  readonly isHonest: boolean
}

/** A change with nothing left out. */
export interface Effect {
  readonly when: Condition | null
  readonly frustration: number
  readonly heard: number
  readonly trust: number
  readonly patience: number
  readonly venting: number
  readonly forget: boolean
}

const deeds = new Map(Object.entries(acts).map(([act, rule]) => [act, prepare(act as Act, rule)]))

/** What a promise that comes out as false does. */
export const revealing: Effect = spellOut(reveal)

/** An act made ready for the rules. */
export function deedOf(act: Act): Deed {
  return deeds.get(act)!
}

function prepare(act: Act, rule: ActRule): Deed {
  const { family } = rule
  const changes = rule.changes.map(spellOut)
  const [first] = changes
  const always = changes.length === 1 && first?.when === null ? first : null
  return { act, family, changes, always, streaks: streaksOf(family), isHonest: honestActs.has(act) }
}

function streaksOf(family: Family): Deed['streaks'] {
  if (family !== 'L' && family !== 'E' && family !== 'S') return null
  return [
    { family, run: 1 },
    { family, run: 2 },
  ]
}

function spellOut({ when, frustration = 0, heard = 0, trust = 0, patience = 0, venting = 0, forget }: Change): Effect {
  return { when: when ?? null, frustration, heard, trust, patience, venting, forget: forget === true }
}
