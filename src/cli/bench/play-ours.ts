import { readFileSync } from 'node:fs'
import { settingOf } from '../../core/call/call-state.ts'
import { scriptOf } from '../../core/checker/script.ts'
import { walker } from '../../core/checker/walk.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { paceOf } from './dice.ts'
import type { Figures } from './measure.ts'

/** Random calls on the tables that the checker explores. */
export function playOurs(file: string): Figures {
  const script = scriptOf(settingOf(JSON.parse(readFileSync(file, 'utf8')) as Scenario, 0, null))
  return { ...paceOf(walker(script), 20_000) }
}
