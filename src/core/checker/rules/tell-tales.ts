import type { Act } from '../../scenario/vocabulary.ts'
import { isVerified } from '../../call/call-state.ts'
import { familyOf } from '../../caller/acts.ts'
import { type CallRecord, firstSolving, isBefore, isResolved, withActs } from '../../debrief/call-record.ts'

/** By what a requirement can be seen in a call. */
export interface TellTale {
  /** What is looked for, as in "has no … in it". */
  readonly name: string
  readonly isIn: (record: CallRecord) => boolean
}

/**
 * The requirements of domain.md that a single good call either shows or does not, by their ids. The others are passed over:
 * what must *not* happen
 * (S1.21), what only a bad call meets (S1.13, S2.13), what depends on the words (S0.6, S1.18) or on more than one call (S1.5,
 * S4.17).
 */
export const tellTales: Readonly<Record<string, TellTale>> = {
  'S0.10': { name: 'date for what waits', isIn: ({ last }) => last.dated },
  'S1.1': { name: 'listening before solving', isIn: listensFirst },
  'S1.9': { name: 'right department', isIn: (record) => record.setting.call.right === 'here' || transfersRight(record) },
  'S1.11': { name: 'reason for the call', isIn: ({ last, setting }) => setting.call.need in last.facts },
  'S1.12': { name: 'hand-off that says what is needed', isIn: briefs },
  'S1.15': { name: 'transfer to the right department', isIn: transfersRight },
  'S1.19': { name: 'verification with its reason', isIn: verifies },
  'S1.20': { name: 'true reason', isIn: (record) => uses('explain-why')(record) || does('gives reason')(record) },
  'S1.22': { name: 'owned mistake', isIn: uses('apologise') },
  'S1.23': { name: 'greeting', isIn: does('greets') },
  'S2.8': { name: 'acknowledgement', isIn: (record) => uses('acknowledge')(record) || does('names feeling')(record) },
  'S2.9': { name: 'silence', isIn: uses('wait') },
  'S2.10': { name: 'step after the silence', isIn: (record) => isFollowed(record, withActs(record, 'wait')) },
  'S2.11': { name: 'recap before the goodbye', isIn: does('recap') },
  'S3.1': { name: 'word for the wait', isIn: hasEmpathy },
  'S3.5': { name: 'greeting with its reason', isIn: (record) => does('greets')(record) && does('gives reason')(record) },
  'S3.6': { name: 'question', isIn: uses('ask') },
  'S3.13': { name: 'listening with a step after it', isIn: (record) => isFollowed(record, listens(record)) },
  'S3.16': { name: 'date for what waits', isIn: ({ last }) => last.dated },
  'S3.17': { name: 'caller who would come back', isIn: ({ ending }) => ending.survey.again },
  'S4.1': { name: 'goodbye that is left to the caller', isIn: leavesGoodbye },
  'S4.2': { name: 'caller who is gone without a goodbye', isIn: ({ ending }) => ending.abrupt },
  'S4.6': { name: 'warning', isIn: uses('set-boundary') },
  'S4.7': { name: 'listening', isIn: (record) => listens(record).length > 0 },
  'S4.11': { name: 'firm no', isIn: uses('firm-no') },
  'S4.12': { name: 'real answer', isIn: ({ ending }) => isResolved(ending) },
  'S4.16': { name: 'empathy', isIn: hasEmpathy },
}

function uses(act: Act): TellTale['isIn'] {
  return (record) => withActs(record, act).length > 0
}

function does(deed: CallRecord['last']['done'][number]): TellTale['isIn'] {
  return ({ last }) => last.done.includes(deed)
}

function listens(record: CallRecord): CallRecord['turns'] {
  return withActs(record, 'wait', 'paraphrase', 'acknowledge')
}

function listensFirst(record: CallRecord): boolean {
  return listens(record).some((turn) => isBefore(turn, firstSolving(record)))
}

/** Whether something is done for the caller after one of these turns. */
function isFollowed({ turns }: CallRecord, those: CallRecord['turns']): boolean {
  return turns.some((turn) => familyOf(turn.act) === 'S' && those.some(({ number }) => number < turn.number))
}

function hasEmpathy(record: CallRecord): boolean {
  return record.turns.some(({ act }) => familyOf(act) === 'E' && act !== 'stock-phrase')
}

function briefs({ last }: CallRecord): boolean {
  return last.transfers.some(({ how, brief }) => how === 'warm' && brief.length > 0)
}

function verifies(record: CallRecord): boolean {
  return uses('verify-with-reason')(record) && isVerified(record.setting, record.last)
}

function leavesGoodbye({ last, endingName }: CallRecord): boolean {
  return !last.cutGoodbye && endingName !== 'rep-hung-up'
}

function transfersRight({ last }: CallRecord): boolean {
  return last.transfers.some(({ fit }) => fit === 'right')
}
