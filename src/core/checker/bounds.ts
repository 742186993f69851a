import type { Setting } from '../call/call-state.ts'
import type { Bounds } from './proof.ts'
import type { Scoring } from './score-tally.ts'
import { fitOf } from '../call/call-state.ts'
import { dates } from '../call/reply.ts'
import { isResolved } from '../debrief/call-record.ts'
import { type Dimension, type IndicatorId, scorecard } from '../debrief/scorecard.ts'
import { type Reply, stepsOf } from '../scenario/scenario.ts'
import { scoresOf } from './ends.ts'

/*
 * What no call can go beyond, whatever its mood: told from the replies that there are, and from the ending. Where a call was found that scores as much,
 * that is exact without every call having been looked at.
 */

type Levels = Partial<Record<IndicatorId, number>>

/** The bounds of an ending; `can` says of a reply whether any call can come to it. */
export function boundsOf(setting: Setting, scoring: Scoring, ending: string, can: (reply: Reply) => boolean): Bounds {
  const { call } = setting
  const replies = stepsOf(call).flatMap((step) => step.replies).filter(can)
  const most = mostLevels(setting, replies, ending)
  const cap = capOf(setting, ending)
  const ownership = levelOf(setting, ending)
  return {
    lowest: scoresOf(pointsOf(scoring, { R4: ownership }), scoring.most, cap.lowest),
    highest: scoresOf(pointsOf(scoring, most), scoring.most, cap.highest),
  }
}

/** R4, which the ending alone decides. */
function levelOf({ call }: Setting, ending: string): number {
  const { worth } = call.endings[ending]!
  return isResolved(call.endings[ending]!) ? 1 : worth === 'workaround' ? 0.5 : 0
}

function mostLevels(setting: Setting, replies: readonly Reply[], ending: string): Levels {
  const { call } = setting
  const has = (test: (reply: Reply) => boolean) => replies.some(test)
  const isReached = isResolved(call.endings[ending]!) || canBeTransferred(setting, replies, ending)
  const milestones = call.verification ? 4 : 3
  const share = isReached ? 1 : (milestones - 1) / milestones
  const isWhole = (reply: Reply) => reply.does.includes('names behaviour') && reply.does.includes('offers help again')
  const waits = call.endings[ending]!.waits !== undefined
  return {
    L1: 1,
    L2: share,
    L3: has((reply) => reply.act === 'paraphrase' && call.need in reply.repeats) ? 1 : 0,
    L4: share,
    L5: share,
    R1: call.right === 'here' ? levelOf(setting, ending) : canBeTransferred(setting, replies, ending) ? 1 : 0,
    R2: canBeTransferred(setting, replies, ending) ? 1 : 0,
    R3: has((reply) => reply.act === 'verify-with-reason') ? 1 : 0.5,
    R4: levelOf(setting, ending),
    D1: has((reply) => reply.act === 'acknowledge') ? 1 : has((reply) => reply.act === 'stock-phrase') ? 0.5 : 0,
    D2: share,
    D3: has((reply) => reply.act === 'set-boundary' && isWhole(reply)) ? 1 : Math.max(share, 0.5),
    D4: waits && !has((reply) => dates(setting, reply)) ? share / 2 : share,
    D5: closingLevel(replies, ending),
  }
}

function closingLevel(replies: readonly Reply[], ending: string): number {
  if (ending === 'rep-hung-up') return 0
  const done = scorecard.closings.filter((part) => replies.some((reply) => reply.closes.includes(part))).length
  return done === 3 ? 1 : done === 2 ? 0.5 : 0
}

/** Whether a right transfer can come before an ending: by the phone it is the end; by a reply it ends the call or goes on. */
function canBeTransferred(setting: Setting, replies: readonly Reply[], ending: string): boolean {
  if (setting.call.right === 'here') return false
  if (ending === 'transferred' || ending === 'transferred-cold' || ending === 'caller-hung-up') return true
  const right = replies.filter((reply) => reply.to !== undefined && fitOf(setting, reply.to) === 'right')
  return right.some(({ goto }) => goto === ending || !(goto in setting.call.endings))
}

function pointsOf({ weightOf }: Scoring, levels: Levels): Record<Dimension, number> {
  const points = { listening: 0, routing: 0, 'de-escalation': 0 }
  for (const id of Object.keys(levels) as IndicatorId[]) points[scorecard.indicators[id].dimension] += weightOf(id) * levels[id]!
  return points
}

function capOf({ call }: Setting, ending: string): { lowest: number; highest: number } {
  const { worth } = call.endings[ending]!
  const lowest = scorecard.gates.criticalError
  if (ending === 'rep-hung-up') return { lowest, highest: lowest }
  const isLost = ending === 'caller-hung-up' || worth === 'bandage' || worth === 'nothing'
  return { lowest, highest: isLost ? scorecard.gates.ending : 100 }
}
