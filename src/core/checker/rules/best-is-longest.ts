import { checkPattern } from './best-pattern.ts'
import type { Rule } from './rule.ts'

/** How much longer than the next it must be to stand out (domain.md, section 5). */
const standsOut = 1.1

/** The best reply is the longest, more often than guessers should know. */
export const bestIsLongest: Rule = {
  code: 'best-is-longest',
  title: 'The best reply is too often the longest.',
  why:
    'Trainees find out soon that the longest reply is the right one, and then they measure instead of listening. It ' +
    'counts where it is more than a tenth longer than the next, and at most 30 steps in a hundred may be like that.',
  mend: 'Shorten the best reply, or let a wrong one be as long. People who get it wrong use many words, too.',
  check: (about) =>
    checkPattern(about, {
      code: 'best-is-longest',
      is: 'the longest',
      most: 0.3,
      help: 'shorten some of them, or let a wrong reply be as long.',
      fits: (best, others) => best.say.length > standsOut * Math.max(...others.map(({ say }) => say.length)),
    }),
}
