import type { Setting } from '../call/call-state.ts'
import type { Dimension, IndicatorId } from '../debrief/scorecard.ts'
import type { Ending } from '../scenario/scenario.ts'
import type { Goals } from './scenes.ts'
import type { Tally } from './tally.ts'
import { finalTicket } from '../scenario/scenario.ts'
import { isResolved } from '../debrief/call-record.ts'
import { scorecard } from '../debrief/scorecard.ts'
import { deEscalation, get, listening, routing } from './tally.ts'

/** A call that has ended, as far as its score goes. */
export interface Finish {
  readonly tally: Tally
  readonly ending: string
  readonly goals: Goals
  /** The rep hung up over the goodbye. */
  readonly cut: boolean
  /** What the ticket earns (L1), 0–1. */
  readonly ticket: number
}

/** What a call earned of each dimension, in points of the scorecard; 0 where there is no occasion. */
export type Points = Readonly<Record<Dimension, number>>

/** How the calls of one setting are scored: as the debrief does, from a tally. */
export interface Scoring {
  /** The points that each dimension has. */
  readonly most: Points
  /** What each indicator can earn; 0 where the scenario gives no occasion for it. */
  readonly weightOf: (id: IndicatorId) => number
  points(finish: Finish): Points
  /** What holds the overall score down, whatever was earned: 100 where nothing does. */
  cap(finish: Finish): number
}

export function scoringOf(setting: Setting): Scoring {
  const { call, company, scenario } = setting
  const wanted = Object.values(call.facts).filter((fact) => finalTicket(fact) !== undefined).length
  const isHere = call.right === 'here'
  const isCold = call.right !== 'here' && call.right.how === 'cold'
  const occasions: Partial<Record<IndicatorId, boolean>> = {
    L1: wanted > 0,
    R1: Object.keys(company.departments).some((name) => name !== scenario.desk),
    R2: !isHere,
    R3: call.verification,
    D3: setting.nature.abuse !== 'never',
  }
  const counted = (Object.keys(scorecard.indicators) as IndicatorId[]).filter((id) => occasions[id] !== false)
  const weights = Object.fromEntries(counted.map((id) => [id, scorecard.indicators[id].weight])) as Partial<Record<IndicatorId, number>>
  const weightOf = (id: IndicatorId) => weights[id] ?? 0
  const most = { listening: 0, routing: 0, 'de-escalation': 0 }
  for (const id of counted) most[scorecard.indicators[id].dimension] += scorecard.indicators[id].weight
  const goals = call.verification ? 4 : 3

  function progress({ tally, ending, goals: { need, cause, verified } }: Finish): number {
    const reached = isResolved(endingAt(ending)) || get(tally.a, routing.right) === 1
    const count = (need ? 1 : 0) + (cause ? 1 : 0) + (reached ? 1 : 0) + (call.verification && verified ? 1 : 0)
    return count / goals
  }

  const endingAt = (name: string): Ending => call.endings[name]!

  function points(finish: Finish): Points {
    const share = progress(finish)
    const { a, b } = finish.tally
    const ending = endingAt(finish.ending)
    const faults = (count: number) => scorecard.levels[count === 0 ? 'exemplary' : count === 1 ? 'acceptable' : 'poor'] * share
    return {
      listening:
        weightOf('L1') * finish.ticket +
        weightOf('L2') * faults(get(a, listening.askedAgain)) +
        weightOf('L3') * saidBack(a) +
        weightOf('L4') * faults(get(a, listening.slips)) +
        weightOf('L5') * faults(get(a, listening.quiet)),
      routing:
        weightOf('R1') * (isHere ? keptHere(a, ending) : rightFirst(a)) +
        weightOf('R2') * (get(a, routing.right) === 0 ? 0 : isCold ? 1 : get(a, routing.handOff) / 2) +
        weightOf('R3') * verification(a, finish.goals.verified) +
        weightOf('R4') * (isResolved(ending) ? 1 : ending.worth === 'workaround' ? 0.5 : 0),
      'de-escalation':
        weightOf('D1') * acknowledged(b) +
        weightOf('D2') * raised(b) * share +
        weightOf('D3') * boundary(b, share) +
        weightOf('D4') * honest(b, ending) * share +
        weightOf('D5') * closing(b, finish),
    }
  }

  function cap({ tally, ending }: Finish): number {
    if (get(tally.b, deEscalation.critical) === 1 || ending === 'rep-hung-up') return scorecard.gates.criticalError
    const { worth } = endingAt(ending)
    const isLost = ending === 'caller-hung-up' || ending === 'rep-hung-up' || worth === 'bandage' || worth === 'nothing'
    return isLost ? scorecard.gates.ending : 100
  }

  return { most, weightOf, points, cap }
}

function saidBack(a: number): number {
  if (get(a, listening.said) === 0 || get(a, listening.saidWrongLast) === 1) return 0
  return get(a, listening.saidInTime) === 1 ? 1 : 0.5
}

function rightFirst(a: number): number {
  const first = get(a, routing.first)
  if (first === 1) return get(a, routing.causeHeard) === 1 ? 1 : 0.5
  return get(a, routing.right) === 1 && get(a, routing.wrong) === 0 ? 0.5 : 0
}

function keptHere(a: number, ending: Ending): number {
  if (get(a, routing.wrong) === 1) return 0
  const isSolved = isResolved(ending)
  if (!isSolved && ending.worth !== 'workaround') return 0
  return get(a, routing.first) === 0 && isSolved ? 1 : 0.5
}

function verification(a: number, isVerified: boolean): number {
  if (get(a, routing.early) === 1 || !isVerified || get(a, routing.twice) === 1) return 0
  return get(a, routing.reasoned) === 1 ? 1 : 0.5
}

function acknowledged(b: number): number {
  if (get(b, deEscalation.acknowledged) === 1) return 1
  return get(b, deEscalation.stockInTime) === 1 || get(b, deEscalation.acknowledgedLate) === 1 ? 0.5 : 0
}

function raised(b: number): number {
  const count = get(b, deEscalation.raised)
  return count === 0 ? 1 : count <= 2 ? 0.5 : 0
}

function boundary(b: number, share: number): number {
  if (get(b, deEscalation.unfair) === 1) return 0
  if (get(b, deEscalation.abuse) === 0) return share
  const met = get(b, deEscalation.met)
  return met === 2 ? 1 : met === 1 ? 0.5 : 0
}

function honest(b: number, ending: Ending): number {
  if (get(b, deEscalation.promised) === 1) return 0
  const faults = get(b, deEscalation.vague) + (ending.waits !== undefined && get(b, deEscalation.dated) === 0 ? 1 : 0)
  return faults === 0 ? 1 : faults === 1 ? 0.5 : 0
}

function closing(b: number, { ending, cut }: Finish): number {
  if (cut || ending === 'rep-hung-up' || get(b, deEscalation.goodbye) === 1) return 0
  const done = get(b, deEscalation.recap) + get(b, deEscalation.nextStep) + get(b, deEscalation.anythingElse)
  return done === 3 ? 1 : done === 2 ? 0.5 : 0
}
