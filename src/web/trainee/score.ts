import type { IndicatorId, Level } from '../../core/debrief/scorecard.ts'
import type { Skill } from './skills.ts'

/** What an attempt was worth, as far as the shelf and the progress need it. All of it can be worked out again from the log. */
export interface Score {
  /** 0–100. */
  readonly overall: number
  readonly passed: boolean
  /** 0–100; null where the call gives no occasion for a skill. */
  readonly skills: Readonly<Record<Skill, number | null>>
  /** How well each thing of the scorecard was done that the call gives occasion for. */
  readonly levels: Readonly<Partial<Record<IndicatorId, Level>>>
  /** The critical errors, by name. */
  readonly errors: readonly string[]
  /** The variant that its seed picked; null where the call has none. */
  readonly variant: string | null
}
