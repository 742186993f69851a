import type { CallRecord, Finding, RepTurn } from './call-record.ts'
import { familyOf } from '../caller/acts.ts'
import { asksAgain } from '../call/reply.ts'
import { firstSolving, isBefore, withActs } from './call-record.ts'
import { countOf, faults } from './finding.ts'
import { scorecard } from './scorecard.ts'
import { type TicketField, ticketOf } from '../call/ticket.ts'

/** L1: of the facts that the ticket wants, how many it has right when filed. No occasion where it wants none. */
export function factsInTicket({ setting, last }: CallRecord): Finding | null {
  const fields = ticketOf(setting, last)
  if (fields.length === 0) return null
  const right = fields.filter((field) => field.state === 'right').length
  const share = right / fields.length
  const level = share >= scorecard.ticket.exemplary ? 'exemplary' : share >= scorecard.ticket.acceptable ? 'acceptable' : 'poor'
  const labels = (state: TicketField['state']) => fields.filter((field) => field.state === state).map((field) => `“${field.label}”`).join(', ')
  const gaps = [labels('empty') && `empty: ${labels('empty')}`, labels('wrong') && `wrong: ${labels('wrong')}`].filter((text) => text !== '')
  const sentence = gaps.length ? `${right} of ${fields.length} facts are right in the ticket; ${gaps.join('; ')}.` : 'Everything that mattered is in the ticket.'
  return { level, sentence, evidence: [] }
}

/** L2: what the caller had said already was not asked again. */
export function notAskedTwice(record: CallRecord): Finding {
  const again = record.turns.filter((turn) => turn.reply !== null && asksAgain(turn.passage.before, turn.reply))
  return faults(again, {
    none: 'You asked nothing that had been said.',
    some: (count) => `You asked ${countOf(count, 'time')} for something that had been said.`,
  })
}

/** L3: a right paraphrase of the need, after the feeling was met and before solving. */
export function saidBack(record: CallRecord): Finding {
  const solving = firstSolving(record)
  const right = withActs(record, 'paraphrase').filter((turn) => turn.reply && record.setting.call.need in turn.reply.repeats)
  const wrong = withActs(record, 'paraphrase-wrong').at(-1)
  const isWarm = (turn: RepTurn) =>
    turn.passage.before.mood.heard > 0 || withActs(record, 'acknowledge').some((met) => isBefore(met, turn))
  const inTime = right.find((turn) => isWarm(turn) && isBefore(turn, solving))
  const first = inTime ?? right[0]
  if (!first) {
    const sentence = wrong ? 'What you said back was not what the caller had said.' : 'You never said back what the caller needs.'
    return { level: 'poor', sentence, evidence: wrong ? [wrong] : [] }
  }
  if (wrong && isBefore(right.at(-1)!, wrong)) {
    return { level: 'poor', sentence: 'The last thing you said back was wrong, and it was left standing.', evidence: [wrong] }
  }
  if (inTime) {
    return { level: 'exemplary', sentence: 'You said the need back, rightly, before you began to solve it.', evidence: [inTime] }
  }
  const sentence = isWarm(first) ? 'You said the need back, but only once you were solving.' : 'You said the need back before the feeling had been met.'
  return { level: 'acceptable', sentence, evidence: [first] }
}

/** L4: no cutting in, and no solving while the caller still has something to get out. */
export function turnTaking(record: CallRecord): Finding {
  const slips = record.turns.filter(
    (turn) => turn.act === 'interrupt' || (familyOf(turn.act) === 'S' && turn.passage.before.mood.venting > 0),
  )
  return faults(slips, {
    none: 'You let the caller finish before you solved.',
    some: (count) => `${countOf(count, 'time')} you cut in, or began to solve while there was more to say.`,
  })
}

/** L5: no hold that was not asked for or went past its promise, and no silence with nothing to fill it. */
export function holdAndDeadAir(record: CallRecord): Finding {
  const slips = record.turns.filter(
    (turn) => turn.act === 'hold-unannounced' || (turn.act === 'wait' && turn.passage.before.mood.venting === 0),
  )
  return faults(slips, {
    none: 'No hold without asking, and no dead air.',
    some: (count) => `${countOf(count, 'time')} the line went quiet without a reason that the caller knew.`,
  })
}
