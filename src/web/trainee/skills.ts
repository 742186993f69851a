import type { Scenario } from '../../core/scenario/scenario.ts'

export type Skill = Scenario['focus']

/** The three skills, in the order in which they are always shown. */
export const skills: readonly Skill[] = ['listening', 'routing', 'de-escalation']

export const skillNames: Readonly<Record<Skill, string>> = {
  listening: 'Listening',
  routing: 'Routing',
  'de-escalation': 'De-escalation',
}
