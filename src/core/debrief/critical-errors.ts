import type { Breach } from '../scenario/vocabulary.ts'
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

const breachWords: Readonly<Record<Breach, readonly [name: string, sentence: string]>> = {
  retaliation: ['Fired back', 'Something was said to hurt, or to get even.'],
  'false-promise': ['Knowingly false promise', 'Something was promised that you knew could not be kept.'],
  'unrequested-edit': ['Record changed unasked', 'A record was changed that the caller had not asked to change.'],
  'do-not-call-ignored': ['Do-not-call ignored', 'The caller asked not to be rung again, and it was not respected.'],
  'threatens-reviewer': ['Threatened a reviewer', 'The caller was warned off complaining or disputing.'],
  'danger-ignored': ['Danger ignored', 'The caller named a danger, and nothing was done about it.'],
}

/** Private things said before verification, to somebody who is not the holder, or that belong to somebody else (S4.10). */
function disclosures({ setting }: CallRecord, turn: RepTurn): CriticalError[] {
  return (turn.reply?.discloses ?? []).flatMap((thing) => {
    const isThirdPartys = thing in setting.call.facts && factOf(setting.call, thing).private === 'never'
    if (isThirdPartys) return [made(turn, 'Private details given away', `“${thing}” belongs to somebody else and was not yours to give.`)]
    if (!setting.call.caller.holder) return [made(turn, 'Private details given away', `“${thing}” was told to somebody who is not the customer.`)]
    if (isVerified(setting, turn.passage.before)) return []
    return [made(turn, 'Told before verification', `“${thing}” was told before you knew who was calling.`)]
  })
}

function breachOf(turn: RepTurn): CriticalError[] {
  const breach = turn.reply?.breach
  return breach === undefined ? [] : [made(turn, ...breachWords[breach])]
}

/** Ended by the rep, before any farewell and with no policy that makes it due. */
function hangUpOf({ endingName }: CallRecord, turn: RepTurn): CriticalError[] {
  if (turn.act !== 'end-by-policy' || endingName !== 'rep-hung-up') return []
  return [made(turn, 'Hung up on the caller', 'The call was ended from your side while the caller still needed something.')]
}

/** A card's number or security code in anything that was noted; once for each place in which it came to stand. */
function cardsNoted({ passages, from }: CallRecord): CriticalError[] {
  return passages.flatMap(({ event, before }, index) => {
    if (event.type !== 'noted' || !holdsCard(event.text)) return []
    if (holdsCard(event.field === null ? before.note : (before.ticket[event.field] ?? ''))) return []
    const sentence = 'A full card number or a security code was written into the ticket.'
    return [{ name: 'Card details noted', sentence, at: event.at, text: event.text.replaceAll(/\d/g, '•'), passage: from + index }]
  })
}

function made(turn: RepTurn, name: string, sentence: string): CriticalError {
  return { name, sentence, at: turn.passage.event.at, text: turn.text, passage: turn.number }
}
