import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CallLog } from '../../src/core/call/call-log.ts'
import { contextOf, type Course, type Passage } from '../../src/core/call/course.ts'
import { replayCall } from '../../src/core/call/replay-call.ts'
import type { Mood } from '../../src/core/caller/mood.ts'
import { recordCall, type RepTurn } from '../../src/core/debrief/call-record.ts'
import { type Debrief, debriefCourse } from '../../src/core/debrief/debrief.ts'
import type { Indicator } from '../../src/core/debrief/indicators.ts'
import type { Reply, Scenario } from '../../src/core/scenario/scenario.ts'
import type { Act } from '../../src/core/scenario/vocabulary.ts'
import { shipped } from '../shipped-scenarios.ts'
import type { RequirementId } from './list.ts'

/** What a playthrough shows of a requirement: the call, the path of its paths.yaml, and how to see it there. */
export interface Shown {
  readonly id: RequirementId
  readonly path: string
  /** What can be seen, as a sentence for people who write calls. */
  readonly shows: string
  /** Throws where it cannot be seen. Other paths of the same call are at hand, to hold against this one. */
  readonly see: (taken: Taken, other: (path: string) => Taken) => void
}

/** A playthrough, played again from its log and debriefed. */
export interface Taken {
  readonly scenario: Scenario
  readonly course: Course
  readonly debrief: Debrief
  /** Everything the rep did, in order. */
  readonly turns: readonly Turn[]
  /** The first turn whose words begin so; throws where there is none. */
  turn(start: string): Turn
  /** Whether the rep said something that begins so. */
  said(start: string): boolean
  /** Whether the caller said these words. */
  heard(words: string): boolean
  indicator(id: Indicator['id']): Indicator
  /** The names of the critical errors. */
  readonly errors: readonly string[]
  readonly ending: string
  /** What stands in a field of the ticket when it was filed, and whether it is right. */
  field(fact: string): { readonly noted: string; readonly state: 'right' | 'wrong' | 'empty' }
  /** What was looked up on the desk: `article …`, `policy …`. */
  readonly lookedUp: readonly string[]
}

/** Something the rep did, and what it did to the caller. */
export interface Turn {
  /** Its place among the turns, from 0. */
  readonly number: number
  readonly act: Act
  readonly reply: Reply | null
  readonly text: string
  readonly before: Mood
  readonly after: Mood
  /** How each of the four numbers moved. */
  readonly moved: Readonly<Record<'frustration' | 'heard' | 'trust' | 'patience', number>>
  readonly passage: Passage
}

const folder = join(import.meta.dirname, '..', 'playthroughs')
const known = new Map<string, Taken>()

export function taken(call: string, path: string): Taken {
  const key = `${call} ${path}`
  const made = known.get(key) ?? take(call, path)
  known.set(key, made)
  return made
}

function take(call: string, path: string): Taken {
  const scenario = shipped(call)
  const file = join(folder, call, `${path.replaceAll(/[^a-z0-9]+/gi, '-')}.log.json`)
  const { course, misfit } = replayCall(JSON.parse(readFileSync(file, 'utf8')) as CallLog, scenario)
  if (misfit) throw new Error(`${file}: ${misfit.message}`)
  const debrief = debriefCourse(course)
  if ('message' in debrief) throw new Error(`${file}: ${debrief.message}`)
  const turns = turnsOf(course)
  const find = (start: string) => turns.find(({ text }) => text.startsWith(start))
  return {
    scenario,
    course,
    debrief,
    turns,
    turn: (start) => find(start) ?? missing(`nobody said "${start}" in "${path}" of ${call}`),
    said: (start) => find(start) !== undefined,
    heard: (words) => debrief.transcript.some(({ said }) => said.by === 'caller' && said.text.includes(words)),
    indicator: (id) => debrief.indicators.find((one) => one.id === id) ?? missing(`no indicator ${id}`),
    errors: debrief.criticalErrors.map(({ name }) => name),
    ending: debrief.ending.name,
    field: (fact) => debrief.ticket.find((one) => one.fact === fact) ?? missing(`no field ${fact}`),
    lookedUp: course.events.flatMap((event) => (event.type === 'looked-up' ? [`${event.kind} ${event.name}`] : [])),
  }
}

function turnsOf({ settings, passages }: Course): Turn[] {
  const records = settings.flatMap((_, index) => recordCall(passages.filter((passage) => passage.index === index), passages.findIndex((passage) => passage.index === index)) ?? [])
  return records.flatMap(({ turns }) => turns).map(tell)
}

function tell({ act, reply, text, passage }: RepTurn, number: number): Turn {
  const [before, after] = [passage.before.mood, passage.after.mood]
  const move = (name: keyof Turn['moved']) => after[name] - before[name]
  const moved = { frustration: move('frustration'), heard: move('heard'), trust: move('trust'), patience: move('patience') }
  return { number, act, reply, text, before, after, moved, passage }
}

/** The facts that were heard when a call ended, the last of a series. */
export function factsHeard({ course }: Taken): readonly string[] {
  return Object.keys(contextOf(course).state.facts)
}

function missing(what: string): never {
  throw new Error(what)
}
