import type { Outlook, Prospect } from '../../../core/debrief/prospect.ts'
import { quote } from '../../ui/typeset.ts'
import { showScore } from '../show-score.ts'

/** The best scores that were found before a turn and after it, in one sentence. There may be a better way that was not found. */
export function sayProspect(prospect: Prospect): string {
  const { before, after } = shown(prospect)
  return before === after
    ? `Up to ${after} was still possible, before it and after it.`
    : `Before it up to ${before} was still possible, after it up to ${after}.`
}

/** The same where there is room for a few words only. */
export function sayProspectShortly(prospect: Prospect): string {
  const { before, after } = shown(prospect)
  return before === after ? `up to ${after}` : `up to ${before}, then ${after}`
}

/** Where another reply would have led. */
export function sayOutlook({ score, ending }: Outlook): string {
  return `From there up to ${showScore(score)} was still possible, ending in ${quote(ending)}.`
}

/** Whether a turn cost points as they are shown. */
export function isCostly(prospect: Prospect): boolean {
  const { before, after } = shown(prospect)
  return before !== after
}

function shown({ before, after }: Prospect): { readonly before: string; readonly after: string } {
  return { before: showScore(before), after: showScore(after) }
}
