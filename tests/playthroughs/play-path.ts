import { type CallLog, type Move, versions } from '../../src/core/call/call-log.ts'
import type { Scenario } from '../../src/core/scenario/scenario.ts'
import { advance, beginCourse, contextOf, type Course, logOf, phaseOf } from '../../src/core/call/course.ts'
import { turnTimes } from '../../src/core/call/turn-times.ts'
import { variantOf } from '../../src/core/call/variant.ts'
import { stepAt } from '../../src/core/scenario/scenario.ts'

/** A way through a call, as a person writes it down. */
export interface Path {
  readonly turns: readonly string[]
  /** The ending; of a series, that of each call. */
  readonly ends: string | readonly string[]
  /** The variant in which it is played; the first where none is named. */
  readonly variant?: string
}

/** How long a rep takes over a turn, milliseconds. */
const thinking = 3000

/**
 * Plays a path and files the ticket; "(next call)" files one of a series and answers the next. Says which turn does not fit, and where the call was.
 * It goes by today's rules, or by those of an earlier version.
 */
export function playPath(scenario: Scenario, path: Path, rules: number = versions.rules): CallLog {
  let course = beginCourse(scenario, seedOf(scenario, path.variant), rules)
  let time = 1500
  const make = (move: Move, turn: string) => {
    const next = advance(course, move, time)
    if (!next) throw new Error(`"${turn}" does not fit: ${whereIs(course)}`)
    course = next
  }
  const hearOut = (turn: string) => {
    const { state } = contextOf(course)
    if (!state.speaking) return
    time += turnTimes(state.turn).end
    make({ type: 'said' }, turn)
  }
  const fileIt = (turn: string) => {
    hearOut('the goodbye')
    if (phaseOf(course) !== 'wrap-up') throw new Error(`"${turn}" comes too early: ${whereIs(course)}`)
    time += thinking
    make({ type: 'filed' }, turn)
  }
  make({ type: 'answered' }, 'answer')
  for (const [index, turn] of path.turns.entries()) {
    const interrupts = path.turns[index - 1] === '(interrupts)'
    if (turn === '(interrupts)') continue
    if (turn === '(next call)') {
      fileIt(turn)
      time += 1500
      make({ type: 'answered' }, turn)
      continue
    }
    if (!interrupts && turn !== '(hangs up over the goodbye)' && phaseOf(course) !== 'farewell') hearOut(turn)
    for (const move of movesOf(turn, course, interrupts)) {
      time += move.type === 'interrupted' ? 1200 : move.type === 'hold-minute' ? 5000 : thinking
      make(move, turn)
    }
  }
  fileIt('the end of the path')
  const endings = course.events.flatMap((event) => (event.type === 'ended' ? event.ending : []))
  const [found, written] = [endings.join(', '), [path.ends].flat().join(', ')]
  if (found !== written) throw new Error(`it ends at "${found}", not at "${written}": ${whereIs(course)}`)
  return logOf(course)
}

/** The smallest seed that picks a variant. */
function seedOf(scenario: Scenario, variant = Object.keys(scenario.variants)[0]): number {
  for (let seed = 1; ; seed++) if (variant === undefined || variantOf(scenario, seed) === variant) return seed
}

function movesOf(turn: string, course: Course, interrupts: boolean): Move[] {
  const { index, state } = contextOf(course)
  const { call } = course.settings[index]!
  if (turn.startsWith('(')) return [commandOf(turn)]
  const [place, start] = [turn.slice(0, turn.indexOf(': ')), turn.slice(turn.indexOf(': ') + 2)]
  if (state.place !== place) throw new Error(`"${turn}" does not fit: ${whereIs(course)}`)
  const reply = stepAt(call, place).replies.find(({ say }) => say.startsWith(start))
  if (!reply) throw new Error(`no reply at "${place}" starts with "${start}"`)
  const replied = { type: 'replied', reply: reply.id } as const
  return interrupts ? [{ type: 'interrupted', words: 3, reply: reply.id }, replied] : [replied]
}

function commandOf(turn: string): Move {
  const plain: Record<string, Move> = {
    '(silence)': { type: 'waited' },
    '(hangs up)': { type: 'hung-up' },
    '(hangs up over the goodbye)': { type: 'hung-up' },
    '(hold)': { type: 'held', minutes: null },
    '(minute)': { type: 'hold-minute' },
    '(resume)': { type: 'resumed' },
  }
  const known = plain[turn]
  if (known) return known
  const hold = /^\(hold (\d+)/.exec(turn)
  if (hold) return { type: 'held', minutes: Number(hold[1]) }
  const transfer = /^\(transfer (warm|cold) ([^:)]+)(?:: (.*))?\)$/.exec(turn)
  if (transfer) {
    return { type: 'transferred', how: transfer[1] as 'warm' | 'cold', to: transfer[2]!.trim(), brief: transfer[3]?.split(', ') ?? [] }
  }
  const lookUp = /^\(look up (article|policy|department) ?(.*)\)$/.exec(turn)
  if (lookUp) return { type: 'looked-up', kind: lookUp[1] as 'article', name: lookUp[2]! }
  const note = /^\(note(?: ([^:]+))?: (.*)\)$/.exec(turn)
  if (note) return { type: 'noted', field: note[1] ?? null, text: note[2]! }
  throw new Error(`"${turn}" is not a turn`)
}

function whereIs(course: Course): string {
  const { state } = contextOf(course)
  const { frustration, heard, trust, patience } = state.mood
  return `the call is ${phaseOf(course)} at "${state.place}"${state.ending ? `, ending "${state.ending}"` : ''}, frustration ${frustration}, heard ${heard}, trust ${trust}, patience ${patience}.`
}
