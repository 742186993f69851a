import type { Scenario } from './scenario.ts'

/** What the library knows of a scenario before it is opened. */
export interface ShelfCall extends Pick<Scenario, 'id' | 'title' | 'about' | 'difficulty' | 'focus' | 'direction' | 'content' | 'desk'> {
  readonly company: string
  readonly companySells: string
  readonly callers: readonly string[]
  /** About how long it takes, in minutes. */
  readonly minutes: number
  /** Of scenario and company: a log made with another does not fit. */
  readonly hash: string
}
