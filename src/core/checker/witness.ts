import type { Move } from '../call/call-log.ts'
import type { CallState } from '../call/call-state.ts'
import type { Case, Choice, Script } from './scenes.ts'
import type { Search } from './search.ts'
import { advance, contextOf, type Course, phaseOf } from '../call/course.ts'
import { canInterrupt, repliesAt } from '../call/reply.ts'
import { wordsOf } from '../call/speech.ts'
import { factOf, finalTicket } from '../scenario/scenario.ts'
import { callBounds } from '../scenario/vocabulary.ts'
import { rambling, shortest } from './hand-off.ts'

/*
 * A way through a script, played on the machine that trainees play on: what comes of it is a call log like any other. Where a log is wanted for
 * something, nothing that the checker says has to be believed.
 */

/** A choice, how its answer was heard (0 to the end, else the number of the cut), and what came of it. */
export interface Turn {
  readonly choice: Choice
  /** Its number in its scene. */
  readonly by: number
  readonly way: number
  readonly found: Case
}

/** A way through a script, from its first line on; the last turn may end the call. */
export interface Way {
  /** How the first line was heard. */
  readonly first: number
  readonly turns: readonly Turn[]
}

/** How the ticket is filled in when the call is over. */
export type Ticket = 'right' | 'empty'

/** The way to a state of a search, and on by one more choice of it where one is given. */
export function wayTo(search: Search, state: number, last?: { readonly by: number; readonly way: number }): Way {
  const turns: Turn[] = []
  if (state < 0) return { first: last?.way ?? 0, turns }
  let first = 0
  const turnAt = (before: number, by: number, way: number): Turn => {
    const choice = search.sceneOf(before).choices[by]!
    return { choice, by, way, found: search.caseOf(before, by) }
  }
  if (last) turns.push(turnAt(state, last.by, last.way))
  for (let at = state; at >= 0; at = search.fromOf(at)) {
    const before = search.fromOf(at)
    if (before < 0) first = search.wayOf(at)
    else turns.push(turnAt(before, search.choiceOf(at), search.wayOf(at)))
  }
  return { first, turns: turns.toReversed() }
}

/** Plays a way on the machine, in the call of a series that is ringing now. */
export function playWay(course: Course, script: Script, { first, turns }: Way): Course {
  const begun = hearOut(make(course, { type: 'answered' }), script.opening, first)
  return turns.reduce((so, turn) => takeTurn(so, script, turn), begun)
}

/** Hangs up on the calls of a series that come before one. */
export function skipCalls(begun: Course, count: number): Course {
  let course = begun
  for (let call = 0; call < count; call++) {
    course = make(make(course, { type: 'answered' }), { type: 'hung-up' })
    course = fileCall(settle(course))
  }
  return course
}

export function fileCall(course: Course): Course {
  return make(course, { type: 'filed' })
}

/** One more turn. */
export function takeTurn(course: Course, script: Script, { choice, way, found }: Pick<Turn, 'choice' | 'way' | 'found'>): Course {
  return hearOut(act(course, script, choice), found, way)
}

/** The goodbye, heard or hung up on, and the ticket. */
export function finish(course: Course, ticket: Ticket, cut: boolean): Course {
  const last = settle(course, cut)
  if (ticket === 'empty') return emptyTicket(last)
  const { index } = contextOf(last)
  const { call } = last.settings[index]!
  return Object.keys(call.facts).reduce((so, name) => {
    const wanted = finalTicket(factOf(call, name))
    return wanted === undefined || contextOf(so).state.ticket[name] === wanted ? so : make(so, { type: 'noted', field: name, text: wanted })
  }, last)
}

function emptyTicket(course: Course): Course {
  const noted = Object.keys(contextOf(course).state.ticket)
  return noted.reduce((so, field) => make(so, { type: 'noted', field, text: '' }), course)
}

/** The caller says goodbye, and hangs up. */
function settle(course: Course, cut = false): Course {
  if (phaseOf(course) !== 'farewell') return course
  return make(course, { type: cut ? 'hung-up' : 'said' })
}

