import { keyAt } from '../../scenario/complaint.ts'
import type { Rule } from './rule.ts'
import { sayReach } from './say-reach.ts'
import { unreachedOf } from './unreached.ts'

/** A reply that is locked whenever its step is played. */
export const unreachableReply: Rule = {
  code: 'unreachable-reply',
  title: 'No call can come to this reply.',
  why:
    'It waits for something that cannot have happened by then. The trainee sees a lock that never opens, and loses ' +
    'one of the choices.',
  mend:
    'Look at its `once heard`, `once opened`, `once verified` or `once done`: let the thing happen before this step, ' +
    'or take the lock off.',
  check: ({ calls }) =>
    calls.flatMap(({ call, proof, places }) =>
      [...unreachedOf(call, proof).replies].flatMap((id) =>
        sayReach(proof.replies[id]!.reach, {
          code: 'unreachable-reply',
          at: keyAt(places.reply(id)),
          proved: 'this reply can never be chosen',
          unproved: 'no call was found that comes to this reply',
          help: 'let what it waits for happen before this step, or take the lock off.',
        }),
      ),
    ),
}
