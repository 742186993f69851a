import type { Scenario } from '../../core/scenario/scenario.ts'
import type { Fresh } from './fresh.ts'
import { makeCall } from './made-call.ts'
import { type Figures, many, ms, times } from './measure.ts'

type Print = (line: string) => void

/** From what the build ships to a call that can be played. */
export async function benchLoading(fresh: Fresh, print: Print): Promise<void> {
  print('')
  const steps = 5000
  const file = fresh.keep('call', makeCall({ steps, temperament: 'content' }))
  print(`From text to the first choices, ${steps} steps: wall (CPU), medians of five cold processes`)
  const ours = (await fresh.measure('load ours', file))!
  print(`  ours: ${clocks(ours)}${parsing(ours)}`)
  for (const [job, does] of [
    ['load XState', 'XState, from the same text: compiled and begun'],
    ['load inkjs source', 'inkjs, from source'],
    ['load inkjs JSON', 'inkjs, from its own JSON'],
  ] as const) {
    const found = (await fresh.measure(job, file))!
    print(`  ${does}: ${clocks(found)}${parsing(found)}: ${times(found['wall']!, ours['wall']!)} ours`)
  }
}

/** All that the checker says of each scenario that is shipped. */
export async function benchReports(fresh: Fresh, scenarios: readonly Scenario[], print: Print): Promise<void> {
  print('')
  print('The report on each scenario: CPU (wall), medians of five cold processes (at most: 250 ms of CPU; aim: 50)')
  for (const scenario of scenarios) {
    const found = (await fresh.measure('report', fresh.keep('shipped', scenario)))!
    const cut = found['truncated'] ? ', as many as its limit allows' : ''
    print(`  ${scenario.id}: ${ms(found['cpu']!)} (${ms(found['wall']!)}), ${many(found['states']!)} states${cut}`)
  }
}

function parsing({ parseWall }: Figures): string {
  return parseWall === undefined ? '' : `, of which ${ms(parseWall)} for JSON.parse`
}

function clocks(figures: Figures): string {
  return `${ms(figures['wall']!)} (${ms(figures['cpu']!)})`
}
