import type { Act } from '../scenario/vocabulary.ts'
import type { Change, Condition, Family } from './acts.ts'
import type { Temperament } from './temperaments.ts'
import { acts, familyOf, honestActs, reveal } from './acts.ts'

/** A caller's mood: four small integers and what the rules must remember of the call. JSON to the bone. */
export interface Mood {
  /** 0–8 */
  readonly frustration: number
  /** 0–3 */
  readonly heard: number
  /** 0–4 */
  readonly trust: number
  /** 0 to the caller's starting patience */
  readonly patience: number
  /** Pieces of the story still to get out, 0–2. */
  readonly venting: number
  /** The last family of act and how many in a row, two at most. */
  readonly streak: { readonly family: 'L' | 'E' | 'S'; readonly run: 1 | 2 } | null
  readonly apologised: boolean
  readonly abusive: boolean
  /** Boundaries set against abuse, 0–2. */
  readonly warnings: number
  /** A promise that cannot be kept. */
  readonly debt: 'none' | 'owed' | 'paid'
  readonly paraphrased: boolean
  /** How the mood ended the call; nothing follows. */
  readonly ended: MoodEnd | null
}

export type MoodEnd = 'caller_hung_up' | 'rep_hung_up' | 'ended_by_policy'

/** A temperament, and whether its abuse is grave (sexual or threatening), when one warning is enough. */
export interface Nature extends Temperament {
  readonly grave: boolean
}

/** The mood in which a caller of this nature comes to the phone. */
export function startMood(nature: Nature): Mood {
  const { frustration, heard, trust, patience, venting, abuse } = nature
  return {
    frustration,
    heard,
    trust,
    patience,
    venting,
    streak: null,
    apologised: false,
    abusive: abuse === 'from the start',
    warnings: 0,
    debt: 'none',
    paraphrased: false,
    ended: null,
  }
}

/** Whether the caller feels heard enough for a solution to land. */
export function isHeard(mood: Mood, nature: Nature): boolean {
  return mood.heard >= nature.need
}

/** Whether ending the call now is what the policy allows: still abusive after the warnings that are due. */
export function endIsDue(mood: Mood, nature: Nature): boolean {
  return mood.abusive && mood.warnings >= (nature.grave ? 1 : 2)
}

/** The mood after one act of the rep. A mood that has ended stays as it is. */
export function stepMood(mood: Mood, act: Act, nature: Nature): Mood {
  if (mood.ended) return mood
  if (act === 'end-by-policy') {
    return { ...mood, streak: null, ended: endIsDue(mood, nature) ? 'ended_by_policy' : 'rep_hung_up' }
  }
  const change = grate(addUp(acts[act].changes, mood, nature), mood, act, nature)
  const next = settleAbuse(remember(apply(change, mood, act, nature), mood, act), mood, act, nature)
  const stillHot = mood.frustration >= 6 && next.frustration >= 6 && act !== 'wait'
  const patience = Math.max(0, next.patience - (stillHot ? 1 : 0))
  return hangUp(flareUp({ ...next, patience }, nature))
}

/** The mood once a promise has come out as false. With no debt owed nothing happens. */
export function revealDebt(mood: Mood, nature: Nature): Mood {
  if (mood.ended || mood.debt !== 'owed') return mood
  return hangUp(flareUp({ ...apply(reveal, mood, null, nature), debt: 'paid' }, nature))
}

function holds(condition: Condition | undefined, mood: Mood, nature: Nature): boolean {
  switch (condition) {
    case undefined:
      return true
    case 'heard':
      return isHeard(mood, nature)
    case 'not heard':
      return !isHeard(mood, nature)
    case 'venting left':
      return mood.venting > 0
    case 'nothing to vent':
      return mood.venting === 0
    case 'nothing to vent, frustration 4 or more':
      return mood.venting === 0 && mood.frustration >= 4
    case 'act before was empathy':
      return mood.streak?.family === 'E'
    case 'first apology':
      return !mood.apologised
    case 'apologised before':
      return mood.apologised
    case 'small talk welcome':
      return nature.smallTalk
    case 'small talk unwelcome':
      return !nature.smallTalk
    case 'merely upset':
      return !mood.abusive
  }
}

