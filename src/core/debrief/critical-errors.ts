import type { Reply } from '../scenario/scenario.ts'
import type { Breach } from '../scenario/vocabulary.ts'
import type { CallState, Setting } from '../call/call-state.ts'
import type { CallRecord, RepTurn } from './call-record.ts'
import { isVerified } from '../call/call-state.ts'
import { factOf } from '../scenario/scenario.ts'
import { holdsCard } from './holds-card.ts'

/** Something that fails a call whatever else was good in it. */
export interface CriticalError {
  readonly name: string
  readonly sentence: string
  /** Milliseconds of the call. */
  readonly at: number
  /** What was said or written. */
  readonly text: string
  readonly passage: number
}

/** The critical errors of a call, in the order in which they were made. */
export function criticalErrors(record: CallRecord): CriticalError[] {
  const spoken = record.turns.flatMap((turn) => [...disclosures(record, turn), ...breachOf(turn), ...hangUpOf(record, turn)])
  return [...spoken, ...cardsNoted(record)].toSorted((a, b) => a.passage - b.passage)
}

/** The errors that any call can meet. */
export const hungUp = 'Hung up on the caller'
export const cardNoted = 'Card details noted'

const breachWords: Readonly<Record<Breach, readonly [name: string, sentence: string]>> = {
  retaliation: ['Fired back', 'Something was said to hurt, or to get even.'],
  'false-promise': ['Knowingly false promise', 'Something was promised that you knew could not be kept.'],
  'unrequested-edit': ['Record changed unasked', 'A record was changed that the caller had not asked to change.'],
  'do-not-call-ignored': ['Do-not-call ignored', 'The caller asked not to be rung again, and it was not respected.'],
  'threatens-reviewer': ['Threatened a reviewer', 'The caller was warned off complaining or disputing.'],
  'danger-ignored': ['Danger ignored', 'The caller named a danger, and nothing was done about it.'],
}

/** Whether proof of who is calling opens a private thing: all but what belongs to somebody else. */
export function opensToProof({ call }: Setting, thing: string): boolean {
  return !(thing in call.facts) || factOf(call, thing).private !== 'never'
}

/** Whether telling the caller a private thing is a critical error in this state of a call. */
export function isPrivate(setting: Setting, state: CallState, thing: string): boolean {
  return !opensToProof(setting, thing) || !setting.call.caller.holder || !isVerified(setting, state)
}

/** The critical errors that a reply would be in this state of a call, by their names. */
export function errorsOf(setting: Setting, state: CallState, reply: Reply): string[] {
  const told = reply.discloses.filter((thing) => isPrivate(setting, state, thing))
  return [...told.map((thing) => nameOfDisclosure(setting, thing)), ...(reply.breach === undefined ? [] : [breachWords[reply.breach][0]])]
}

/** The critical errors that a reply could be, whatever happened before. Where it waits for proof, nothing is told without it. */
export function errorsPossible(setting: Setting, reply: Reply): string[] {
  const isProved = reply['once verified'] && setting.call.caller.holder
  const untimely = reply.discloses.filter((thing) => !isProved || !opensToProof(setting, thing))
  const told = untimely.map((thing) => nameOfDisclosure(setting, thing))
  return [...told, ...(reply.breach === undefined ? [] : [breachWords[reply.breach][0]])]
}

function nameOfDisclosure(setting: Setting, thing: string): string {
  return opensToProof(setting, thing) && setting.call.caller.holder ? 'Told before verification' : 'Private details given away'
}

/** Private things said before verification, to somebody who is not the holder, or that belong to somebody else (S4.10). */
function disclosures({ setting }: CallRecord, turn: RepTurn): CriticalError[] {
  const told = (turn.reply?.discloses ?? []).filter((thing) => isPrivate(setting, turn.passage.before, thing))
  const why = (thing: string) => {
    if (!opensToProof(setting, thing)) return 'belongs to somebody else and was not yours to give.'
    return setting.call.caller.holder ? 'was told before you knew who was calling.' : 'was told to somebody who is not the customer.'
  }
  return told.map((thing) => made(turn, nameOfDisclosure(setting, thing), `“${thing}” ${why(thing)}`))
}

function breachOf(turn: RepTurn): CriticalError[] {
  const breach = turn.reply?.breach
  return breach === undefined ? [] : [made(turn, ...breachWords[breach])]
}

/** Ended by the rep, before any farewell and with no policy that makes it due. */
function hangUpOf({ endingName }: CallRecord, turn: RepTurn): CriticalError[] {
  if (turn.act !== 'end-by-policy' || endingName !== 'rep-hung-up') return []
  const why = turn.passage.before.mood.abusive
    ? 'Nobody has to listen to that, and the policy lets you end it: after the warnings that it asks for, which had not all been given.'
    : 'The call was ended from your side, before the caller had said goodbye.'
  return [made(turn, hungUp, why)]
}

/** A card's number or security code in anything that was noted; once for each place in which it came to stand. */
function cardsNoted({ passages, from }: CallRecord): CriticalError[] {
  return passages.flatMap(({ event, before }, index) => {
    if (event.type !== 'noted' || !holdsCard(event.text)) return []
    if (holdsCard(event.field === null ? before.note : (before.ticket[event.field] ?? ''))) return []
    const sentence = 'A full card number or a security code was written into the ticket.'
    return [{ name: cardNoted, sentence, at: event.at, text: event.text.replaceAll(/\d/g, '•'), passage: from + index }]
  })
}

function made(turn: RepTurn, name: string, sentence: string): CriticalError {
  return { name, sentence, at: turn.passage.event.at, text: turn.text, passage: turn.number }
}
