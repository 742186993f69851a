import type { Reply } from '../scenario/scenario.ts'
import { familyOf } from '../caller/acts.ts'

const politeDeeds: ReadonlySet<string> = new Set(['greets', 'names feeling', 'offers help again'])
const politeWords =
  /\b(?:please|thanks?|sorry|apologi[sz]e|apologies|pardon|appreciate|grateful|kindly|pleasure|lovely|welcome|of course)\b/gi

/**
 * How polite a reply sounds to somebody who looks no further: one for empathy by its act, one for each polite deed, one for
 * each polite word.
 */
export function politeness({ act, does, say }: Reply): number {
  const empathy = familyOf(act) === 'E' ? 1 : 0
  return empathy + does.filter((deed) => politeDeeds.has(deed)).length + (say.match(politeWords)?.length ?? 0)
}
