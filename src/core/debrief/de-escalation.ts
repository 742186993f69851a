import type { CallRecord, Finding, RepTurn } from './call-record.ts'
import { honestActs } from '../caller/acts.ts'
import { stepMood } from '../caller/mood.ts'
import { firstSolving, isBefore, withActs } from './call-record.ts'
import { countOf, faults, sentence } from './finding.ts'
import { scorecard } from './scorecard.ts'

/** D1: the feeling was acknowledged before anything was solved. */
export function acknowledged(record: CallRecord): Finding {
  const solving = firstSolving(record)
  const specific = withActs(record, 'acknowledge')
  const stock = withActs(record, 'stock-phrase')
  const inTime = specific.find((turn) => isBefore(turn, solving))
  if (inTime) return { level: 'exemplary', sentence: 'You met what the caller felt before you began to solve.', evidence: [inTime] }
  const early = stock.find((turn) => isBefore(turn, solving))
  if (early) return { level: 'acceptable', sentence: 'You met it with a stock phrase: polite, and it could be for anybody.', evidence: [early] }
  if (specific[0]) return { level: 'acceptable', sentence: 'You met what the caller felt, after you had begun to solve.', evidence: [specific[0]] }
  return { level: 'poor', sentence: 'Nothing that you said met what the caller felt.', evidence: solving ? [solving] : [] }
}

/** D2: turns in which the rep raised frustration. Honest acts may; a promise that comes out is judged under D4. */
export function frustrationNotRaised(record: CallRecord): Finding {
  const rises = (turn: RepTurn | undefined) => turn !== undefined && raises(record, turn)
  // Cutting in and what is then said are one turn, whatever was noted between them.
  const isCut = (turn: RepTurn | undefined) => turn?.passage.event.type === 'interrupted' && rises(turn)
  const turns = record.turns.filter((turn, index) => rises(turn) && !isCut(record.turns[index - 1]))
  if (turns.length === 0) return { level: 'exemplary', sentence: 'Nothing that you did made it worse.', evidence: [], idle: true }
  const told = sentence(`${countOf(turns.length, 'turn')} of yours made the caller angrier.`)
  return { level: turns.length <= 2 ? 'acceptable' : 'poor', sentence: told, evidence: turns }
}

/** D3: abuse was met with a boundary, and being merely upset was not. No occasion with callers who never are abusive. */
export function boundary(record: CallRecord): Finding | null {
  const { setting, turns, passages } = record
  if (setting.nature.abuse === 'never') return null
  const unfair = turns.find((turn) => turn.act === 'set-boundary' && !turn.passage.before.mood.abusive)
  if (unfair) return { level: 'poor', sentence: 'A boundary was set against somebody who was only upset.', evidence: [unfair] }
  const start = setting.nature.abuse === 'from the start' ? 0 : passages.findIndex(({ before, after }) => after.mood.abusive && !before.mood.abusive)
  if (start < 0) return { level: 'exemplary', sentence: 'There was no abuse, and no boundary was needed.', evidence: [], idle: true }
  const after = turns.filter((turn) => turn.reply !== null && passages.indexOf(turn.passage) > start)
  const index = after.findIndex((turn) => turn.act === 'set-boundary')
  if (index < 0 || index > 2) return { level: 'poor', sentence: 'Abuse was left standing.', evidence: after.slice(0, 1) }
  const met = after[index]!
  const isWhole = met.reply!.does.includes('names behaviour') && met.reply!.does.includes('offers help again')
  if (index === 0 && isWhole) return { level: 'exemplary', sentence: 'You named the behaviour at once and offered help again.', evidence: [met] }
  return { level: 'acceptable', sentence: index === 0 ? 'A boundary, without the offer to go on helping.' : 'A boundary, a turn or two late.', evidence: [met] }
}

/** D4: nothing was promised that cannot be kept, nothing left vague, and what waits has a date. */
export function honestExpectations(record: CallRecord): Finding {
  const promises = withActs(record, 'overpromise')
  if (promises.length > 0) return { level: 'poor', sentence: 'Something was promised that nobody could keep.', evidence: promises }
  const vague = withActs(record, 'vague-no')
  const isUndated = record.ending.waits !== undefined && !record.last.dated
  if (vague.length === 0 && !isUndated) return faults([], { none: 'You promised nothing that cannot be kept, and left nothing vague.', some: String })
  const level = vague.length + (isUndated ? 1 : 0) === 1 ? 'acceptable' : 'poor'
  const sentence = vague.length > 0 ? 'The caller was left to guess what was meant.' : `No date was given for what waits: ${record.ending.waits!.replace(/\.$/, '')}.`
  return { level, sentence, evidence: vague }
}

/** D5: recap, next step, anything else, and the goodbye left to the caller (S4.1). */
export function closing(record: CallRecord): Finding {
  const { last, endingName, turns } = record
  const goodbye = turns.filter((turn) => turn.reply?.closes.includes('goodbye'))
  if (last.cutGoodbye || endingName === 'rep-hung-up' || goodbye.length > 0) {
    return { level: 'poor', sentence: 'The call was ended from your side.', evidence: [...goodbye, ...hangUps(record)] }
  }
  const missing = scorecard.closings.filter((part) => !last.done.includes(part))
  const evidence = turns.filter((turn) => (turn.reply?.closes.length ?? 0) > 0)
  const who = endingName === 'ended-by-policy' ? 'it was ended as the policy has it' : 'the caller ended it'
  if (missing.length === 0) return { level: 'exemplary', sentence: `Recap, next step, anything else; and ${who}.`, evidence }
  return { level: missing.length === 1 ? 'acceptable' : 'poor', sentence: `Missing at the end: ${missing.join(', ')}.`, evidence }
}

/** Where the rep hung up, over a goodbye or before it. */
function hangUps({ turns, passages, from, endingName }: CallRecord): RepTurn[] {
  if (endingName === 'rep-hung-up') return turns.filter((turn) => turn.act === 'end-by-policy')
  const index = passages.findIndex(({ event }) => event.type === 'hung-up')
  if (index < 0) return []
  return [{ passage: passages[index]!, number: from + index, act: 'end-by-policy', reply: null, text: 'You hung up.' }]
}

/** Whether the act itself, before anything else came of the turn, made the caller angrier than it honestly had to. */
function raises({ setting }: CallRecord, { passage, act }: RepTurn): boolean {
  if (honestActs.has(act)) return false
  const { mood } = passage.before
  return stepMood(mood, act, setting.nature).frustration > mood.frustration
}
