import type { CallProof, Extreme, Measure, Range, Ranges, Witness } from './proof.ts'
import type { Bounds } from './bounds.ts'
import type { FoundCall } from './ends.ts'
import type { Points } from './score-tally.ts'
import type { Searched } from './searched.ts'
import { boundsOf } from './bounds.ts'
import { measures } from './proof.ts'
import { witnessOf } from './witnesses.ts'
import type { Reply } from '../scenario/scenario.ts'

const close = 1e-9

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
  return eachMeasure((measure) => {
    const all = Object.values(endings).flatMap(({ ranges }) => (ranges?.[measure] ? [ranges[measure]] : []))
    if (all.length === 0) return null
    return {
      lowest: outermost(all.map(({ lowest }) => lowest), (a, b) => a < b),
      highest: outermost(all.map(({ highest }) => highest), (a, b) => a > b),
    }
  })
}

/** The outermost of several, and how far any of them might go beyond it. */
function outermost(all: readonly Extreme[], isBeyond: (one: number, other: number) => boolean): Extreme {
  const found = all.reduce((best, one) => (isBeyond(one.score, best.score) ? one : best))
  const bound = all.reduce((furthest, one) => (isBeyond(one.bound, furthest) ? one.bound : furthest), found.bound)
  return { ...found, bound, exact: Math.abs(bound - found.score) < close }
}

/** The range of a whole scenario: of a series, what its calls can score together, each at its end. */
export function rangeOfAll(searched: readonly Searched[], calls: readonly CallProof[]): Ranges {
  const ranges = calls.map((call) => rangesOfCall(call))
  if (ranges.length === 1) return ranges[0]!
  return eachMeasure((measure) => {
    const all = ranges.map((range) => range[measure])
    if (all.some((range) => range === null)) return null
    const sides = all as Range[]
    return { lowest: together(searched, sides.map(({ lowest }) => lowest), measure), highest: together(searched, sides.map(({ highest }) => highest), measure) }
  })
}

/** Calls of a series score by what there is to earn in each. */
function together(searched: readonly Searched[], all: readonly Extreme[], measure: Measure): Extreme {
  const mean = (score: (one: Extreme) => number) => {
    const weights = searched.map(({ stage }) => weightOf(stage.scoring.most, measure))
    const sum = weights.reduce((total, weight) => total + weight, 0)
    return all.reduce((total, one, index) => total + score(one) * weights[index]!, 0) / sum
  }
  const exact = measure !== 'overall' && all.every((one) => one.exact)
  return { score: mean((one) => one.score), witnesses: all.flatMap((one): readonly Witness[] => one.witnesses), bound: mean((one) => one.bound), exact }
}

function weightOf(most: Points, measure: Measure): number {
  return measure === 'overall' ? 1 : most[measure]
}

function eachMeasure(work: (measure: Measure) => Range | null): Ranges {
  return Object.fromEntries(measures.map((measure) => [measure, work(measure)])) as Ranges
}
