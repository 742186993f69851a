import type { Move } from '../../src/core/call/call-log.ts'
import type { Scenario } from '../../src/core/scenario/scenario.ts'
import { choicesAt } from '../../src/core/call/call-view.ts'
import { advance, beginCourse, contextOf, type Course, phaseOf } from '../../src/core/call/course.ts'

/** What a rep may try at any moment, possible or not; replies are most of a call. */
const replying = ['reply', 'reply', 'reply', 'reply', 'cut in', 'cut in'] as const
const tries = [...replying, 'wait', 'hold', 'hold unasked', 'minute', 'resume', 'transfer', 'note', 'look up'] as const

/** Plays and files a call that dice have: each die picks a move, the last is thrown again until the call is over. */
export function playThrown(scenario: Scenario, seed: number, dice: readonly number[], rules?: number): Course {
  let course = beginCourse(scenario, seed, rules)
  for (let count = 0; phaseOf(course) !== 'filed'; count++) {
    const die = dice[count] ?? dice.at(-1)! + count
    const wanted = count < dice.length ? movesAt(course, die) : []
    const next = [...wanted, ...movesOn(course, die)].reduce<Course | null>((made, move) => made ?? advance(course, move, count * 700), null)
    if (!next) throw new Error(`No move leads on from ${phaseOf(course)}.`)
    course = next
  }
  return course
}

/** What the die picks, where the call allows it. */
function movesAt(course: Course, die: number): Move[] {
  const { scenario, company, call } = course.settings[contextOf(course).index]!
  const any = <T>(things: readonly T[]): T => things[Math.floor(die / tries.length) % things.length]!
  const replies = openReplies(course)
  switch (tries[die % tries.length]!) {
    case 'reply':
      return replies.length > 0 ? [{ type: 'replied', reply: any(replies) }] : []
    case 'cut in':
      return [{ type: 'interrupted', words: die % 9, reply: replies.length > 0 && die % 5 > 0 ? any(replies) : null }]
    case 'wait':
      return [{ type: 'waited' }]
    case 'hold':
      return [{ type: 'held', minutes: 1 + (die % 3) }]
    case 'hold unasked':
      return [{ type: 'held', minutes: null }]
    case 'minute':
      return [{ type: 'hold-minute' }]
    case 'resume':
      return [{ type: 'resumed' }]
    case 'transfer': {
      const to = any(Object.keys(company.departments).filter((name) => name !== scenario.desk))
      return [{ type: 'transferred', to, how: die % 2 > 0 ? 'warm' : 'cold', brief: ['verified', call.need] }]
    }
    case 'note':
      return [{ type: 'noted', field: die % 2 > 0 ? call.need : null, text: `Note ${die}` }]
    case 'look up':
      return [{ type: 'looked-up', kind: 'department', name: any(Object.keys(company.departments)) }]
  }
}

/** What brings a call on, of which something is possible at any moment. */
function movesOn(course: Course, die: number): Move[] {
  const replies = openReplies(course)
  const turned = replies.map((_, index): Move => ({ type: 'replied', reply: replies[(index + die) % replies.length]! }))
  return [{ type: 'answered' }, { type: 'said' }, ...turned, { type: 'resumed' }, { type: 'waited' }, { type: 'filed' }]
}

function openReplies(course: Course): string[] {
  if (phaseOf(course) !== 'talking' || contextOf(course).state.place === '') return []
  return choicesAt(course).flatMap(({ id, locked }) => (locked === null ? [id] : []))
}
