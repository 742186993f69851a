import type { CallLog } from '../../core/call/call-log.ts'
import type { Prospect } from '../../core/debrief/prospect.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { prospectsOf } from '../../core/checker/prospects.ts'

/* Looks beside the page for what could still be had at each turn of a call: a second of work, and a trainee who is reading should not feel it. */

/** What is sent to it, once. */
export interface ProspectOrder {
  readonly log: CallLog
  readonly scenario: Scenario
}

/** What comes back: one turn after the other, then `done`. */
export type ProspectAnswer = { readonly prospect: Prospect } | { readonly done: true }

addEventListener('message', ({ data: { log, scenario } }: MessageEvent<ProspectOrder>) => {
  const tell = (answer: ProspectAnswer) => postMessage(answer)
  for (const prospect of prospectsOf(log, scenario)) tell({ prospect })
  tell({ done: true })
})
