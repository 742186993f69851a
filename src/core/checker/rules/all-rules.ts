import type { Rule } from './rule.ts'
import { bestIsFirst } from './best-is-first.ts'
import { bestIsLongest } from './best-is-longest.ts'
import { bestIsPolitest } from './best-is-politest.ts'
import { endingNotInfluenced } from './ending-not-influenced.ts'
import { failedCallPasses } from './failed-call-passes.ts'
import { hundredOutOfReach } from './hundred-out-of-reach.ts'
import { noPass } from './no-pass.ts'
import { noRelief } from './no-relief.ts'
import { replyWithoutPurpose } from './reply-without-purpose.ts'
import { requirementUntouched } from './requirement-untouched.ts'
import { strategyScores } from './strategy-scores.ts'
import { unreachableDetour } from './unreachable-detour.ts'
import { unreachableEnding } from './unreachable-ending.ts'
import { unreachableLine } from './unreachable-line.ts'
import { unreachableReply } from './unreachable-reply.ts'
import { unreachableStep } from './unreachable-step.ts'
import { variantMovesCeiling } from './variant-moves-ceiling.ts'
import { wantedFactNeverHeard } from './wanted-fact-never-heard.ts'

/** Every rule that takes a proof, in the order in which CHECKS.md tells them. */
export const allRules: readonly Rule[] = [
  unreachableStep,
  unreachableReply,
  unreachableLine,
  unreachableDetour,
  unreachableEnding,
  endingNotInfluenced,
  noPass,
  failedCallPasses,
  hundredOutOfReach,
  wantedFactNeverHeard,
  requirementUntouched,
  noRelief,
  replyWithoutPurpose,
  bestIsLongest,
  bestIsPolitest,
  bestIsFirst,
  strategyScores,
  variantMovesCeiling,
]
