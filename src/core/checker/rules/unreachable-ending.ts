import { keyAt } from '../../scenario/complaint.ts'
import type { Rule } from './rule.ts'
import { sayReach } from './say-reach.ts'
import { unreachedOf } from './unreached.ts'

/** An ending that the author wrote and to which no call comes. */
export const unreachableEnding: Rule = {
  code: 'unreachable-ending',
  title: 'No call can end like this.',
  why: 'A trainee who tries for it tries in vain, and what it would have taught is missing.',
  mend:
    'Let a reply lead to it with `goto`. One of the endings that every call has comes about by itself: `transferred` ' +
    'by a right transfer, and only where the need belongs to somebody else.',
  check: ({ calls }) =>
    calls.flatMap(({ call, proof, places }) =>
      [...unreachedOf(call, proof).endings].flatMap((name) => {
        const path = places.ending(name)
        if (!path) return []
        return sayReach(proof.endings[name]!.reach, {
          code: 'unreachable-ending',
          at: keyAt(path),
          proved: 'no call can end like this',
          unproved: 'no call was found that ends like this',
          help: 'let a reply lead to it with "goto", or delete it.',
        })
      }),
    ),
}
