import type { Indicator } from './indicators.ts'
import type { Dimension } from './scorecard.ts'

/** What a score of one skill comes from, in a sentence or two: the findings that cost most, or what was best. */
export function sumUpSkill(indicators: readonly Indicator[], skill: Dimension): string {
  const counted = indicators.filter(({ dimension, occasions }) => dimension === skill && occasions > 0)
  const costly = counted.filter(({ level }) => level !== 'exemplary').toSorted((one, other) => costOf(other) - costOf(one))
  if (costly.length > 0) return costly.slice(0, 2).map(({ sentence }) => sentence).join(' ')
  const heaviest = counted.toSorted((one, other) => other.weight - one.weight)[0]
  if (!heaviest) return 'This call gives no occasion for it.'
  if (counted.some((indicator) => costOf(indicator) > 0)) return notAllTheWay
  return heaviest.sentence
}

const notAllTheWay = 'No fault, but that does not count in full, since the call did not get all the way.'

/** What an indicator takes from the whole score. */
function costOf({ weight, occasions, value }: Indicator): number {
  return weight * occasions * (1 - value)
}
