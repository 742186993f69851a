import type { Passage } from '../call/course.ts'
import type { CallState, Setting } from '../call/call-state.ts'
import type { Ending, Reply } from '../scenario/scenario.ts'
import type { Act } from '../scenario/vocabulary.ts'
import type { Level } from './scorecard.ts'
import { isKnown, isVerified } from '../call/call-state.ts'
import { familyOf } from '../caller/acts.ts'
import { stepAt } from '../scenario/scenario.ts'

/** One call of a log, in the form in which it is judged. */
export interface CallRecord {
  readonly setting: Setting
  readonly turns: readonly RepTurn[]
  readonly passages: readonly Passage[]
  /** The number of its first passage in the whole log. */
  readonly from: number
  /** What the call remembered at its end. */
  readonly last: CallState
  readonly ending: Ending
  readonly endingName: string
  /** The share of its milestones that the call reached, 0–1: absence of faults earns by it. */
  readonly progress: number
}

/** Something the rep did, and the one act that it amounted to. */
export interface RepTurn {
  readonly passage: Passage
  /** The number of its passage in the whole log. */
  readonly number: number
  readonly act: Act
  /** The reply chosen, where it was one. */
  readonly reply: Reply | null
  /** Its words, or what it was. */
  readonly text: string
}

/** What an indicator found, with the turns that show it. */
export interface Finding {
  readonly level: Level
  readonly sentence: string
  readonly evidence: readonly RepTurn[]
  /** Nothing happened that could be judged: an absence of faults, which earns by progress. */
  readonly idle?: true
}

/** The record of one call from its passages; `from` is the number of the first in the whole log. */
export function recordCall(passages: readonly Passage[], from: number): CallRecord | null {
  const last = passages.at(-1)
  if (!last || last.after.ending === null) return null
  const { setting, after } = last
  const endingName = after.ending!
  const ending = setting.call.endings[endingName]
  if (!ending) throw new Error(`No ending ${endingName}`)
  const turns = passages.flatMap((passage, index) => turnOf(passage, from + index))
  return { setting, turns, passages, from, last: after, ending, endingName, progress: progressOf(setting, after, ending) }
}

/** Turns with one of these acts. */
export function withActs(record: CallRecord, ...acts: readonly Act[]): RepTurn[] {
  return record.turns.filter((turn) => acts.includes(turn.act))
}

/** The first turn with an act of family S: from there on the rep solves. */
export function firstSolving(record: CallRecord): RepTurn | undefined {
  return record.turns.find((turn) => familyOf(turn.act) === 'S')
}

export function isBefore(turn: RepTurn, other: RepTurn | undefined): boolean {
  return other === undefined || turn.number < other.number
}

/** Whether an ending leaves the need met, or met as far as it fairly can be. */
export function isResolved({ worth }: Ending): boolean {
  return worth === 'cause' || worth === 'owned' || worth === 'refused-fairly'
}

function turnOf(passage: Passage, number: number): RepTurn[] {
  const act = passage.after.acts[0]
  if (act === undefined || passage.after === passage.before) return []
  const { event, setting, before } = passage
  if (event.type === 'replied') {
    const reply = stepAt(setting.call, before.place).replies.find(({ id }) => id === event.reply) ?? null
    return [{ passage, number, act, reply, text: reply?.say ?? '' }]
  }
  return [{ passage, number, act, reply: null, text: silentText[event.type] ?? '' }]
}

const silentText: Readonly<Record<string, string>> = {
  waited: 'You said nothing.',
  interrupted: 'You cut in.',
  held: 'You put the caller on hold.',
  'hold-minute': 'Another minute on hold.',
  transferred: 'You transferred the caller.',
  'hung-up': 'You hung up.',
}

/** Need heard, verified where it is required, cause heard, and the right destination or a resolution. */
function progressOf(setting: Setting, state: CallState, ending: Ending): number {
  const { call } = setting
  const reached = [
    isKnown(state, call.need),
    isKnown(state, call.cause),
    isResolved(ending) || state.transfers.some((transfer) => transfer.fit === 'right'),
  ]
  if (call.verification) reached.push(isVerified(setting, state))
  return reached.filter(Boolean).length / reached.length
}
