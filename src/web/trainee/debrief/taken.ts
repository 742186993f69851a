import type { FormName } from '../attempt.ts'

/** How an attempt came about, as its debrief says it. */
export type Taken =
  /** The call from its ring on; which try it was, from 1. */
  | { readonly is: 'try'; readonly number: number }
  /** A call of a check-up. */
  | { readonly is: 'check-up'; readonly form: FormName }
  /** A turn of another attempt taken again: from where, in milliseconds of the call; null where the other attempt is gone. */
  | { readonly is: 'again'; readonly from: number | null }
