import { keyAt } from '../../scenario/complaint.ts'
import type { CallProof, LineProof } from '../proof.ts'
import type { Rule } from './rule.ts'
import { sayReach } from './say-reach.ts'

/**
 * Words for a mood, a fact or a broken promise in which the caller never is there. Those of a step or an ending that is not
 * reached are not told.
 */
export const unreachableLine: Rule = {
  code: 'unreachable-line',
  title: 'The caller can never say these words.',
  why:
    'The mood or the fact that they wait for cannot come about at that place. You wrote them so that the caller would ' +
    'answer to how the call went, and they will not.',
  mend:
    'Let the call be able to get there, or move the words to a mood that the caller can be in. Where it is ' +
    '`otherwise`, the other cases cover all there is: give it the words of one of them.',
  check: ({ calls }) =>
    calls.flatMap(({ proof, places }) =>
      proof.lines.flatMap((line) => {
        const path = isToldAlready(proof, line) ? null : places.line(line)
        if (!path) return []
        // A list of cases has to have one, so there may be nothing wrong with the call.
        const isRest = path.at(-1) === 'otherwise'
        return sayReach(line.reach, {
          code: 'unreachable-line',
          at: keyAt(path),
          proved: 'these words are never heard',
          unproved: 'no call was found in which these words are heard',
          isTaste: isRest,
          help: isRest
            ? 'the other cases cover all there is: let this be the words of one of them.'
            : 'let the call be able to get there, or delete them.',
        })
      }),
    ),
}

function isToldAlready({ steps, endings }: CallProof, { of, name }: LineProof): boolean {
  const owner = of === 'step' ? steps[name] : of === 'ending' ? endings[name]?.reach : undefined
  return owner !== undefined && owner.is !== 'reached'
}
