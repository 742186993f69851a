import { readFileSync } from 'node:fs'
import { settingOf } from '../../core/call/call-state.ts'
import { reachMoods, type ReachOptions } from '../../core/checker/reach.ts'
import type { Choice } from '../../core/checker/scenes.ts'
import { scriptOf } from '../../core/checker/script.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { type Figures, timed } from './measure.ts'

const limit = 12_000_000

/** All that can be reached by the moves that every tool is given: hearing the caller out, each reply, and silence. */
export function searchOurs(file: string): Figures {
  return search(file, isSameMove)
}

/** The same with holding added, for the most states. */
export function searchTenMillion(file: string): Figures {
  return search(file, (choice) => isSameMove(choice) || choice.move.type === 'held')
}

export function isSameMove({ move }: Choice): boolean {
  return move.type === 'replied' || move.type === 'waited'
}

function search(file: string, only: NonNullable<ReachOptions['only']>): Figures {
  const read = timed(() => JSON.parse(readFileSync(file, 'utf8')) as Scenario)
  const { value, wall, cpu } = timed(() => {
    const script = scriptOf(settingOf(read.value, 0, null))
    return reachMoods(script, { limit, cuts: false, only })
  })
  // The peak is taken before the pairs are counted, which needs memory of its own.
  const memory = process.resourceUsage().maxRSS / 1024
  return {
    states: value.pairs(),
    counted: value.states,
    wall,
    cpu,
    readWall: read.wall,
    readCpu: read.cpu,
    memory,
    truncated: value.truncated ? 1 : 0,
  }
}
