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
  /** What the act is called to a person, as in a debrief. */
  readonly name: string
  readonly changes: readonly Change[]
}

/** The 27 acts of a rep and what each does to a mood, before the rules that follow (see `stepMood`). */
export const acts = {
  proceed: { family: 'H', name: 'Carried on', changes: [] },
  wait: {
    family: 'L',
    name: 'Said nothing',
    changes: [
      { when: 'venting left', heard: 1, venting: -1 },
      { when: 'nothing to vent', patience: -1 },
      { when: 'nothing to vent, frustration 4 or more', frustration: 1 },
    ],
  },
  ask: { family: 'L', name: 'Asked', changes: [{ patience: -1 }] },
  paraphrase: { family: 'L', name: 'Said it back', changes: [{ heard: 2, frustration: -1 }] },
  acknowledge: { family: 'E', name: 'Acknowledged it', changes: [{ frustration: -2, heard: 1 }] },
  'stock-phrase': { family: 'E', name: 'Used a stock phrase', changes: [{ when: 'act before was empathy', trust: -1 }] },
  apologise: {
    family: 'E',
    name: 'Apologised',
    changes: [
      { when: 'first apology', frustration: -1, trust: 1 },
      { when: 'apologised before', trust: -1 },
    ],
  },
  'be-familiar': {
    family: 'E',
    name: 'Was familiar',
    changes: [
      { when: 'small talk welcome', patience: 1 },
      { when: 'small talk unwelcome', frustration: 1, trust: -1 },
    ],
  },
  'take-step': {
    family: 'S',
    name: 'Took a step',
    changes: [{ trust: 1, patience: 1 }, { when: 'heard', frustration: -1 }],
  },
  'explain-why': {
    family: 'S',
    name: 'Explained why',
    changes: [
      { when: 'heard', trust: 1 },
      { when: 'not heard', frustration: 1 },
    ],
  },
  'firm-no': {
    family: 'S',
    name: 'Said a firm no',
    changes: [
      { when: 'heard', frustration: 1, trust: 1 },
      { when: 'not heard', frustration: 2, trust: -1 },
    ],
  },
  'vague-no': { family: 'S', name: 'Said a vague no', changes: [{ trust: -1, patience: -1 }] },
  overpromise: { family: 'S', name: 'Promised too much', changes: [{ frustration: -2, trust: 1 }] },
  'verify-with-reason': { family: 'H', name: 'Asked for proof, with the reason', changes: [{ when: 'not heard', frustration: 1 }] },
  'hold-announced': { family: 'H', name: 'Held, as announced', changes: [{ patience: -1 }] },
  'transfer-warm': { family: 'H', name: 'Transferred, warm', changes: [{ trust: 1, patience: -1 }] },
  'set-boundary': { family: 'B', name: 'Set a boundary', changes: [{ when: 'merely upset', frustration: 2, trust: -1 }] },
  'end-by-policy': { family: 'B', name: 'Ended the call by policy', changes: [] },
  'verify-bare': { family: 'X', name: 'Asked for proof, bare', changes: [{ frustration: 1, trust: -1 }] },
  'paraphrase-wrong': { family: 'X', name: 'Said it back wrongly', changes: [{ heard: -1, trust: -1, frustration: 1 }] },
  'ask-again': { family: 'X', name: 'Asked again', changes: [{ heard: -2, trust: -1, frustration: 1, patience: -1 }] },
  interrupt: { family: 'X', name: 'Interrupted', changes: [{ heard: -2, frustration: 1 }] },
  'tell-to-calm-down': { family: 'X', name: 'Told them to calm down', changes: [{ frustration: 2, heard: -1, trust: -1 }] },
  blame: { family: 'X', name: 'Blamed', changes: [{ frustration: 1, trust: -2 }] },
  'hold-unannounced': { family: 'X', name: 'Held without asking', changes: [{ patience: -2, frustration: 1, trust: -1 }] },
  'transfer-cold': { family: 'X', name: 'Transferred, cold', changes: [{ forget: true, frustration: 2, patience: -2 }] },
  'transfer-wrong': {
    family: 'X',
    name: 'Transferred to the wrong department',
    changes: [{ forget: true, frustration: 3, trust: -2, patience: -2 }],
  },
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
