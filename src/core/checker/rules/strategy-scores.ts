import { keyAt } from '../../scenario/complaint.ts'
import type { StrategyName } from '../proof.ts'
import type { Rule } from './rule.ts'
import { tellScore } from './tell-score.ts'

/** The score from which on not listening pays (domain.md, section 5). */
const tooMuch = 60

const means: Readonly<Record<StrategyName, string>> = {
  'always first': 'always choosing the reply that is shown first',
  'always longest': 'always choosing the longest reply',
  'always politest': 'always choosing the politest reply',
  'always wait': 'always saying nothing',
  random: 'choosing at random',
}

/** A way to take the call without listening that scores well. */
export const strategyScores: Rule = {
  code: 'strategy-scores',
  title: 'Somebody who does not listen scores 60 or more.',
  why:
    'We play the call without looking at it: always the first reply, always the longest, always the politest, always ' +
    'silence, and at random. Where one of them does well on average, the call can be passed over rather than learnt.',
  mend:
    'Find the steps in which that way of choosing is right, and change some: their order does not matter, but their ' +
    'lengths, their manners and what follows from a mistake do.',
  check: ({ proof, calls }) => {
    const steps = calls[0]?.places.steps
    if (!steps) return []
    return proof.strategies
      .filter(({ score }) => score >= tooMuch)
      .map(({ name, score, calls: played }) => ({
        code: 'strategy-scores' as const,
        at: keyAt(steps),
        message: `${means[name]} scores ${tellScore(score)} on average, over ${played} calls, without listening at all.`,
        help: `it should stay below ${tooMuch}: see where it happens to choose well.`,
      }))
  },
}
