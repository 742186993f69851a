import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Scenario } from '../../src/core/scenario/scenario.ts'
import { shippedScenarios } from '../shipped-scenarios.ts'
import type { Path } from './play-path.ts'

/** A playthrough of a shipped call, to be played by whoever wants it. */
export interface WrittenPath {
  /** The call's id and the path's name. */
  readonly name: string
  /** Which of its paths.yaml it is, from 0; the first is exemplary. */
  readonly number: number
  readonly scenario: Scenario
  readonly path: Path
}

/** The playthroughs of every shipped call. */
export function writtenPaths(): WrittenPath[] {
  return [...shippedScenarios].flatMap(([id, scenario]) => {
    const paths = parse(readFileSync(join(import.meta.dirname, id, 'paths.yaml'), 'utf8')) as Record<string, Path>
    return Object.entries(paths).map(([name, path], number) => ({ name: `${id}: ${name}`, number, scenario, path }))
  })
}