export function make(course: Course, move: Move): Course {
  const next = advance(course, move, 1000 * (course.events.length + 1))
  if (!next) throw new Error(`The call does not allow ${JSON.stringify(move)} at ${contextOf(course).state.place}.`)
  return next
}

function act(course: Course, script: Script, choice: Choice): Course {
  const { move, reply } = choice
  switch (move.type) {
    case 'replied':
      return make(lookUp(course, reply?.['once opened'] ?? []), move)
    case 'transferred':
      return make(choice.rambles ? ramble(course, move.brief) : noteBrief(course, script, move.brief), move)
    case 'held': {
      const held = make(course, move)
      return phaseOf(held) === 'held' ? make(held, { type: 'resumed' }) : held
    }
    case 'have-to-go':
      return goOnTooLong(course)
    default:
      return make(course, move)
  }
}

/** What waits for an article or a policy is open once that was looked up. */
function lookUp(course: Course, names: readonly string[]): Course {
  const { index, state } = contextOf(course)
  const { company } = course.settings[index]!
  return names
    .filter((name) => !state.opened.includes(name))
    .reduce((so, name) => make(so, { type: 'looked-up', kind: name in company.articles ? 'article' : 'policy', name }), course)
}

/** A hand-off tells what the ticket holds: as it is known, in as few words as are right. */
function noteBrief(course: Course, { setting }: Script, brief: readonly string[]): Course {
  return brief.reduce((so, name) => {
    if (name === 'verified') return so
    return make(so, { type: 'noted', field: name, text: shortest(factOf(setting.call, name), contextOf(so).state.facts[name]) })
  }, course)
}

/** A hand-off that goes on and on: wrong, whatever the field wants. */
function ramble(course: Course, brief: readonly string[]): Course {
  return brief.reduce((so, field) => make(so, { type: 'noted', field, text: rambling }), course)
}

/** Notes until the caller has to go: a call is bounded, whatever is done in it. */
function goOnTooLong(course: Course): Course {
  let so = course
  for (let turn = 0; phaseOf(so) === 'talking' && turn < callBounds.events; turn++) {
    so = make(so, { type: 'noted', field: null, text: turn % 2 === 0 ? 'Still there.' : '' })
  }
  return so
}

export function hearOut(course: Course, found: Case, way: number): Course {
  const { state } = contextOf(course)
  if (!state.speaking || phaseOf(course) !== 'talking') return course
  const cut = way === 0 || found.ended ? null : found.cuts[way - 1]!
  if (!cut) return make(course, { type: 'said' })
  const ready = cut.bridge ? lookUp(course, cut.bridge['once opened']) : course
  return make(ready, { type: 'interrupted', words: wordsUntil(state, cut.after), reply: cut.bridge?.id ?? null })
}

/** The words of a turn up to the end of so many of the parts that bring something. */
function wordsUntil({ turn }: CallState, parts: number): number {
  let left = parts
  let words = 0
  for (const part of turn) {
    if (left === 0) break
    words += wordsOf(part.text).length
    if (part.brings.length > 0 || part.corrects.length > 0) left--
  }
  return parts === 0 ? 0 : words
}

/** The critical error that any call can meet. */
export function noteCard(course: Course): Course {
  return make(course, { type: 'noted', field: null, text: '4111 1111 1111 1111' })
}

/** The last turn of a way is not heard out: the caller is cut off with the first reply that is open then. */
export function playWayAndCutIn(course: Course, script: Script, { first, turns }: Way): Course {
  const last = turns.at(-1)
  if (!last) return cutInByReply(make(course, { type: 'answered' }))
  return cutInByReply(act(playWay(course, script, { first, turns: turns.slice(0, -1) }), script, last.choice))
}

/** A polite bridge does not interrupt. */
function cutInByReply(course: Course): Course {
  const { index, state } = contextOf(course)
  const setting = course.settings[index]!
  const reply = repliesAt(setting, state, state.place).find(({ id, bridge }) => !bridge && canInterrupt(setting, state, { words: 0, reply: id }))
  if (!reply) return course
  return make(make(course, { type: 'interrupted', words: 0, reply: reply.id }), { type: 'replied', reply: reply.id })
}
