import type { Setting } from '../call/call-state.ts'
import type { Measure } from './proof.ts'
import type { Ended } from './scenes.ts'
import type { Finish, Points, Scoring } from './score-tally.ts'
import type { Policy, Search } from './search.ts'
import type { Tally } from './tally.ts'
import type { Ticket } from './witness.ts'
import { type Dimension, scorecard } from '../debrief/scorecard.ts'
import { builtInEndings } from '../scenario/vocabulary.ts'

/** The end of a call, as a search came upon it. */
export interface FoundEnd {
  readonly search: Search
  readonly state: number
  readonly by: number
  readonly way: number
  readonly end: Ended
  readonly tally: Tally
}

/** One that is worth remembering: how its goodbye was heard, and its ticket filled in. */
export interface FoundCall extends FoundEnd {
  readonly cut: boolean
  readonly ticket: Ticket
  readonly score: number
}

export type Best = Partial<Record<Measure, FoundCall>>

/** The ends of all calls that were found: the lowest and the highest score of each kind for each ending, and calls that pass. */
export interface Ends {
  readonly lowest: ReadonlyMap<string, Best>
  readonly highest: ReadonlyMap<string, Best>
  /** By ending: a call that comes to it in few turns. */
  readonly quickest: ReadonlyMap<string, FoundCall>
  pass: FoundCall | null
  passesLost: FoundCall | null
  passesWithError: FoundCall | null
  /** Comes to an ending of the author's without a critical error. */
  clean: FoundCall | null
  /** How many of the extremes were bettered so far. */
  news(): number
  /** @returns the highest overall score that the call can have, 0–100; -1 where the search cannot tell */
  judge(search: Search, state: number, by: number, way: number, end: Ended, a: number, b: number): number
}

/** A score of each kind, 0–100; a dimension without occasion is left out. */
export type Scores = Partial<Record<Dimension, number>> & { readonly overall: number }

const dimensions = Object.keys(scorecard.shares) as Dimension[]

/** The scores of what was earned, of what there was to earn. */
export function scoresOf(points: Points, most: Points, cap: number): Scores {
  const scores: Partial<Record<Dimension, number>> & { overall: number } = { overall: 0 }
  let shares = 0
  for (const dimension of dimensions) {
    if (most[dimension] === 0) continue
    const score = (100 * points[dimension]) / most[dimension]
    scores[dimension] = score
    scores.overall += scorecard.shares[dimension] * score
    shares += scorecard.shares[dimension]
  }
  scores.overall = Math.min(cap, shares === 0 ? 0 : scores.overall / shares)
  return scores
}

export function passes(scores: Scores, cap: number): boolean {
  const isEnough = dimensions.every((dimension) => (scores[dimension] ?? 100) >= scorecard.pass.dimension)
  return scores.overall >= scorecard.pass.overall && isEnough && cap > scorecard.gates.criticalError
}

/** Whether an ending is one of the author's, and not one that every call has. */
export function isAuthors(name: string): boolean {
  return !builtInEndings.some((builtIn) => builtIn === name)
}

/** The bits of one number of a tally. */
const tallyBits = (1 << 22) - 1

interface Judged {
  readonly cut: boolean
  readonly ticket: Ticket
  readonly scores: Scores
  readonly cap: number
}

export function endsOf(setting: Setting, scoring: Scoring): Ends {
  const lowest = new Map<string, Best>()
  const highest = new Map<string, Best>()
  const quickest = new Map<string, FoundCall>()
  const judged = new Map<string, Map<number, number>[]>()
  let judgingFor: Policy | null = null
  let bettered = 0
  let judging: Map<number, number>[] = []

  /** The scores of tallies that were seen before at such an end, by searches that tell the same apart. */
  function judgedBy({ policy }: Search, end: Ended): Map<number, number> {
    if (policy !== judgingFor) {
      judgingFor = policy
      const key = `${policy.measures.join()} ${policy.cuts}`
      judging = judged.get(key) ?? []
      judged.set(key, judging)
    }
    return (judging[end.slot] ??= new Map<number, number>())
  }

  /** Every way in which the call can be left: its goodbye heard or not (where a search lets the rep cut in), its ticket full or empty. The best comes first. */
  function judgeAll(end: Ended, tally: Tally, cuts: boolean): Judged[] {
    const ticket = scoring.weightOf('L1')
    return (cuts ? [false, true] : [false]).flatMap((cut) => {
      const finish: Finish = { tally, ending: end.ending, goals: cut ? end.cut : end.heard, cut, ticket: 0 }
      const cap = scoring.cap(finish)
      const empty = scoring.points(finish)
      const full = { ...empty, listening: empty.listening + ticket }
      return [
        { cut, ticket: 'right' as const, cap, scores: scoresOf(full, scoring.most, cap) },
        { cut, ticket: 'empty' as const, cap, scores: scoresOf(empty, scoring.most, cap) },
      ]
    })
  }

  function keep(ends: Map<string, Best>, found: FoundEnd, { cut, ticket, scores }: Judged, sign: number): void {
    let best = ends.get(found.end.ending)
    if (!best) ends.set(found.end.ending, (best = {}))
    for (const measure of found.search.policy.measures) {
      const score = scores[measure]
      const than = best[measure]
      if (score === undefined || (than && sign * (score - than.score) <= 0)) continue
      best[measure] = { ...found, cut, ticket, score }
      bettered++
    }
  }

  const ends: Ends = {
    lowest,
    highest,
    quickest,
    pass: null,
    passesLost: null,
    passesWithError: null,
    clean: null,
    news: () => bettered,
    judge(search, state, by, way, end, a, b) {
      const { measures } = search.policy
      if (measures.length === 0) return -1
      const known = judgedBy(search, end)
      const key = (b & tallyBits) * (tallyBits + 1) + (a & tallyBits)
      const before = known.get(key)
      if (before !== undefined) return before
      const found: FoundEnd = { search, state, by, way, end, tally: { a, b } }
      const all = judgeAll(end, found.tally, search.policy.cuts)
      for (const one of all) {
        keep(lowest, found, one, -1)
        keep(highest, found, one, 1)
      }
      const score = isWhole(search) ? all[0]!.scores.overall : -1
      known.set(key, score)
      if (score >= 0) note(found, all[0]!)
      return score
    },
  }

  function note(found: FoundEnd, { scores, cap }: Judged): void {
    const { ending } = found.end
    const call = (): FoundCall => ({ ...found, cut: false, ticket: 'right', score: scores.overall })
    const isMore = (than: FoundCall | null) => !than || scores.overall > than.score
    const isWrong = cap === scorecard.gates.criticalError
    if (!quickest.has(ending)) quickest.set(ending, call())
    if (!isWrong && isAuthors(ending) && isMore(ends.clean)) ends.clean = call()
    if (!passes(scores, cap)) return
    if (isMore(ends.pass)) ends.pass = call()
    if (ending === 'caller-hung-up' || !setting.call.endings[ending]!.survey.again) ends.passesLost ??= call()
    if (isWrong) ends.passesWithError ??= call()
  }

  return ends
}

function isWhole({ policy }: Search): boolean {
  return policy.measures.includes('overall')
}
