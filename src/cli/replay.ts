import type { CallLog } from '../core/call/call-log.ts'
import type { Passage } from '../core/call/course.ts'
import { isLog } from '../core/call/is-log.ts'
import { replayCall } from '../core/call/replay-call.ts'
import { debriefCourse } from '../core/debrief/debrief.ts'
import { readScenarioFile, readText, UsageError } from './files.ts'

const usage = 'usage: scenario replay FILE --log LOG.json'

/**
 * `scenario replay FILE --log LOG.json`: transcript, mood after each turn and scorecard of a log, as JSON.
 * @returns the exit code: 0; 1 where the log does not fit the scenario
 */
export function replay(args: readonly string[]): number {
  const [file, flag, logFile, ...rest] = args
  if (file === undefined || flag !== '--log' || logFile === undefined || rest.length > 0) throw new UsageError(usage)
  const { scenario, problem } = readScenarioFile(file)
  if (!scenario) return refuse(problem)
  const log = readLog(logFile)
  const { course, misfit } = replayCall(log, scenario)
  if (misfit) {
    const where = misfit.event < 0 ? 'the log' : `event ${misfit.event + 1} of ${log.events.length}`
    return refuse(`${logFile}: ${where} does not fit ${file}: ${misfit.message}`)
  }
  const found = debriefCourse(course)
  const turns = course.passages.map((passage, index) => tellPassage(passage, index))
  const result = 'message' in found ? { turns, problem: found.message } : { turns, ...found }
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
  return 0
}

function tellPassage({ event, after }: Passage, index: number): object {
  return { event: index + 1, ...event, acts: after.acts, mood: after.mood, place: after.place }
}

/** A log as a file has it. Its shape is checked here; whether it fits, by replaying it. */
function readLog(file: string): CallLog {
  let log: unknown
  try {
    log = JSON.parse(readText(file))
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${file}: this is not JSON.`)
  }
  if (!isLog(log)) throw new UsageError(`${file}: this is not a call log.`)
  return log
}

function refuse(problem: string): number {
  process.stderr.write(`${problem}\n`)
  return 1
}
