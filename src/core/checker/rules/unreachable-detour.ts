import { keyAt } from '../../scenario/complaint.ts'
import type { Rule } from './rule.ts'
import { sayReach } from './say-reach.ts'
import { unreachedOf } from './unreached.ts'

/** A detour that never falls due. What is inside it is not complained of. */
export const unreachableDetour: Rule = {
  code: 'unreachable-detour',
  title: 'This detour never falls due.',
  why: 'The caller never goes off script as you meant them to, so nobody learns to bring them back.',
  mend:
    'Look at its `before`, `when`, `once heard` and `in variant`: together they ask for something that cannot happen. ' +
    'Take one of them away.',
  check: ({ calls }) =>
    calls.flatMap(({ call, proof, places }) =>
      [...unreachedOf(call, proof).detours].flatMap((name) =>
        sayReach(proof.detours[name]!, {
          code: 'unreachable-detour',
          at: keyAt(places.detour(name)),
          proved: 'this detour never falls due',
          unproved: 'no call was found in which this detour falls due',
          help: 'ask for less in its "before", "when", "once heard" or "in variant".',
        }),
      ),
    ),
}
