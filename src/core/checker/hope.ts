import type { Setting } from '../call/call-state.ts'
import type { Finish, Scoring } from './score-tally.ts'
import { scorecard } from '../debrief/scorecard.ts'
import { closings, deEscalation, fits, get, listening, routing, set, type Tally } from './tally.ts'

/**
 * Says of a tally how its call would end if from now on everything went as well as can be: no call goes beyond that. Of endings that earn alike it
 * is the first of the file.
 */
export function hopeOf({ call }: Setting, scoring: Scoring): (tally: Tally) => Finish {
  const isHere = call.right === 'here'
  const goals = { need: true, cause: true, verified: true }
  const endings = Object.keys(call.endings)
  const worthOf = (finish: Finish) => {
    const points = Object.values(scoring.points(finish)).reduce((sum, one) => sum + one, 0)
    // No points make up for what holds a score down.
    return 1000 * scoring.cap(finish) + points
  }
  return ({ a, b }) => {
    const tally = { a: hopefulA(a, isHere), b: hopefulB(b) }
    const all = endings.map((ending): Finish => ({ tally, ending, goals, cut: false, ticket: 1 }))
    return all.reduce((best, one) => (worthOf(one) > worthOf(best) ? one : best))
  }
}

/** Listening and routing, if from now on nothing were done wrong, and everything right that still can be. */
function hopefulA(a: number, isHere: boolean): number {
  const said = set(set(a, listening.said, 1), listening.saidWrongLast, 0)
  const listened = get(a, listening.solved) === 0 ? set(said, listening.saidInTime, 1) : said
  const proved = set(listened, routing.reasoned, 1)
  if (isHere) return proved
  const handed = get(a, routing.right) === 0 ? set(set(proved, routing.right, 1), routing.handOff, 2) : proved
  return get(a, routing.first) === 0 ? set(set(handed, routing.first, fits.right), routing.causeHeard, 1) : handed
}

/** The same of de-escalation. */
function hopefulB(b: number): number {
  const met = get(b, deEscalation.solved) === 0 ? set(b, deEscalation.acknowledged, 1) : set(b, deEscalation.acknowledgedLate, 1)
  const dated = set(met, deEscalation.dated, 1)
  const closed = scorecard.closings.reduce((so, part) => set(so, closings[part]!, 1), dated)
  if (get(b, deEscalation.abuse) === 0 || get(b, deEscalation.met) !== 0) return closed
  const since = get(b, deEscalation.repliesSince)
  return set(closed, deEscalation.met, since > 2 ? 3 : since === 0 ? 2 : 1)
}
