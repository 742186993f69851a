import type { Bounds, CallProof, Extreme, Measure, Range, Ranges, Reach, Witness } from './proof.ts'
import type { FoundCall } from './ends.ts'
import type { Points } from './score-tally.ts'
import type { Searched } from './searched.ts'
import { boundsOf } from './bounds.ts'
import { measures } from './proof.ts'
import { logOfSeries, witnessOf } from './witnesses.ts'
import { scoreLog } from '../debrief/score-course.ts'
import { type Dimension, scorecard } from '../debrief/scorecard.ts'
import type { Reply, Scenario } from '../scenario/scenario.ts'

const close = 1e-9
const dimensions = Object.keys(scorecard.shares) as Dimension[]

/** The range of one ending: what was found, and what nothing can go beyond. */
export function rangesOfEnding(searched: Searched, ending: string, can: (reply: Reply) => boolean): Ranges | null {
  const { ends, stage, complete } = searched
  const lowest = ends.lowest.get(ending)
  const highest = ends.highest.get(ending)
  if (!lowest || !highest) return null
  const bounds = boundsOf(stage.script.setting, stage.scoring, ending, can)
  return eachMeasure((measure) => rangeOf(searched, lowest[measure], highest[measure], bounds, measure, complete))
}

function rangeOf(
  searched: Searched,
  lowest: FoundCall | undefined,
  highest: FoundCall | undefined,
  bounds: Bounds,
  measure: Measure,
  complete: boolean,
): Range | null {
  if (!lowest || !highest) return null
  return {
    lowest: extreme(searched, lowest, bounds.lowest[measure]!, complete),
    highest: extreme(searched, highest, bounds.highest[measure]!, complete),
  }
}

function extreme(searched: Searched, found: FoundCall, bound: number, complete: boolean): Extreme {
  const exact = complete || Math.abs(found.score - bound) < close
  return { score: found.score, witnesses: [witnessOf(searched, found)], bound: exact ? found.score : bound, exact }
}

/** The range of a call over all its endings. */
function rangesOfCall({ endings }: Pick<CallProof, 'endings'>): Ranges {
  const found = eachMeasure((measure) => rangeOver(Object.values(endings).flatMap(({ ranges }) => ranges?.[measure] ?? [])))
  return widen(found, Object.values(endings).flatMap(({ open }) => open))!
}

/** What an ending could score that is not ruled out, and of which no score is known: whatever was found of others does not hold for it. */
export function openBounds(searched: Searched, ending: string, reach: Reach, can: (reply: Reply) => boolean): Bounds[] {
  const { ends, stage } = searched
  return reach.is === 'impossible' || ends.highest.get(ending)?.overall ? [] : [boundsOf(stage.script.setting, stage.scoring, ending, can)]
}

/** Ranges, with bounds that hold for these too. */
export function widen(ranges: Ranges | null, open: readonly Bounds[]): Ranges | null {
  if (!ranges || open.length === 0) return ranges
  const upTo = (one: Extreme, bound: number): Extreme => ({ ...one, bound, exact: Math.abs(bound - one.score) < close })
  return eachMeasure((measure) => {
    const range = ranges[measure]
    if (!range) return null
    const low = Math.min(range.lowest.bound, ...open.flatMap(({ lowest }) => lowest[measure] ?? []))
    const high = Math.max(range.highest.bound, ...open.flatMap(({ highest }) => highest[measure] ?? []))
    return { lowest: upTo(range.lowest, low), highest: upTo(range.highest, high) }
  })
}

/** The ranges of one ending in two variants, together. */
export function joinRanges(one: Ranges | null, other: Ranges | null): Ranges | null {
  if (!one || !other) return one ?? other
  return eachMeasure((measure) => rangeOver([one[measure], other[measure]].filter((range) => range !== null)))
}

function rangeOver(all: readonly Range[]): Range | null {
  if (all.length === 0) return null
  return {
    lowest: outermost(all.map(({ lowest }) => lowest), (a, b) => a < b),
    highest: outermost(all.map(({ highest }) => highest), (a, b) => a > b),
  }
}

/** The outermost of several, and how far any of them might go beyond it. */
function outermost(all: readonly Extreme[], isBeyond: (one: number, other: number) => boolean): Extreme {
  const found = all.reduce((best, one) => (isBeyond(one.score, best.score) ? one : best))
  const bound = all.reduce((furthest, one) => (isBeyond(one.bound, furthest) ? one.bound : furthest), found.bound)
  return { ...found, bound, exact: Math.abs(bound - found.score) < close }
}

/** The range of a whole scenario: of a series, what its calls can score together, each at its end. */
export function rangeOfAll(scenario: Scenario, searched: readonly Searched[], calls: readonly CallProof[]): Ranges {
  const ranges = calls.map((call) => rangesOfCall(call))
  if (ranges.length === 1) return ranges[0]!
  const mosts = searched.map(({ stage }) => stage.scoring.most)
  const each = Object.fromEntries(dimensions.map((dimension) => [dimension, rangeOfDimension(ranges, mosts, dimension)]))
  return { ...(each as Record<Dimension, Range | null>), overall: overallOfSeries(scenario, ranges, each) }
}

/** Calls of a series score by what there is to earn in each. */
function rangeOfDimension(ranges: readonly Ranges[], mosts: readonly Points[], dimension: Dimension): Range | null {
  const counted = ranges.flatMap((range, index) => (range[dimension] ? [{ range: range[dimension], most: mosts[index]![dimension] }] : []))
  const sum = counted.reduce((total, { most }) => total + most, 0)
  if (sum === 0) return null
  const together = (side: 'lowest' | 'highest'): Extreme => {
    const mean = (score: (one: Extreme) => number) => counted.reduce((total, { range, most }) => total + score(range[side]) * most, 0) / sum
    const all = counted.map(({ range }) => range[side])
    return {
      score: mean((one) => one.score),
      witnesses: all.flatMap((one): readonly Witness[] => one.witnesses),
      bound: mean((one) => one.bound),
      exact: all.every((one) => one.exact),
    }
  }
  return { lowest: together('lowest'), highest: together('highest') }
}

/** The calls with the lowest and the highest overall score, one after the other, as they really score; and what no series can go beyond. */
function overallOfSeries(scenario: Scenario, ranges: readonly Ranges[], each: Readonly<Record<string, Range | null>>): Range | null {
  if (ranges.some(({ overall }) => overall === null)) return null
  const counted = dimensions.flatMap((dimension) => (each[dimension] ? [{ range: each[dimension], share: scorecard.shares[dimension] }] : []))
  const shares = counted.reduce((sum, { share }) => sum + share, 0)
  const side = (which: 'lowest' | 'highest', cap: number): Extreme => {
    const witnesses = ranges.flatMap(({ overall }) => overall![which].witnesses)
    const told = scoreLog(logOfSeries(scenario, witnesses), scenario)
    const score = 'scores' in told ? told.scores.overall : 0
    const bound = Math.min(cap, counted.reduce((sum, { range, share }) => sum + share * range[which].bound, 0) / shares)
    return { score, witnesses, bound, exact: Math.abs(score - bound) < close }
  }
  return { lowest: side('lowest', scorecard.gates.criticalError), highest: side('highest', 100) }
}

function eachMeasure(work: (measure: Measure) => Range | null): Ranges {
  return Object.fromEntries(measures.map((measure) => [measure, work(measure)])) as Ranges
}
