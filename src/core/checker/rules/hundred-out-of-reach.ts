import { keyAt, type Complaint } from '../../scenario/complaint.ts'
import { scoreLog } from '../../debrief/score-course.ts'
import { type Dimension, scorecard } from '../../debrief/scorecard.ts'
import type { Extreme } from '../proof.ts'
import type { About, Rule } from './rule.ts'
import { tellScore } from './tell-score.ts'

/** A dimension in which no call scores 100 (scoring.md, last line). */
export const hundredOutOfReach: Rule = {
  code: 'hundred-out-of-reach',
  title: 'Nobody can score 100 in one of the three skills.',
  why:
    'A trainee who does everything right is still told that something was missing. They stop believing the score, and ' +
    'they are right to.',
  mend:
    'See which line of the scorecard falls short in the best call, and give the call an occasion for it: a reply that ' +
    'says the facts back, one that closes with what happens next, a date for what waits.',
  check: (about) => {
    const { proof, calls } = about
    const steps = calls[0]?.places.steps
    if (!steps || hasNoGoodEnding(about)) return []
    return (Object.keys(scorecard.shares) as Dimension[]).flatMap((dimension): Complaint[] => {
      const highest = proof.range[dimension]?.highest
      if (!highest || isHundred(highest.score)) return []
      const isProved = !isHundred(highest.bound)
      const message = isProved
        ? `in ${dimension}, 100 is out of reach: no call scores more than ${tellScore(highest.bound)}.`
        : `in ${dimension}, no call was found that scores more than ${tellScore(highest.score)}.`
      const help = () => whatFallsShort(about, highest, dimension)
      return [{ code: 'hundred-out-of-reach', at: keyAt(steps), message, help, ...(!isProved && { severity: 'hint' as const }) }]
    })
  },
}

/** Where no good ending can be reached, no skill can come to 100 for that reason alone, and it is told as `no-pass`. */
function hasNoGoodEnding({ proof }: About): boolean {
  return (proof.range.overall?.highest.bound ?? 100) <= scorecard.gates.ending
}

/** Scores are sums of fractions. */
function isHundred(score: number): boolean {
  return score > 100 - 1e-9
}

/** The lines of the scorecard that are not full in the best call. */
function whatFallsShort({ scenario, logOf }: About, { witnesses }: Extreme, dimension: Dimension): string | undefined {
  const found = scoreLog(logOf(witnesses), scenario)
  if ('message' in found) return undefined
  const short = found.indicators.filter((one) => one.dimension === dimension && one.occasions > 0 && one.level !== 'exemplary')
  const told = short.map(({ name, sentence }) => `"${name}" (${sentence})`)
  if (told.length > 0) return `in the best call that was found it is ${told.join(' and ')} that falls short.`
  // An absence of faults earns by what the call has come to.
  return 'nothing is done wrong in the best call that was found, but it does not hear the need and the cause and end well.'
}
