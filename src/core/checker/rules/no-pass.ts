import { keyAt } from '../../scenario/complaint.ts'
import { scorecard } from '../../debrief/scorecard.ts'
import { measures, type Proof, type Reach } from '../proof.ts'
import type { Rule } from './rule.ts'
import { sayReach } from './say-reach.ts'
import { tellScore } from './tell-score.ts'

/** A call that nobody can pass. */
export const noPass: Rule = {
  code: 'no-pass',
  title: 'Nobody can pass this call.',
  why:
    'To pass takes 80 overall, 70 in each skill and no critical error. However well a trainee does here, they are told ' +
    '"Not yet".',
  mend:
    'Look first at the endings: one that is worth `nothing` or `bandage` holds the score down to 59, so at least one ' +
    'good one must be within reach. Then look at what else is reported here.',
  check: ({ proof, calls }) =>
    calls.flatMap((about) =>
      sayReach(calls.length === 1 ? passOf(proof, about.proof.pass) : about.proof.pass, {
        code: 'no-pass',
        at: keyAt(about.places.endings),
        proved: 'no call passes',
        unproved: 'no call was found that passes',
        help: 'at least one good ending has to be within reach of a rep who does everything right.',
      }),
    ),
}

/** Where no call was found that passes, a bound of the scores may show that there is none. */
function passOf({ range }: Proof, pass: Reach): Reach {
  if (pass.is !== 'not found') return pass
  for (const measure of measures.toReversed()) {
    const { overall, dimension } = scorecard.pass
    const asks = measure === 'overall' ? overall : dimension
    const bound = range[measure]?.highest.bound ?? 100
    const where = measure === 'overall' ? measure : `in ${measure}`
    if (bound >= asks) continue
    return { is: 'impossible', why: `none scores more than ${tellScore(bound)} ${where}, and a pass asks for ${asks}.` }
  }
  return pass
}
