import { checkPattern } from './best-pattern.ts'
import type { Rule } from './rule.ts'

/** The best reply stands first in the file. Replies are shuffled when they are shown, so it is a matter of taste. */
export const bestIsFirst: Rule = {
  code: 'best-is-first',
  title: 'The best reply too often stands first in the file.',
  why:
    'Replies are shuffled before they are shown, so no trainee will see it. But whoever writes the best one first and ' +
    'the others after it tends to write the others faster. More than 60 steps in a hundred are a sign of it.',
  mend: 'Read the others again as if each were meant, and change their order.',
  check: (about) =>
    checkPattern(about, {
      code: 'best-is-first',
      is: 'the first in the file',
      most: 0.6,
      help: 'read the others again as if each were meant.',
      fits: (best, _, { replies }) => replies[0] === best,
    }),
}
