import { basename, dirname, extname, join } from 'node:path'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { type Line, linesOf } from '../../voice/lines.ts'
import type { Library } from '../open-library.ts'
import { findRecordings, findStrayFolders, type Recordings } from './recordings.ts'

/** The lines of a call, and what people have recorded of them. */
export interface CallLines {
  /** The scenario's file, as it is told to people. */
  readonly file: string
  readonly lines: readonly Line[]
  readonly recordings: Recordings
}

/**
 * The lines of a scenario, and its recordings as they are now.
 * @param file its path from `root`, which is empty for where the user is
 */
export function linesOfCall({ file, scenario }: ScenarioFile, root: string): CallLines {
  const lines = linesIn(scenario)
  return { file, lines, recordings: findRecordings(root, join(dirname(file), basename(file, extname(file))), lines) }
}

/** The same for the calls of a library, in its order: for all of them, or those in which a line has this address. */
export function linesOfLibrary({ folder, found }: Library, address?: string): CallLines[] {
  const isMeant = (line: Line) => address === undefined || line.address === address
  return found()
    .calls.filter(({ scenario }) => linesIn(scenario).some(isMeant))
    .map((call) => linesOfCall(call, dirname(folder)))
}

/** What is wrong with the recordings of a library, a sentence for each. */
export function recordingProblems(library: Library): string[] {
  const strays = findStrayFolders(dirname(library.folder), basename(library.folder))
  return [...strays, ...linesOfLibrary(library).flatMap(({ recordings }) => recordings.problems)]
}

interface ScenarioFile {
  readonly file: string
  readonly scenario: Scenario
}

const known = new WeakMap<Scenario, readonly Line[]>()

/** Worked out once, however often they are asked for. */
function linesIn(scenario: Scenario): readonly Line[] {
  const lines = known.get(scenario) ?? linesOf(scenario)
  known.set(scenario, lines)
  return lines
}
