import { keyAt } from '../../scenario/complaint.ts'
import type { Rule } from './rule.ts'

/** An ending that comes about whatever the rep does. */
export const endingNotInfluenced: Rule = {
  code: 'ending-not-influenced',
  title: 'The rep cannot influence how the call ends.',
  why:
    'Whoever comes to that step ends like this, with good replies and with bad ones. What the trainee does there ' +
    'makes no difference, and they learn just that.',
  mend:
    'Let the replies of the last step lead to more than one ending, or let the mood or what was done decide which ' +
    'replies are open there.',
  check: ({ calls }) =>
    calls.flatMap(({ proof, places }) =>
      Object.entries(proof.endings).flatMap(([name, { reach, forced }]) => {
        const path = places.ending(name)
        if (!forced || reach.is !== 'reached' || !path) return []
        const message = 'this ending comes about whatever the rep does.'
        return [{ code: 'ending-not-influenced', at: keyAt(path), message, help: 'let some replies lead to another ending.' }]
      }),
    ),
}
