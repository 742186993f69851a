import { wordsOf, wordTimes } from '../../core/call/speech.ts'
import type { Line } from '../../voice/lines.ts'
import { readScenarioFile, UsageError } from '../files.ts'
import { type CallLines, linesOfCall } from './call-lines.ts'

const usage = 'usage: npm run --silent scenario -- lines FILE [--json]'

/**
 * `scenario lines FILE [--json]`: what is said aloud in a call, as a sheet to record by, or for machines.
 * @returns the exit code: 0; 1 where the scenario has errors, or a recording belongs to no line
 */
export function lines(args: readonly string[]): number {
  const [file, ...more] = args.filter((arg) => !arg.startsWith('-'))
  const flags = args.filter((arg) => arg.startsWith('-'))
  if (file === undefined || more.length > 0 || flags.some((flag) => flag !== '--json')) throw new UsageError(usage)
  const { scenario, problem } = readScenarioFile(file)
  if (!scenario) {
    process.stderr.write(`${problem}\n`)
    return 1
  }
  const call = linesOfCall({ file, scenario }, '')
  process.stdout.write(flags.length > 0 ? printJson(call) : printSheet(call))
  for (const one of call.recordings.problems) process.stderr.write(`${one}\n`)
  return call.recordings.problems.length > 0 ? 1 : 0
}

/**
 * One line for each line of the call: what its recording is called, how long it is about, who speaks, what they say; a tick where
 * it is recorded.
 */
function printSheet({ lines, recordings }: CallLines): string {
  const tickOf = ({ address }: Line) => (recordings.found.has(address) ? '✓' : ' ')
  const rows = lines.map((line) => [line.name, line.who, `${secondsOf(line)} s`, tickOf(line), line.text] as const)
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)))
  const printed = rows.map(([name, who, seconds, tick, text]) =>
    [name.padEnd(widths[0]!), who.padEnd(widths[1]!), seconds.padStart(widths[2]!), tick, text].join('  '),
  )
  return `${printed.join('\n')}\n\n${sumUp(lines)}\n`
}

function sumUp(lines: readonly Line[]): string {
  const minutes = lines.reduce((sum, { text }) => sum + (wordTimes(text).at(-1) ?? 0), 0) / 60_000
  const words = lines.reduce((sum, { text }) => sum + wordsOf(text).length, 0)
  const people = new Set(lines.map(({ who }) => who)).size
  const length = minutes <= 1 ? '1 minute' : `${Math.ceil(minutes)} minutes`
  return `${lines.length} lines by ${people === 1 ? '1 person' : `${people} people`}, ${words} words, about ${length}.`
}

function printJson({ lines, recordings }: CallLines): string {
  const sheet = lines.map((line) => {
    const { name, names, who, text, voice, address } = line
    const recording = recordings.found.get(address)?.file ?? null
    return { name, names, who, seconds: secondsOf(line), text, voice, address, recording }
  })
  return `${JSON.stringify({ lines: sheet }, null, 2)}\n`
}

/** About how long it takes to say, to a tenth of a second. */
function secondsOf({ text }: Line): number {
  return Math.round((wordTimes(text).at(-1) ?? 0) / 100) / 10
}
