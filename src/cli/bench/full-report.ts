import { readFileSync } from 'node:fs'
import { proveNow } from '../../core/checker/prove.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { type Figures, timed } from './measure.ts'

/** Everything that the checker proves of a scenario, from the text that the build ships on. */
export function fullReport(file: string): Figures {
  const text = readFileSync(file, 'utf8')
  const { value, wall, cpu } = timed(() => proveNow(JSON.parse(text) as Scenario))
  return { states: value.states, truncated: value.truncated ? 1 : 0, wall, cpu }
}
