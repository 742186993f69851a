import { keyAt, type Complaint } from '../../scenario/complaint.ts'
import type { DiagnosticCode } from '../../scenario/diagnostic.ts'
import type { Reply, Step } from '../../scenario/scenario.ts'
import { allSteps } from './all-steps.ts'
import type { About, AboutCall } from './rule.ts'

/** Something by which the best reply could be guessed without listening. */
export interface Pattern {
  readonly code: DiagnosticCode
  /** What the best reply is: "the longest". */
  readonly is: string
  /** The share of steps in which it may be, 0–1. */
  readonly most: number
  readonly help: string
  readonly fits: (best: Reply, others: readonly Reply[], step: Step) => boolean
}

/** The most steps that are named. */
const named = 6

/**
 * Complains where too many steps fit a pattern, of those in which one reply alone is the best: a call with it scores higher
 * than any without.
 * One step alone is nobody's pattern.
 */
export function checkPattern({ calls }: About, { code, is, most, help, fits }: Pattern): Complaint[] {
  const judged = calls.flatMap((about) => judgedSteps(about))
  const fitting = judged.filter(({ best, others, step }) => fits(best, others, step))
  const steps = calls[0]?.places.steps
  if (!steps || fitting.length <= Math.max(1, Math.floor(most * judged.length + 1e-9))) return []
  const names = fitting.slice(0, named).map(({ place }) => `"${place}"`)
  const where = `${names.join(', ')}${fitting.length > named ? ' and others' : ''}`
  const message = `in ${fitting.length} of the ${judged.length} steps that have one best reply, it is ${is}: ${where}.`
  return [{ code, at: keyAt(steps), message, help: `${Math.round(most * 100)} in a hundred are the most: ${help}` }]
}

/** The steps that have one best reply. */
function judgedSteps({ call, proof }: AboutCall) {
  return allSteps(call).flatMap(([place, step]) => {
    const scored = step.replies.flatMap((reply) => {
      const score = proof.replies[reply.id]?.best ?? null
      return score === null ? [] : [{ reply, score }]
    })
    const [first, second] = scored.toSorted((a, b) => b.score - a.score)
    if (!first || !second || first.score < second.score + 1e-9) return []
    return [{ place, step, best: first.reply, others: step.replies.filter((reply) => reply !== first.reply) }]
  })
}
