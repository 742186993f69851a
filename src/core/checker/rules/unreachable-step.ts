import { keyAt } from '../../scenario/complaint.ts'
import type { Rule } from './rule.ts'
import { sayReach } from './say-reach.ts'
import { unreachedOf } from './unreached.ts'

/** A step to which nothing leads, or nothing that can be chosen. What is inside it is not complained of. */
export const unreachableStep: Rule = {
  code: 'unreachable-step',
  title: 'No call can come to this step.',
  why: 'Nobody will ever train what you wrote there, and the call may be missing the turn that you meant it to take.',
  mend: 'Let a reply lead to it with `goto`, or put it between two steps of the script. If it has had its day, delete it.',
  check: ({ calls }) =>
    calls.flatMap(({ call, proof, places }) =>
      [...unreachedOf(call, proof).steps].flatMap((place) =>
        sayReach(proof.steps[place]!, {
          code: 'unreachable-step',
          at: keyAt(places.step(place)),
          proved: 'no call can come to this step',
          unproved: 'no call was found that comes to this step',
          help: 'let a reply lead to it with "goto", or delete it.',
        }),
      ),
    ),
}
