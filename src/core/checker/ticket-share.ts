import type { CallState, Setting } from '../call/call-state.ts'
import { finalTicket } from '../scenario/scenario.ts'
import { scorecard } from '../debrief/scorecard.ts'

/**
 * The share of the ticket's facts, 0–1, that a rep has right who notes just what the caller has said so far. Fields that were filed rightly all the
 * same count too; where the ticket wants nothing, all of it is right.
 */
export function ticketShare({ call }: Pick<Setting, 'call'>, filed: ReadonlySet<string>): (facts: CallState['facts']) => number {
  const wanted = Object.entries(call.facts).filter(([, fact]) => finalTicket(fact) !== undefined)
  const open = wanted.filter(([name]) => !filed.has(name)).map(([name, { becomes }]) => ({ name, isCorrected: becomes?.ticket !== undefined }))
  return (facts) => {
    const missing = open.filter(({ name, isCorrected }) => facts[name] === undefined || (isCorrected && facts[name] !== 'corrected'))
    return wanted.length === 0 ? 1 : (wanted.length - missing.length) / wanted.length
  }
}

/** What a ticket earns (L1) with this share of its facts right: a level, 0–1. */
export function ticketLevel(share: number): number {
  const { exemplary, acceptable } = scorecard.ticket
  return scorecard.levels[share >= exemplary ? 'exemplary' : share >= acceptable ? 'acceptable' : 'poor']
}
