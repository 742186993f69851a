import { readFileSync } from 'node:fs'
import { initialTransition } from 'xstate'
import { compileCall } from '../../core/call/compile-call.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { type Figures, timed } from './measure.ts'

/** From the same text to a machine that stands in its first state. */
export function loadXState(file: string): Figures {
  const text = readFileSync(file, 'utf8')
  const parsed = timed(() => JSON.parse(text) as Scenario)
  const { wall, cpu } = timed(() => initialTransition(compileCall(parsed.value, null)))
  return { wall: parsed.wall + wall, cpu: parsed.cpu + cpu, parseWall: parsed.wall }
}
