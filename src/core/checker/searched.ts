import type { Ends } from './ends.ts'
import type { Found } from './found.ts'
import type { Impossible } from './impossible.ts'
import type { Search } from './search.ts'
import type { Stage } from './strategies.ts'

/** All that the searches of one call have come upon. */
export interface Searched {
  readonly stage: Stage
  readonly seed: number
  readonly index: number
  readonly found: Found
  readonly ends: Ends
  readonly searches: readonly Search[]
  readonly states: number
  /** Every state was looked at. */
  readonly complete: boolean
  /** The most moments of the call that a sweep may look at, for what was not found. */
  readonly sweep: number
  /** What a call should come to and the usual searches have not come upon, by its keys. */
  readonly missing: readonly string[]
  /** What can be ruled out without looking at every call: worked out when somebody asks. */
  readonly impossible: () => Impossible
  /** What another variant has come upon already: it need not be looked for here, nor ruled out. */
  readonly elsewhere: Pick<ReadonlyMap<string, unknown>, 'has'>
}
