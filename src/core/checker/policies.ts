import type { Choice } from './scenes.ts'
import { isTalk, type Policy } from './search.ts'
import { measures } from './proof.ts'
import { deEscalation, get, listening, listeningMask, routing, routingMask } from './tally.ts'

/*
 * How the searches of a call are made. First all of it, as long as it is small. A call of a dozen steps has more states than anybody can look at
 * (cutting in and being sent back at every step see to that), so then each search goes after one thing: what can be reached at all, and what
 * earns most or least of each kind.
 */

export interface NamedPolicy extends Policy {
  readonly name: string
}

/** Which parts of the tallies a search tells apart, and what it can say of scores for that. */
type Tells = Pick<Policy, 'maskA' | 'maskB' | 'measures'>
const everything: Tells = { maskA: -1, maskB: -1, measures }
const nothing: Tells = { maskA: 0, maskB: 0, measures: [] }
// Absence of faults earns by progress, and to be put through to the right department is part of that.
const handedOver = 1 << routing.right.shift
const listeningOnly: Tells = { maskA: listeningMask | handedOver, maskB: 0, measures: ['listening'] }
const routingOnly: Tells = { maskA: routingMask, maskB: 0, measures: ['routing'] }
const deEscalationOnly: Tells = { maskA: handedOver, maskB: -1, measures: ['de-escalation'] }

/** What of listening can no longer be earned: about a point each. */
function lostListening(a: number): number {
  const faults = get(a, listening.askedAgain) * 3 + get(a, listening.slips) * 2 + get(a, listening.quiet) * 2
  const isLate = get(a, listening.solved) === 1 && get(a, listening.saidInTime) === 0
  return faults + (isLate ? 4 : 0) + get(a, listening.saidWrongLast)
}

function lostRouting(a: number): number {
  const first = get(a, routing.first)
  const misrouted = first > 1 ? 6 : first === 1 && get(a, routing.causeHeard) === 0 ? 4 : 0
  const unsure = get(a, routing.early) === 1 || get(a, routing.twice) === 1 ? 6 : 0
  return misrouted + get(a, routing.wrong) * 6 + unsure + (get(a, routing.right) === 1 ? 2 - get(a, routing.handOff) : 0)
}

/** Of abuse that was not met yet, acceptably, rightly, too late. */
const lostByMeeting = [0, 3, 0, 6] as const

function lostDeEscalation(b: number): number {
  const isLate = get(b, deEscalation.solved) === 1 && get(b, deEscalation.acknowledged) === 0
  const unmet = get(b, deEscalation.abuse) === 1 ? Math.min(2, get(b, deEscalation.repliesSince)) : 0
  const boundary = get(b, deEscalation.unfair) * 6 + unmet + lostByMeeting[get(b, deEscalation.met)]!
  const expectations = get(b, deEscalation.promised) * 7 + get(b, deEscalation.vague) * 3
  return (isLate ? 4 : 0) + get(b, deEscalation.raised) * 3 + boundary + expectations + get(b, deEscalation.goodbye) * 6 + get(b, deEscalation.critical) * 20
}

const most = 63
const lost = (a: number, b: number) => lostListening(a) + lostRouting(a) + lostDeEscalation(b)
const leastOf = (a: number, b: number) => most - Math.min(most, lost(a, b))

/** Looks at every state, up to so many. */
export function exhaustive(limit: number): NamedPolicy {
  return { name: 'all of it', ...everything, cuts: true, cost: () => 0, novelty: 'none', limit }
}

type More = Partial<NamedPolicy> & Pick<Policy, 'limit' | 'patience'>

function search(name: string, tells: Tells, cost: Policy['cost'], more: More): NamedPolicy {
  return { name, ...tells, cuts: true, cost, novelty: 'rough', ...more }
}

/** What can be reached, in a call that is too large to look at all of it. */
export function reaching(limit: number): NamedPolicy {
  return search('what can be reached', nothing, () => 0, { cuts: false, limit: 2 * limit, patience: Math.ceil(limit / 2) })
}

/** What earns most. A hold is an easy way round what a good rep would say, so the best is looked for without them first. */
export function earningMost(limit: number, isEnough?: () => boolean): NamedPolicy[] {
  const closely = { cuts: false, novelty: 'close', deep: true, ...(isEnough && { isEnough }) } as const
  return [
    search('the best', everything, lost, { ...closely, limit, patience: Math.ceil(limit / 3), allows: isTalk }),
    search('the best by the phone', everything, lost, { ...closely, limit: Math.ceil(limit / 2), patience: Math.ceil(limit / 4), allows: isNoMischief }),
  ]
}

/** What earns most by cutting in, which a polite bridge does: seldom the best there is, so only where that was not found. */
export function earningMostBridged(limit: number, isEnough: () => boolean): NamedPolicy {
  return search('the best by a bridge', everything, lost, { novelty: 'close', deep: true, limit, patience: Math.ceil(limit / 3), allows: isTalk, isEnough })
}

/** What earns least, of each kind and of all. */
export function earningLeast(limit: number): NamedPolicy[] {
  const share = { limit: Math.ceil(limit / 4), patience: Math.ceil(limit / 8) }
  return [
    search('the least listening', listeningOnly, (a) => most - Math.min(most, lostListening(a)), share),
    search('the least routing', routingOnly, (a) => most - Math.min(most, lostRouting(a)), share),
    search('the least de-escalation', deEscalationOnly, (_, b) => most - Math.min(most, lostDeEscalation(b)), share),
    search('the worst', everything, leastOf, share),
    search('the worst that comes to an end', everything, leastOf, { limit, patience: limit, deep: true }),
  ]
}

/** Of calls played by dice, for what the usual searches have missed: they only ask what can be reached. */
export const byDice: NamedPolicy = { name: 'what was missed', ...nothing, cuts: true, cost: () => 0, novelty: 'none', limit: Infinity }

/** Whether a choice could be part of a good call: the line itself is not misused. */
function isNoMischief({ move, act }: Choice): boolean {
  return !(act === 'transfer-wrong' && move.type === 'transferred') && act !== 'hold-unannounced'
}
