import { keyAt } from '../../scenario/complaint.ts'
import type { Rule } from './rule.ts'
import { tellScore } from './tell-score.ts'

/** Differences below what is shown do not count. */
const least = 0.05

/** A variant in which less can be reached than in another. */
export const variantMovesCeiling: Rule = {
  code: 'variant-moves-ceiling',
  title: 'One variant of the call is harder to do well in than another.',
  why:
    'Two trainees take what looks like the same call, and the better score was never open to one of them. They cannot ' +
    'be compared, and neither can two tries of the same trainee.',
  mend:
    'Variants may change names, amounts, days and wording, and each has its own order in which facts are volunteered ' +
    'and detours that are due together come. Look for a detour that falls due in one variant only, for a good way that ' +
    'leans on one order, or for words that make two replies, or a fact and its mishearing, the same.',
  check: ({ proof }) => {
    const best = proof.variants.toSorted((a, b) => b.highest - a.highest)[0]!
    return proof.variants
      // Those that are the same as the first are told with it.
      .filter(({ same, highest }, number) => (number === 0 || !same) && best.highest - highest >= least)
      .map(({ variant, highest }) => ({
        code: 'variant-moves-ceiling' as const,
        at: keyAt(['variants', variant]),
        message: `in this variant the best call${proof.truncated ? ' that was found' : ''} scores ${tellScore(highest)}; in "${best.variant}", ${tellScore(best.highest)}.`,
        help: 'let the good way lean neither on a detour of one variant nor on the order in which things come.',
        ...(proof.truncated && { severity: 'hint' as const }),
      }))
  },
}
