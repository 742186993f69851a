import { checkPattern } from './best-pattern.ts'
import { politeness } from '../politeness.ts'
import type { Rule } from './rule.ts'

/** The best reply is the politest, more often than guessers should know. */
export const bestIsPolitest: Rule = {
  code: 'best-is-politest',
  title: 'The best reply is too often the politest.',
  why:
    'Politeness is not listening: a call can be lost with perfect manners. Where the politest reply is always right, ' +
    'that is what is trained. Acts of empathy, greetings, named feelings and polite words are counted; at most 40 ' +
    'steps in a hundred may be like that.',
  mend:
    'Give some wrong replies the manners (a stock phrase, thanks, a second apology), and let some right ones be ' +
    'plain: a question, a silence, a firm no.',
  check: (about) =>
    checkPattern(about, {
      code: 'best-is-politest',
      is: 'the politest',
      most: 0.4,
      help: 'let some of them be plain, and some wrong replies well-mannered.',
      fits: (best, others) => others.every((other) => politeness(best) > politeness(other)),
    }),
}
