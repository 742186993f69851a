import type { Act } from '../scenario/vocabulary.ts'
import type { Condition, Deed, Effect, Streak } from './acts.ts'
import type { Temperament } from './temperaments.ts'
import { deedOf, revealing } from './acts.ts'

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
  readonly streak: Streak | null
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

/** A mood that is being worked on. The rules below change it in place, so that whoever works out many needs one only. */
export type Draft = { -readonly [key in keyof Mood]: Mood[key] }

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
  const next = { ...mood }
  takeAct(next, deedOf(act), nature)
  return next
}

/** The mood once a promise has come out as false. With no debt owed nothing happens. */
export function revealDebt(mood: Mood, nature: Nature): Mood {
  if (mood.ended || mood.debt !== 'owed') return mood
  const next = { ...mood }
  takeReveal(next, nature)
  return next
}

/** What an act of the rep makes of a mood that has not ended. */
export function takeAct(mood: Draft, deed: Deed, nature: Nature): void {
  const { act } = deed
  if (act === 'end-by-policy') {
    mood.streak = null
    mood.ended = endIsDue(mood, nature) ? 'ended_by_policy' : 'rep_hung_up'
    return
  }
  const { frustration, heard, abusive } = mood
  const effect = deed.always ?? addUp(deed.changes, mood, nature)
  const rise = isThird(mood, deed) ? Math.max(effect.frustration, 0) + 1 : effect.frustration
  const patience = isTooMuchComfort(mood, deed, nature) ? effect.patience - 1 : effect.patience
  apply(effect, rise, patience, mood, deed.isHonest, nature)
  remember(mood, deed)
  if (act === 'set-boundary' && abusive) settleAbuse(mood, frustration, heard, nature)
  if (frustration >= 6 && mood.frustration >= 6 && act !== 'wait') mood.patience = Math.max(0, mood.patience - 1)
  flareUp(mood, nature)
  hangUp(mood)
}

/** What a promise that comes out as false makes of a mood that has not ended and owes it. */
export function takeReveal(mood: Draft, nature: Nature): void {
  apply(revealing, revealing.frustration, revealing.patience, mood, false, nature)
  mood.debt = 'paid'
  flareUp(mood, nature)
  hangUp(mood)
}

function holds(condition: Condition | null, mood: Mood, nature: Nature): boolean {
  switch (condition) {
    case null:
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

/** What an act changes, before it is held against the ranges. */
type Sum = { -readonly [key in keyof Effect]: Effect[key] }

/** Rule 1. */
function addUp(changes: readonly Effect[], mood: Mood, nature: Nature): Sum {
  const sum = { when: null, frustration: 0, heard: 0, trust: 0, patience: 0, venting: 0, forget: false }
  for (let index = 0; index < changes.length; index++) {
    const change = changes[index]!
    if (!holds(change.when, mood, nature)) continue
    sum.frustration += change.frustration
    sum.heard += change.heard
    sum.trust += change.trust
    sum.patience += change.patience
    sum.venting += change.venting
    sum.forget ||= change.forget
  }
  return sum
}

/** Rule 2: comfort after being heard costs patience. */
function isTooMuchComfort(mood: Mood, { act, family }: Deed, nature: Nature): boolean {
  if ((family !== 'L' && family !== 'E') || nature.smallTalk || !isHeard(mood, nature)) return false
  return act !== 'ask' && act !== 'wait' && (act !== 'paraphrase' || mood.paraphrased)
}

/** Rule 3: the third of a family in a row grates. */
function isThird({ streak }: Mood, { act, family }: Deed): boolean {
  return streak !== null && streak.run === 2 && streak.family === family && act !== 'take-step'
}

/** Rules 4 and 5: heat, thaw and the ranges. */
function apply(effect: Effect, rise: number, patience: number, mood: Draft, isHonest: boolean, nature: Nature): void {
  const moved = rise > 0 ? rise + nature.heat : Math.max(rise, -nature.thaw)
  const calm = mood.frustration < 6 || (isHonest && mood.frustration <= 7)
  mood.frustration = clamp(mood.frustration + moved, calm ? 7 : 8)
  mood.heard = effect.forget ? 0 : clamp(mood.heard + effect.heard, 3)
  mood.trust = clamp(mood.trust + effect.trust, 4)
  mood.patience = clamp(mood.patience + patience, nature.patience)
  mood.venting = clamp(mood.venting + effect.venting, 2)
}

/** What the act leaves in the memory of the call. */
function remember(mood: Draft, { act, family, streaks }: Deed): void {
  mood.streak = streaks && streaks[mood.streak !== null && mood.streak.family === family ? 1 : 0]
  if (act === 'apologise') mood.apologised = true
  if (act === 'paraphrase') mood.paraphrased = true
  if (act === 'overpromise' && mood.debt === 'none') mood.debt = 'owed'
}

/** A boundary against abuse is a warning, and may stop it. How frustrated and how heard the caller was before it decides. */
function settleAbuse(mood: Draft, frustration: number, heard: number, nature: Nature): void {
  mood.warnings = Math.min(2, mood.warnings + 1)
  if (nature.abuse === 'reactive') {
    if (heard < 1) return
    mood.abusive = false
    mood.frustration = clamp(frustration - 1, 8)
  } else if (mood.warnings === 2 && heard >= nature.need && frustration <= 4) {
    mood.abusive = false
  }
}

/** Rule 7. */
function flareUp(mood: Draft, nature: Nature): void {
  if (nature.abuse === 'reactive' && mood.frustration >= 7 && mood.heard <= 1) mood.abusive = true
}

/** Rule 8. */
function hangUp(mood: Draft): void {
  if (mood.patience === 0 || (mood.frustration === 8 && !mood.abusive)) mood.ended = 'caller_hung_up'
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value))
}
