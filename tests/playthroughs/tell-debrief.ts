import type { Debrief } from '../../src/core/debrief/debrief.ts'

/** The transcript and the scorecard of a call as a page of text: what a reviewer reads when it changes. */
export function tellDebrief(found: Debrief): string {
  const { scores, survey, ending } = found
  const shown = (score: number | null) => (score === null ? '–' : score.toFixed(1))
  return [
    `${ending.title} (${ending.name}, ${ending.worth})`,
    `overall ${shown(scores.overall)}: listening ${shown(scores.listening)}, routing ${shown(scores.routing)}, de-escalation ${shown(scores['de-escalation'])}; ${found.verdict}`,
    ...(found.capped ? [`held at ${found.capped.at}: ${found.capped.because}`] : []),
    ...found.criticalErrors.map((error) => `critical: ${error.name}. ${error.sentence} “${error.text}”`),
    `survey: rep ${survey.rep}, policy ${survey.policy}, effort ${survey.effort}, ${survey.again ? 'would come back' : 'would not come back'}`,
    ...(found.moment ? [`moment: “${found.moment.heard}” / “${found.moment.did}” / ${found.moment.sentence}`] : []),
    '',
    ...found.indicators.map((one) => {
      const earned = one.occasions === 0 ? '   –' : `${one.level} ${(one.value * one.weight * one.occasions).toFixed(1)}/${one.weight * one.occasions}`
      return `${one.id} ${one.name}: ${earned}. ${one.sentence}`
    }),
    '',
    ...found.ticket.map((field) => `[${field.state === 'right' ? 'x' : field.state === 'wrong' ? '!' : ' '}] ${field.label}: ${field.noted || '–'}${field.state === 'right' ? '' : ` (said: ${field.wanted})`}`),
    ...found.desk.map(({ title, opened }) => `desk: ${title}, ${opened ? 'opened' : 'not opened'}`),
    '',
    ...found.transcript.flatMap(({ said, turn }) => {
      const text = said.cutAfter === null ? said.text : `${said.text.split(/\s+/).slice(0, said.cutAfter).join(' ')}–`
      const line = said.by === 'line' ? `(${text})` : `${said.name}: ${text}`
      return turn ? [line, `    ${turn.act}${turn.changes ? `: ${turn.changes}` : ''}`] : [line]
    }),
    '',
  ].join('\n')
}
