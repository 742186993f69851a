import { keyAt } from '../../scenario/complaint.ts'
import type { Reply, Step } from '../../scenario/scenario.ts'
import type { Act, Breach } from '../../scenario/vocabulary.ts'
import { familyOf } from '../../caller/acts.ts'
import type { CallProof } from '../proof.ts'
import { allSteps } from './all-steps.ts'
import type { AboutCall, Rule } from './rule.ts'

/** How much longer than the best reply one may be and still look as quick. */
const asShort = 1.05
/** Mistakes that feel like help all the same: a rule kept, a side taken. */
const feelsLikeHelp: ReadonlySet<Act> = new Set(['verify-bare', 'blame'])
/** Errors that nobody makes in good faith. */
const inBadFaith: ReadonlySet<Breach> = new Set(['retaliation', 'threatens-reviewer', 'danger-ignored', 'do-not-call-ignored'])

/**
 * A reply that is never the best of its step and tempts nobody. It tempts where it
 * - means help: any act but a mistake, or asking for proof without a reason, or putting the fault on somebody; unless its
 *   breach is in bad faith;
 * - gets or gives something: asks for a fact, tells a policy or a date, gives something away;
 * - is quicker: as short as the best reply (a twentieth longer at most), or it leads further down the call;
 * - eases the caller, at some moment, more than the other replies.
 */
export const replyWithoutPurpose: Rule = {
  code: 'reply-without-purpose',
  title: 'This reply is never the best and tempts nobody.',
  why:
    'A choice that nobody would take is no choice: the step has one reply fewer than it seems. Every wrong reply ' +
    'should be one that a decent person would give.',
  mend:
    'Ask yourself why somebody would say it, and write that one: it sounds like help, it gets or tells something, it ' +
    'is quicker than the best reply or leads there sooner, or it calms the caller for the moment. A reply that does ' +
    'one of these is never reported.',
  check: ({ calls }) => calls.flatMap((about) => allSteps(about.call).flatMap(([, step]) => checkStep(about, step))),
}

function checkStep({ call, proof, places }: AboutCall, step: Step) {
  const highest = Math.max(...step.replies.map((reply) => scoreOf(proof, reply)))
  if (highest === -Infinity) return []
  const order = Object.keys(call.steps)
  const best = step.replies.filter((reply) => scoreOf(proof, reply) > highest - 1e-9)
  const idle = step.replies.filter((reply) => {
    const isKnown = scoreOf(proof, reply) > -Infinity
    return isKnown && !best.includes(reply) && !proof.replies[reply.id]!.eases && !tempts(reply, best, order)
  })
  return idle.map(({ id }) => ({
    code: 'reply-without-purpose' as const,
    at: keyAt(places.reply(id)),
    message: 'nobody would choose this reply: it is never the best, and nothing about it is tempting.',
    help: 'write what a decent person might say here, and say in its coach why they would.',
  }))
}

function scoreOf({ replies }: CallProof, { id }: Reply): number {
  return replies[id]?.best ?? -Infinity
}

function tempts(reply: Reply, best: readonly Reply[], order: readonly string[]): boolean {
  const { act, breach, asks, tells, by, discloses } = reply
  const isKind = breach === undefined || !inBadFaith.has(breach)
  const meansHelp = isKind && ((familyOf(act) !== 'X' && act !== 'end-by-policy') || feelsLikeHelp.has(act))
  const getsOrGives = asks.length > 0 || tells.length > 0 || discloses.length > 0 || by !== undefined
  const isQuicker = best.some((one) => reply.say.length <= asShort * one.say.length || leadsFurther(reply, one, order))
  return meansHelp || getsOrGives || isQuicker
}

/** What is no step is an ending, and as far as one can get. */
function leadsFurther(reply: Reply, than: Reply, order: readonly string[]): boolean {
  const [to, other] = [reply, than].map(({ goto }) => order.indexOf(goto))
  return other! >= 0 && (to! < 0 || to! > other!)
}
