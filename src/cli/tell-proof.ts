import type { CallProof, ErrorProof, Extreme, Proof, Range, Reach } from '../core/checker/proof.ts'
import { measures } from '../core/checker/proof.ts'
import { tellScore } from '../core/checker/rules/tell-score.ts'
import { printable } from './print-diagnostics.ts'

type Row = readonly string[]

/** What is proved of a scenario, for a trainer to read: a few small tables, at most 100 characters wide where names are short. */
export function tellProof(file: string, proof: Proof): string {
  const { calls } = proof
  const parts = [
    tellScores(proof),
    ...calls.map((call, number) => tellCall(call, calls.length > 1 ? `Call ${number + 1}` : 'The call')),
    tellStrategies(proof),
    ...(proof.variants.length > 1 ? [tellVariants(proof)] : []),
  ]
  const lines = [`${file}: ${tellStates(proof)}`, ...parts.flatMap((rows) => ['', ...columns(rows)])]
  return lines.map((line) => printable(line)).join('\n')
}

function tellStates({ states, truncated }: Proof): string {
  const looked = `${states.toLocaleString('en')} states looked at`
  if (!truncated) return `all its ${looked}. All of this is proved.`
  return `${looked}, and there are more. What is only "found" is not proved.`
}

function tellScores({ range }: Proof): Row[] {
  const rows = measures.map((measure) => {
    const found = range[measure]
    const name = `${measure[0]!.toUpperCase()}${measure.slice(1)}`
    return found ? [name, ...tellRange(found)] : [name, 'the call gives no occasion for it']
  })
  return [['Score', 'lowest', 'highest'], ...rows]
}

/** One number for each end where it is proved; else what nothing can go beyond, and what was found. */
function tellRange({ lowest, highest }: Range): Row {
  return [
    tellExtreme(lowest, `at least ${tellScore(lowest.bound)}`),
    // Rounded up: what nothing goes beyond must not be told too low.
    tellExtreme(highest, `at most ${Math.ceil(highest.bound * 10 - 1e-6) / 10}`),
  ]
}

function tellExtreme({ score, exact }: Extreme, limit: string): string {
  return exact ? tellScore(score) : `${limit}, found ${tellScore(score)}`
}

function tellCall(call: CallProof, title: string): Row[] {
  const { best, shortest, pass, errors } = call
  return [
    [title],
    ['Reached', tellReached(call)],
    ['A pass', tellReach(pass, 'can be reached', 'is out of reach', 'was not found')],
    ...(best ? [['Best found', `${tellScore(best.overall)} in ${best.turns} turns`]] : []),
    ...(shortest ? [['Shortest found', `${shortest.turns} turns`]] : []),
    ['Critical errors', tellErrors(errors)],
    [''],
    ['Ending', 'lowest overall', 'highest overall'],
    ...Object.entries(call.endings).map(([name, { reach, ranges }]) => {
      const range = ranges?.overall
      return range ? [name, ...tellRange(range)] : [name, tellReach(reach, 'reached', 'no call can end like this', 'not found')]
    }),
  ]
}

function tellReach(reach: Reach, reached: string, impossible: string, missed: string): string {
  return { reached, impossible, 'not found': missed }[reach.is]
}

function tellReached({ steps, replies, lines, detours, facts }: CallProof): string {
  const all: [string, readonly Reach[]][] = [
    ['steps', Object.values(steps)],
    ['replies', Object.values(replies).map(({ reach }) => reach)],
    ['lines', lines.map(({ reach }) => reach)],
    ['detours', Object.values(detours)],
    ['facts', Object.values(facts)],
  ]
  const told = all.filter(([, reaches]) => reaches.length > 0)
  return told.map(([name, reaches]) => `${countReached(reaches)} of ${reaches.length} ${name}`).join(', ')
}

function tellErrors(errors: readonly ErrorProof[]): string {
  const met = countReached(errors.map((error) => error.met))
  const avoided = countReached(errors.map((error) => error.avoided))
  return `${met} of ${errors.length} can be met, ${avoided} can be avoided`
}

function countReached(reaches: readonly Reach[]): number {
  return reaches.filter(({ is }) => is === 'reached').length
}

function tellStrategies({ strategies }: Proof): Row[] {
  const rows = strategies.map(({ name, score, passes, calls }) => [
    `${name[0]!.toUpperCase()}${name.slice(1)}`,
    tellScore(score),
    `${Math.round(passes * calls)} of ${calls}`,
  ])
  return [['Without listening', 'score', 'calls that pass'], ...rows]
}

function tellVariants({ variants }: Proof): Row[] {
  const rows = variants.map(({ variant, highest, same }, number) => [
    variant,
    tellScore(highest),
    ...(same && number > 0 ? ['differs in words alone'] : []),
  ])
  return [['Variant', 'highest found'], ...rows]
}

/** Each column as wide as its widest cell; what stands alone in its row, or last, takes the room it needs. */
function columns(rows: readonly Row[]): string[] {
  const widthOf = (row: Row, column: number) => (column < row.length - 1 ? row[column]!.length : 0)
  const width = (column: number) => Math.max(...rows.map((row) => widthOf(row, column)))
  const pad = (cell: string, column: number, row: Row) => (column < row.length - 1 ? cell.padEnd(width(column)) : cell)
  return rows.map((row) => `  ${row.map((cell, column) => pad(cell, column, row)).join('  ')}`.trimEnd())
}
