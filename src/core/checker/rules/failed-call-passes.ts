import { keyAt, type Complaint } from '../../scenario/complaint.ts'
import type { Reach } from '../proof.ts'
import type { About, AboutCall, Rule } from './rule.ts'

/** A call that passes although it should not: with a critical error in it, or with the caller lost (S3.17). */
export const failedCallPasses: Rule = {
  code: 'failed-call-passes',
  title: 'A call passes that should not.',
  why:
    'The caller is lost: they would not come back. Or somebody made a mistake that fails any call. Either way a ' +
    'trainee is told "Pass", and takes home that it was all right.',
  mend:
    'Make up your mind about that ending. If the caller got what can fairly be had, they would come back: take ' +
    '`again: no` away. If they did not, its `worth` is `bandage` or `nothing`.',
  check: (about) =>
    about.calls.flatMap((call) => [
      ...complain(about, call, call.proof.passesLost, 'the caller would not come back'),
      ...complain(about, call, call.proof.passesWithError, 'it has a critical error'),
    ]),
}

function complain({ logOf }: About, { places }: AboutCall, reach: Reach, although: string): Complaint[] {
  if (reach.is !== 'reached') return []
  const ended = logOf([reach.witness]).events.findLast((event) => event.type === 'ended')
  const at = keyAt((ended && places.ending(ended.ending)) ?? places.endings)
  const message = `a call that ends like this passes, although ${although}.`
  return [{ code: 'failed-call-passes', at, message, help: 'let its "worth" and its survey say the same of it.' }]
}
