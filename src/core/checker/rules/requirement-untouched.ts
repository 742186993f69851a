import { valueAt } from '../../scenario/complaint.ts'
import { replayCall } from '../../call/replay-call.ts'
import { type CallRecord, recordCall } from '../../debrief/call-record.ts'
import type { CallProof } from '../proof.ts'
import { tellTales } from './tell-tales.ts'
import type { About, Rule } from './rule.ts'

/**
 * A requirement that the scenario claims to play, and of which the best call shows nothing. Only those in `tellTales` can be
 * told so.
 */
export const requirementUntouched: Rule = {
  code: 'requirement-untouched',
  title: 'The scenario claims to cover something that its best call does not touch.',
  why:
    'Whoever puts a course together trusts `covers`. A trainee who takes this call as well as can be has not ' +
    'practised what it says there.',
  mend:
    'Give the call a turn that needs it, so that the best way through goes by it; or take the id out of `covers`. Only ' +
    `what can be told from one good call is judged: ${Object.keys(tellTales).join(', ')}.`,
  check: (about) => {
    const records = about.calls.flatMap(({ proof }) => recordOf(about, proof))
    return records.length < about.calls.length ? [] : checkClaims(about, records)
  },
}

function checkClaims({ scenario }: About, records: readonly CallRecord[]) {
  return scenario.covers.flatMap((id, index) => {
    const tale = tellTales[id]
    if (!tale || records.some((record) => tale.isIn(record))) return []
    const message = `the scenario claims ${id}, and its best call has no ${tale.name} in it.`
    const help = `let the best way through the call go by it, or take ${id} out of "covers".`
    return [{ code: 'requirement-untouched' as const, at: valueAt(['covers', index]), message, help }]
  })
}

/** The best call as it was played; nothing where none was found. */
function recordOf({ scenario, logOf }: About, { best, index }: CallProof): CallRecord[] {
  const course = best && replayCall(logOf([best.witness]), scenario).course
  const passages = course?.passages.filter((passage) => passage.index === index)
  const record = passages && recordCall(passages, 0)
  return record ? [record] : []
}
