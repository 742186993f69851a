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
  return ids.map((id) => judgeBy(id, records))
}

const ids = Object.keys(rules) as IndicatorId[]

/** What was found in one call of a log, and what it earns there. */
interface Occasion {
  readonly finding: Finding
  readonly record: CallRecord
  readonly value: number
}

// Whoever plays thousands of calls has most of the work here: objects are written out, since spreading them takes several times as long.
function judgeBy(id: IndicatorId, records: readonly CallRecord[]): Indicator {
  const { name, dimension, weight } = scorecard.indicators[id]
  const found = occasionsOf(id, records)
  const occasions = found.length
  if (occasions === 0) {
    return { id, name, dimension, weight, occasions, value: 0, level: 'poor', sentence: 'This call gives no occasion for it.', evidence: [] }
  }
  const worst = found.reduce((low, one) => (levelOf(one.finding) < levelOf(low.finding) ? one : low))
  const value = found.reduce((sum, one) => sum + one.value, 0) / occasions
  const sentence = sayOf(worst, occasions, records.length)
  const evidence = found.flatMap(({ finding }) => finding.evidence.map(shown))
  return { id, name, dimension, weight, occasions, value, level: worst.finding.level, sentence, evidence }
}

function occasionsOf(id: IndicatorId, records: readonly CallRecord[]): Occasion[] {
  const found: Occasion[] = []
  for (const record of records) {
    const finding = rules[id](record)
    if (finding) found.push({ finding, record, value: valueOf(id, finding, record) })
  }
  return found
}

/** In a series, whose call it was; or that it was so in all of them. */
function sayOf({ finding: { sentence, level }, record }: Occasion, found: number, calls: number): string {
  if (calls === 1) return sentence
  return `${level === 'exemplary' && found === calls ? 'In every call' : record.setting.call.caller.name}: ${sentence}`
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
