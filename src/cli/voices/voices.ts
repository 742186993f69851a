import { availableParallelism } from 'node:os'
import { basename, join } from 'node:path'
import { findFiles, readScenarioFile, UsageError } from '../files.ts'
import { type CallLines, linesOfCall } from './call-lines.ts'
import { renderCalls, tellProblems } from './render-calls.ts'
import { openRenderer } from './renderer.ts'
import { tellRenderings } from './tell-renderings.ts'

const usage = 'usage: npm run --silent scenario -- voices [PATH…]'
const home = join(import.meta.dirname, '..', '..', '..')

/**
 * `scenario voices [PATH…]`: renders the voices of scenarios (all that we ship, where none is named) and tells what it came to.
 * @returns the exit code: 0; 1 where a scenario has errors, a recording belongs to no line, or a sound does not pass its check
 */
export async function voices(paths: readonly string[]): Promise<number> {
  if (paths.some((path) => path.startsWith('-'))) throw new UsageError(usage)
  const files = findFiles(paths.length > 0 ? paths : [join(home, 'scenarios')])
  const { calls, problems } = readCalls(files.filter((file) => basename(file) !== 'company.yaml'))
  const renderer = openRenderer(join(home, '.cache', 'voices'), availableParallelism())
  try {
    const rendered = await renderCalls(calls, renderer, process.stderr)
    process.stdout.write(`${tellRenderings(rendered.renderings)}\n`)
    problems.push(...rendered.problems)
  } finally {
    await renderer.close()
  }
  if (problems.length === 0) return 0
  process.stderr.write(`${tellProblems(problems)}\n`)
  return 1
}

/** The calls that can be played, and all that is wrong with the files. */
function readCalls(files: readonly string[]): { calls: CallLines[]; problems: string[] } {
  const calls: CallLines[] = []
  const problems: string[] = []
  for (const file of files) {
    const { scenario, problem } = readScenarioFile(file)
    if (scenario) calls.push(linesOfCall({ file, scenario }, ''))
    else problems.push(problem)
  }
  return { calls, problems: [...problems, ...calls.flatMap(({ recordings }) => recordings.problems)] }
}
