import type { Setting } from '../call/call-state.ts'
import type { CallState, Transfer } from '../call/call-state.ts'
import type { Reply } from '../scenario/scenario.ts'
import type { Act } from '../scenario/vocabulary.ts'
import { isVerified } from '../call/call-state.ts'
import { asksAgain, dates } from '../call/reply.ts'
import { familyOf, honestActs } from '../caller/acts.ts'
import { isPrivate, opensToProof } from '../debrief/critical-errors.ts'

/*
 * What the scorecard has to remember of a call, in two whole numbers that are stepped turn by turn: one for listening and routing, one for
 * de-escalation and critical errors. `score-tally.ts` makes scores of them. A test holds both against the debrief of thousands of random calls.
 */

export interface Tally {
  readonly a: number
  readonly b: number
}

/** A few bits of a number. */
export interface Field {
  readonly shift: number
  readonly mask: number
}

const bits = (shift: number, width = 1): Field => ({ shift, mask: (1 << width) - 1 })

/** In the first number. */
export const listening = {
  askedAgain: bits(0, 2),
  slips: bits(2, 2),
  quiet: bits(4, 2),
  solved: bits(6),
  acknowledged: bits(7),
  saidInTime: bits(8),
  said: bits(9),
  saidWrongLast: bits(10),
} as const

export const routing = {
  /** 0 none, 1 right, 2 near, 3 wrong. */
  first: bits(11, 2),
  wrong: bits(13),
  right: bits(14),
  causeHeard: bits(15),
  /** The hand-off's level: 0 poor, 1 acceptable, 2 exemplary. */
  handOff: bits(16, 2),
  early: bits(18),
  twice: bits(19),
  reasoned: bits(20),
  asked: bits(21),
} as const

/** In the second number. */
export const deEscalation = {
  raised: bits(0, 2),
  /** The turn before was an interruption that raised frustration: with what is then said it is one turn. */
  cutIn: bits(2),
  acknowledged: bits(3),
  stockInTime: bits(4),
  acknowledgedLate: bits(5),
  unfair: bits(6),
  abuse: bits(7),
  repliesSince: bits(8, 2),
  /** How the abuse was met: 0 not yet, 1 acceptable, 2 exemplary, 3 too late. */
  met: bits(10, 2),
  promised: bits(12),
  vague: bits(13, 2),
  dated: bits(15),
  recap: bits(16),
  nextStep: bits(17),
  anythingElse: bits(18),
  goodbye: bits(19),
  critical: bits(20),
  solved: bits(21),
} as const

/** The bits of the first number that belong to listening, and to routing. */
export const listeningMask = (1 << 11) - 1
export const routingMask = ~listeningMask

export function get(number: number, { shift, mask }: Field): number {
  return (number >>> shift) & mask
}

/** The number with a field set to a value, or to the most that the field holds. */
export function set(number: number, { shift, mask }: Field, value: number): number {
  return (number & ~(mask << shift)) | (Math.min(value, mask) << shift)
}

/** Counts no further than two: two or more are alike. */
function more(number: number, field: Field, most = 2): number {
  return set(number, field, Math.min(most, get(number, field) + 1))
}

/** What a turn is, but for the mood in which it was taken: the same whenever the scene is. */
export interface TurnKind {
  readonly act: Act
  readonly isSolving: boolean
  readonly isHonest: boolean
  readonly isReply: boolean
  readonly asksAgain: boolean
  readonly saysNeed: boolean
  readonly proof: 'reasoned' | 'bare' | null
  readonly isVerified: boolean
  readonly isEarly: boolean
  readonly isWholeBoundary: boolean
  readonly dates: boolean
  readonly closes: readonly string[]
  readonly isCritical: boolean
  readonly transfer: TransferKind | null
}

export interface TransferKind {
  readonly fit: Transfer['fit']
  readonly causeHeard: boolean
  /** 0 poor, 1 acceptable, 2 exemplary. */
  readonly handOff: number
}

/** What the mood adds to a turn, as bits: the caller felt heard, had more to get out, was abusive before, is abusive after; the act itself made them angrier. */
export const inMood = { heard: 1, vents: 2, wasAbusive: 4, isAbusive: 8, raised: 16 } as const

export function turnKind(setting: Setting, state: CallState, act: Act, reply: Reply | null, transfer: TransferKind | null): TurnKind {
  const verified = isVerified(setting, state)
  const discloses = reply?.discloses ?? []
  return {
    act,
    isSolving: familyOf(act) === 'S',
    isHonest: honestActs.has(act),
    isReply: reply !== null,
    asksAgain: reply !== null && asksAgain(state, reply),
    saysNeed: reply !== null && act === 'paraphrase' && setting.call.need in reply.repeats,
    proof: reply?.act === 'verify-with-reason' ? 'reasoned' : reply?.act === 'verify-bare' ? 'bare' : null,
    isVerified: verified,
    isEarly: !verified && discloses.some((thing) => opensToProof(setting, thing)),
    isWholeBoundary: reply !== null && reply.does.includes('names behaviour') && reply.does.includes('offers help again'),
    dates: reply !== null && dates(setting, reply),
    closes: reply?.closes ?? [],
    isCritical: reply !== null && (reply.breach !== undefined || discloses.some((thing) => isPrivate(setting, state, thing))),
    transfer,
  }
}

