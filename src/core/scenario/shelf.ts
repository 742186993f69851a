import type { Scenario } from './scenario.ts'
import type { TemperamentName } from './vocabulary.ts'

/** What the library knows of a scenario before it is opened. */
export interface ShelfCall extends Pick<Scenario, 'id' | 'title' | 'about' | 'difficulty' | 'focus' | 'direction' | 'content' | 'desk'> {
  readonly company: string
  readonly companySells: string
  readonly callers: readonly string[]
  /** Of its callers, each once. */
  readonly temperaments: readonly TemperamentName[]
  /** How many it has; 0 where it is always the same. */
  readonly variants: number
  /** About how long it takes, in minutes. */
  readonly minutes: number
  /** Of scenario and company: a log made with another does not fit. */
  readonly hash: string
}

/** What the page knows of its calls when it comes. JSON. */
export interface PageCalls {
  readonly shelf: readonly ShelfCall[]
  /** By the call's id: the address of its scenario, from the page. */
  readonly addresses: Readonly<Record<string, string>>
}