function addUp(changes: readonly Change[], mood: Mood, nature: Nature): Change {
  const sum = { frustration: 0, heard: 0, trust: 0, patience: 0, venting: 0 }
  let forget = false
  for (const change of changes) {
    if (!holds(change.when, mood, nature)) continue
    for (const key of ['frustration', 'heard', 'trust', 'patience', 'venting'] as const) sum[key] += change[key] ?? 0
    forget ||= change.forget ?? false
  }
  return forget ? { ...sum, forget: true } : sum
}

/** Rules 2 and 3: comfort after being heard costs patience; the third of a family in a row grates. */
function grate(change: Change, mood: Mood, act: Act, nature: Nature): Change {
  const family = familyOf(act)
  const spared = act === 'ask' || act === 'wait' || (act === 'paraphrase' && !mood.paraphrased)
  const comfort = (family === 'L' || family === 'E') && isHeard(mood, nature) && !nature.smallTalk && !spared
  const third = mood.streak?.family === family && mood.streak.run === 2 && act !== 'take-step'
  const frustration = change.frustration ?? 0
  return {
    ...change,
    patience: (change.patience ?? 0) - (comfort ? 1 : 0),
    frustration: third ? Math.max(frustration, 0) + 1 : frustration,
  }
}

/** Rules 4 and 5: heat, thaw and the ranges. */
function apply(change: Change, mood: Mood, act: Act | null, nature: Nature): Mood {
  const asked = change.frustration ?? 0
  const moved = asked > 0 ? asked + nature.heat : Math.max(asked, -nature.thaw)
  const calm = mood.frustration < 6 || (act !== null && honestActs.has(act) && mood.frustration <= 7)
  return {
    ...mood,
    frustration: clamp(mood.frustration + moved, calm ? 7 : 8),
    heard: change.forget ? 0 : clamp(mood.heard + (change.heard ?? 0), 3),
    trust: clamp(mood.trust + (change.trust ?? 0), 4),
    patience: clamp(mood.patience + (change.patience ?? 0), nature.patience),
    venting: clamp(mood.venting + (change.venting ?? 0), 2),
  }
}

/** What the act leaves in the memory of the call. */
function remember(next: Mood, before: Mood, act: Act): Mood {
  return {
    ...next,
    streak: streakAfter(before, familyOf(act)),
    apologised: before.apologised || act === 'apologise',
    paraphrased: before.paraphrased || act === 'paraphrase',
    debt: act === 'overpromise' && before.debt === 'none' ? 'owed' : before.debt,
  }
}

function streakAfter({ streak }: Mood, family: Family): Mood['streak'] {
  if (family !== 'L' && family !== 'E' && family !== 'S') return null
  return { family, run: streak?.family === family ? 2 : 1 }
}

/** A boundary against abuse is a warning, and may stop it. */
function settleAbuse(next: Mood, before: Mood, act: Act, nature: Nature): Mood {
  if (act !== 'set-boundary' || !before.abusive) return next
  const warned = { ...next, warnings: Math.min(2, before.warnings + 1) }
  if (nature.abuse === 'reactive') {
    if (before.heard < 1) return warned
    return { ...warned, abusive: false, frustration: clamp(before.frustration - 1, 8) }
  }
  const stops = warned.warnings === 2 && isHeard(before, nature) && before.frustration <= 4
  return stops ? { ...warned, abusive: false } : warned
}

/** Rule 7. */
function flareUp(mood: Mood, nature: Nature): Mood {
  const flares = nature.abuse === 'reactive' && mood.frustration >= 7 && mood.heard <= 1
  return flares ? { ...mood, abusive: true } : mood
}

/** Rule 8. */
function hangUp(mood: Mood): Mood {
  const gone = mood.patience === 0 || (mood.frustration === 8 && !mood.abusive)
  return gone ? { ...mood, ended: 'caller_hung_up' } : mood
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value))
}
