import type { CallEvent, Move } from '../../src/core/call/call-log.ts'
import type { CallState } from '../../src/core/call/call-state.ts'
import type { Scenario } from '../../src/core/scenario/scenario.ts'
import { advance, beginCourse, contextOf, type Course, phaseOf } from '../../src/core/call/course.ts'
import { stepAt } from '../../src/core/scenario/scenario.ts'

/**
 * Plays turns by hand: a reply by the beginning of its words, and in brackets what is done with the line. The call is answered first, and the
 * caller heard out before each turn; after the last they are left speaking. A second passes with each move.
 */
export function play(scenario: Scenario, ...turns: readonly string[]): Course {
  return playOn(make(beginCourse(scenario, 1), { type: 'answered' }), ...turns)
}

/** Goes on with a call. */
export function playOn(from: Course, ...turns: readonly string[]): Course {
  let course = from
  for (const turn of turns) {
    const cut = /^\(cut in after (\d+)\) ?(.*)$/.exec(turn)
    if (cut) {
      course = make(course, { type: 'interrupted', words: Number(cut[1]), reply: cut[2] ? idOf(course, cut[2]) : null })
      if (cut[2]) course = make(course, { type: 'replied', reply: idOf(course, cut[2]) })
      continue
    }
    if (phaseOf(course) === 'talking' && turn !== '(hang up)') course = hearOut(course)
    if (turn !== '(hear)') course = make(course, moveOf(course, turn))
  }
  return course
}

/** Hears the goodbye and files the ticket. */
export function file(course: Course): Course {
  return make(hearOut(course), { type: 'filed' })
}

/** One move, a second after the last. */
export function make(course: Course, move: Move): Course {
  const next = advance(course, move, timeOf(course) + 1000)
  if (!next)
    throw new Error(`The call does not allow ${JSON.stringify(move)}: it is ${phaseOf(course)} at "${stateOf(course).place}".`)
  return next
}

export function stateOf(course: Course): CallState {
  return contextOf(course).state
}

/** What the caller says now, part by part. */
export function wordsNow(course: Course): string[] {
  return stateOf(course).turn.map((part) => part.text)
}

/** What each event amounted to, in order. */
export function actsOf(course: Course): string[] {
  return course.passages.flatMap(({ after, before }) => (after === before ? [] : after.acts))
}

/** Events without their times. */
export function eventsOf(course: Course): Omit<CallEvent, 'at'>[] {
  return course.events.map(({ at: _, ...event }) => event)
}

export function idOf(course: Course, start: string): string {
  const { place } = stateOf(course)
  const found = stepAt(course.settings[contextOf(course).index]!.call, place).replies.find(({ say }) => say.startsWith(start))
  if (!found) throw new Error(`No reply at "${place}" begins with "${start}".`)
  return found.id
}

function hearOut(course: Course): Course {
  return stateOf(course).speaking ? make(course, { type: 'said' }) : course
}

function timeOf(course: Course): number {
  return course.events.at(-1)?.at ?? 0
}

const plainMoves: Readonly<Record<string, Move>> = {
  '(silence)': { type: 'waited' },
  '(hold)': { type: 'held', minutes: null },
  '(minute)': { type: 'hold-minute' },
  '(resume)': { type: 'resumed' },
  '(hang up)': { type: 'hung-up' },
  '(file)': { type: 'filed' },
  '(answer)': { type: 'answered' },
}

function moveOf(course: Course, turn: string): Move {
  const plain = plainMoves[turn]
  if (plain) return plain
  const [, hold] = /^\(hold (\d+)\)$/.exec(turn) ?? []
  if (hold) return { type: 'held', minutes: Number(hold) }
  const [, how, to, brief] = /^\(transfer (warm|cold) ([^:)]+)(?:: (.*))?\)$/.exec(turn) ?? []
  if (how && to) return { type: 'transferred', how: how === 'warm' ? 'warm' : 'cold', to, brief: brief?.split(', ') ?? [] }
  const [, kind, name] = /^\(look up (article|policy|department) (.*)\)$/.exec(turn) ?? []
  if (kind) return { type: 'looked-up', kind: kind as 'article', name: name! }
  const [, field, text] = /^\(note(?: ([^:]+))?: (.*)\)$/.exec(turn) ?? []
  if (text !== undefined) return { type: 'noted', field: field ?? null, text }
  return { type: 'replied', reply: idOf(course, turn) }
}
