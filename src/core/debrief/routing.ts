import type { CallRecord, Finding, RepTurn } from './call-record.ts'
import { isVerified } from '../call/call-state.ts'
import { factOf, finalTicket } from '../scenario/scenario.ts'
import { isResolved } from './call-record.ts'
import { opensToProof } from './critical-errors.ts'
import { scorecard } from './scorecard.ts'

/** R1: the first transfer was the right one, with the cause heard; or what belongs here was kept and solved. */
export function rightDepartment(record: CallRecord): Finding | null {
  const { setting, last } = record
  const others = Object.keys(setting.company.departments).filter((name) => name !== setting.scenario.desk)
  if (others.length === 0) return null
  const evidence = transferTurns(record)
  if (setting.call.right === 'here') return keptHere(record, evidence)
  const first = last.transfers[0]
  const { to } = setting.call.right
  if (!first) return { level: 'poor', sentence: `The call never reached ${to}, who own this.`, evidence }
  if (first.fit === 'right') {
    if (first.causeHeard) return { level: 'exemplary', sentence: `${to} first time, and you knew why.`, evidence }
    return { level: 'acceptable', sentence: `${to} is right, but nobody had found out the cause: it was a guess.`, evidence }
  }
  const isReached = last.transfers.some((transfer) => transfer.fit === 'right')
  const wrong = last.transfers.find((transfer) => transfer.fit === 'wrong')
  if (isReached && !wrong) return { level: 'acceptable', sentence: `${first.to} was a near miss; ${to} came second.`, evidence }
  return { level: 'poor', sentence: `${(wrong ?? first).to} was the wrong department${isReached ? '' : `, and ${to} was never reached`}.`, evidence }
}

/** R2: warm, short, and with all that the colleague has to know. No occasion where the need belongs here. */
export function handOff(record: CallRecord): Finding | null {
  const { right } = record.setting.call
  if (right === 'here') return null
  const evidence = transferTurns(record)
  const made = record.last.transfers.find((transfer) => transfer.fit === 'right')
  if (!made) return { level: 'poor', sentence: 'There was no hand-off.', evidence }
  if (right.how === 'cold') return { level: 'exemplary', sentence: 'Put through at once, as this one should be.', evidence }
  if (made.how === 'cold') return { level: 'poor', sentence: `The caller had to tell ${made.to} everything from the start.`, evidence }
  const missing = right.brief.filter((fact) => !made.brief.includes(fact))
  const isLong = made.words > scorecard.briefWords
  const faults = missing.length + (isLong ? 1 : 0)
  if (faults === 0) return { level: 'exemplary', sentence: `${made.to} could begin at once: all of it, in ${made.words} words.`, evidence }
  const what = [...missing.map((fact) => nameOf(record, fact)), ...(isLong ? [`shorter than its ${made.words} words`] : [])].join(', ')
  return { level: faults === 1 ? 'acceptable' : 'poor', sentence: `The hand-off should have had: ${what}.`, evidence }
}

/** R3: proof was asked for with its reason, and before anything depended on it. No occasion where nothing needs proof. */
export function verification(record: CallRecord): Finding | null {
  const { setting, turns, last } = record
  if (!setting.call.verification) return null
  const asked = turns.filter((turn) => turn.reply?.act === 'verify-with-reason' || turn.reply?.act === 'verify-bare')
  const isProved = (turn: RepTurn) => isVerified(setting, turn.passage.before)
  const early = turns.find((turn) => !isProved(turn) && turn.reply?.discloses.some((thing) => opensToProof(setting, thing)))
  if (early) return { level: 'poor', sentence: 'Something private was said before you knew who was calling.', evidence: [early] }
  if (!isVerified(setting, last)) return { level: 'poor', sentence: 'The caller never proved who they were.', evidence: asked }
  const twice = asked.filter(isProved)
  if (twice.length > 0) return { level: 'poor', sentence: 'You asked for proof that you already had.', evidence: twice }
  if (asked.some((turn) => turn.reply?.act === 'verify-with-reason')) {
    return { level: 'exemplary', sentence: 'You asked for proof in time, and said what it is for.', evidence: asked }
  }
  return { level: 'acceptable', sentence: 'You asked for proof in time, without saying what it is for.', evidence: asked }
}

/** R4: what became of the caller's need. */
export function ownership({ ending }: CallRecord): Finding {
  if (isResolved(ending)) {
    const sentence = { cause: 'The cause was dealt with.', owned: 'Somebody owns it, and by when.', 'refused-fairly': 'The answer was no, fairly given.' }
    return { level: 'exemplary', sentence: sentence[ending.worth as keyof typeof sentence], evidence: [] }
  }
  if (ending.worth === 'workaround') return { level: 'acceptable', sentence: 'It works round the problem, and leaves it there.', evidence: [] }
  const sentence = ending.worth === 'bandage' ? 'It was put off, with nobody who owns it.' : 'Nothing became of what the caller needed.'
  return { level: 'poor', sentence, evidence: [] }
}

function keptHere(record: CallRecord, evidence: RepTurn[]): Finding {
  const { last, ending } = record
  const wrong = last.transfers.filter((transfer) => transfer.fit === 'wrong')
  if (wrong.length > 0) return { level: 'poor', sentence: `${wrong[0]!.to} was the wrong department: this one was yours.`, evidence }
  if (!isResolved(ending) && ending.worth !== 'workaround') {
    return { level: 'poor', sentence: 'It belonged to your desk, and was not solved there.', evidence }
  }
  if (last.transfers.length > 0) return { level: 'acceptable', sentence: `Back from ${last.transfers[0]!.to}, and solved at your desk.`, evidence }
  if (!isResolved(ending)) return { level: 'acceptable', sentence: 'Kept at your desk, where it belongs, and half solved.', evidence }
  return { level: 'exemplary', sentence: 'Kept at your desk, where it belongs, and solved.', evidence }
}

function transferTurns({ turns }: CallRecord): RepTurn[] {
  return turns.filter((turn) => turn.passage.after.transfers.length > turn.passage.before.transfers.length)
}

/** A fact as the ticket has it, once it was put right in its last form. */
function nameOf({ setting, last }: CallRecord, name: string): string {
  if (name === 'verified') return 'that the caller was verified'
  const fact = factOf(setting.call, name)
  return `“${(last.facts[name] === 'corrected' ? finalTicket(fact) : fact.ticket) ?? name}”`
}