/** The tally at the start of a call. */
export function startTally({ nature }: Setting): Tally {
  return { a: 0, b: nature.abuse === 'from the start' ? set(0, deEscalation.abuse, 1) : 0 }
}

/** Listening and routing after a turn. */
export function countA(a: number, turn: TurnKind, mood: number): number {
  let next = a
  if (turn.asksAgain) next = more(next, listening.askedAgain)
  if (turn.act === 'interrupt' || (turn.isSolving && (mood & inMood.vents) !== 0)) next = more(next, listening.slips)
  if (turn.act === 'hold-unannounced' || (turn.act === 'wait' && (mood & inMood.vents) === 0)) next = more(next, listening.quiet)
  if (turn.act === 'acknowledge') next = set(next, listening.acknowledged, 1)
  if (turn.isSolving) next = set(next, listening.solved, 1)
  if (turn.saysNeed) next = countSaid(next, mood)
  if (turn.act === 'paraphrase-wrong') next = set(next, listening.saidWrongLast, 1)
  if (turn.proof) next = countProof(next, turn)
  if (turn.isEarly) next = set(next, routing.early, 1)
  return turn.transfer ? countTransfer(next, turn.transfer) : next
}

function countSaid(a: number, mood: number): number {
  const isWarm = (mood & inMood.heard) !== 0 || get(a, listening.acknowledged) === 1
  const inTime = isWarm && get(a, listening.solved) === 0
  const said = set(set(a, listening.said, 1), listening.saidWrongLast, 0)
  return inTime ? set(said, listening.saidInTime, 1) : said
}

function countProof(a: number, { proof, isVerified: isProved }: TurnKind): number {
  const asked = set(a, routing.asked, 1)
  const reasoned = proof === 'reasoned' ? set(asked, routing.reasoned, 1) : asked
  return isProved ? set(reasoned, routing.twice, 1) : reasoned
}

/** How the first transfer fits, as it is counted. */
export const fits = { right: 1, near: 2, wrong: 3 } as const

function countTransfer(a: number, { fit, causeHeard, handOff }: TransferKind): number {
  let next = a
  if (get(a, routing.first) === 0) {
    next = set(next, routing.first, fits[fit])
    if (causeHeard) next = set(next, routing.causeHeard, 1)
  }
  if (fit === 'wrong') next = set(next, routing.wrong, 1)
  // A transfer that comes to nothing may be followed by another: the first right one is the hand-off.
  return fit === 'right' && get(a, routing.right) === 0 ? set(set(next, routing.right, 1), routing.handOff, handOff) : next
}

/** De-escalation and critical errors after a turn. */
export function countB(b: number, turn: TurnKind, mood: number): number {
  let next = countRise(b, turn, mood)
  const isFirst = get(b, deEscalation.solved) === 0
  if (turn.act === 'acknowledge') next = set(next, isFirst ? deEscalation.acknowledged : deEscalation.acknowledgedLate, 1)
  if (turn.act === 'stock-phrase' && isFirst) next = set(next, deEscalation.stockInTime, 1)
  if (turn.isSolving) next = set(next, deEscalation.solved, 1)
  if (turn.isReply) next = countBoundary(next, turn, mood)
  if (turn.act === 'overpromise') next = set(next, deEscalation.promised, 1)
  if (turn.act === 'vague-no') next = more(next, deEscalation.vague)
  if (turn.dates) next = set(next, deEscalation.dated, 1)
  if (turn.isCritical) next = set(next, deEscalation.critical, 1)
  for (const part of turn.closes) next = set(next, closings[part]!, 1)
  return (mood & (inMood.isAbusive | inMood.wasAbusive)) === inMood.isAbusive ? set(next, deEscalation.abuse, 1) : next
}

/** What a close holds, by its parts. */
export const closings: Readonly<Record<string, Field>> = {
  recap: deEscalation.recap,
  'next step': deEscalation.nextStep,
  'anything else': deEscalation.anythingElse,
  goodbye: deEscalation.goodbye,
}

function countRise(b: number, turn: TurnKind, mood: number): number {
  const isOneTurn = get(b, deEscalation.cutIn) === 1
  const rises = (mood & inMood.raised) !== 0 && !turn.isHonest
  const next = rises && !isOneTurn ? more(b, deEscalation.raised, 3) : b
  return set(next, deEscalation.cutIn, rises && turn.act === 'interrupt' && !turn.isReply ? 1 : 0)
}

function countBoundary(b: number, turn: TurnKind, mood: number): number {
  const isBoundary = turn.act === 'set-boundary'
  const fair = isBoundary && (mood & inMood.wasAbusive) === 0 ? set(b, deEscalation.unfair, 1) : b
  if (get(b, deEscalation.abuse) === 0 || get(b, deEscalation.met) !== 0) return fair
  const since = get(b, deEscalation.repliesSince)
  if (!isBoundary) return set(fair, deEscalation.repliesSince, since + 1)
  const met = since > 2 ? 3 : since === 0 && turn.isWholeBoundary ? 2 : 1
  return set(fair, deEscalation.met, met)
}
