import { readFileSync } from 'node:fs'
import { settingOf } from '../../core/call/call-state.ts'
import { scriptOf } from '../../core/checker/script.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { type Figures, timed } from './measure.ts'

/** From the text that the build ships to a call in which the first reply can be chosen. */
export function loadOurs(file: string): Figures {
  const text = readFileSync(file, 'utf8')
  const parsed = timed(() => JSON.parse(text) as Scenario)
  const { value, wall, cpu } = timed(() => scriptOf(settingOf(parsed.value, 0, null), { forgets: false }).opening.heard.choices.length)
  return { choices: value, wall: parsed.wall + wall, cpu: parsed.cpu + cpu, parseWall: parsed.wall }
}
