import type { CallRecord, Finding, RepTurn } from './call-record.ts'
import { acknowledged, boundary, closing, frustrationNotRaised, honestExpectations } from './de-escalation.ts'
import { factsInTicket, holdAndDeadAir, notAskedTwice, saidBack, turnTaking } from './listening.ts'
import { handOff, ownership, rightDepartment, verification } from './routing.ts'
import { type Dimension, type IndicatorId, type Level, scorecard } from './scorecard.ts'

/** One line of the scorecard: what was found, in a sentence, and the turns that show it. */
export interface Indicator {
  readonly id: IndicatorId
  readonly name: string
  readonly dimension: Dimension
  readonly weight: number
  /** How many of the scenario's calls give occasion for it; 0: it does not count. A property of the scenario, never of the path. */
  readonly occasions: number
  readonly level: Level
  /** What it earns of its weight, 0–1, once absence of faults has been multiplied by progress. */
  readonly value: number
  readonly sentence: string
  readonly evidence: readonly { readonly at: number; readonly passage: number; readonly text: string }[]
}

const rules: Readonly<Record<IndicatorId, (record: CallRecord) => Finding | null>> = {
  L1: factsInTicket,
  L2: notAskedTwice,
  L3: saidBack,
  L4: turnTaking,
  L5: holdAndDeadAir,
  R1: rightDepartment,
  R2: handOff,
  R3: verification,
  R4: ownership,
  D1: acknowledged,
  D2: frustrationNotRaised,
  D3: boundary,
  D4: honestExpectations,
  D5: closing,
}

/** The whole scorecard over the calls of a log: in a series each call is an occasion of its own. */
export function judge(records: readonly CallRecord[]): Indicator[] {
  return (Object.keys(rules) as IndicatorId[]).map((id) => {
    const found = records.flatMap((record) => {
      const finding = rules[id](record)
      return finding ? [{ ...finding, caller: record.setting.call.caller.name, value: valueOf(id, finding, record) }] : []
    })
    const { name, dimension, weight } = scorecard.indicators[id]
    const value = found.length ? found.reduce((sum, finding) => sum + finding.value, 0) / found.length : 0
    const base = { id, name, dimension, weight, occasions: found.length, value }
    const first = found[0]
    if (!first) return { ...base, level: 'poor', sentence: 'This call gives no occasion for it.', evidence: [] }
    const worst = found.reduce((low, finding) => (levelOf(finding) < levelOf(low) ? finding : low), first)
    return { ...base, level: worst.level, sentence: sayOf(worst, found.length, records.length), evidence: found.flatMap((finding) => finding.evidence.map(shown)) }
  })
}

/** In a series, whose call it was; or that it was so in all of them. */
function sayOf({ sentence, caller, level }: Finding & { readonly caller: string }, found: number, calls: number): string {
  if (calls === 1) return sentence
  return `${level === 'exemplary' && found === calls ? 'In every call' : caller}: ${sentence}`
}

function valueOf(id: IndicatorId, finding: Finding, { progress }: CallRecord): number {
  const byProgress = scorecard.indicators[id].byProgress || (id === 'D3' && finding.idle === true)
  return levelOf(finding) * (byProgress ? progress : 1)
}

function levelOf({ level }: Finding): number {
  return scorecard.levels[level]
}

function shown({ passage, number, text }: RepTurn): Indicator['evidence'][number] {
  return { at: passage.event.at, passage: number, text }
}
