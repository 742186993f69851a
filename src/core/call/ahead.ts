import type { Move } from './call-log.ts'
import type { CallerTurn } from './running-call.ts'
import { choicesAt } from './call-view.ts'
import { advance, contextOf, type Course, phaseOf } from './course.ts'

/**
 * What the caller may say next, likeliest first: to each reply that is or will be open, to silence, to being put on hold and coming back, at the beginning of
 * the next call of a series. Every move is tried on the call as it stands, so it is just what will be said. Left out is what the phone's own transfer leads
 * to, and what depends on how much of a turn was heard before it was cut off: both have more cases than it pays to get ready for.
 */
export function aheadOf(course: Course): CallerTurn[] {
  switch (phaseOf(course)) {
    case 'ringing':
      return turnsAfter(course, [answered])
    case 'talking':
      return turnsInTalk(course)
    case 'held':
      return [...turnsAfter(course, [{ type: 'resumed' }]), ...turnsAfter(course, [{ type: 'hold-minute' }])]
    case 'farewell':
      return turnsAfter(course, [{ type: 'said' }, { type: 'filed' }, answered])
    case 'wrap-up':
      return turnsAfter(course, [{ type: 'filed' }, answered])
    default:
      return []
  }
}

const answered: Move = { type: 'answered' }

function turnsInTalk(course: Course): CallerTurn[] {
  const { speaking } = contextOf(course).state
  const heard = speaking ? after(course, [{ type: 'said' }]) : course
  if (!heard) return []
  const open = choicesAt(heard).filter(({ locked }) => locked === null)
  const moves: Move[] = [
    ...open.map(({ id }) => ({ type: 'replied', reply: id }) as const),
    { type: 'waited' },
    { type: 'held', minutes: 1 },
    { type: 'held', minutes: null },
  ]
  const cuts = speaking ? open.map(({ id }): Move[] => [{ type: 'interrupted', words: 0, reply: id }, { type: 'replied', reply: id }]) : []
  return [...moves.flatMap((move) => turnsAfter(heard, [move])), ...cuts.flatMap((cut) => turnsAfter(course, cut))]
}

/** What is said after these moves, where the call allows them all. */
function turnsAfter(course: Course, moves: readonly Move[]): CallerTurn[] {
  const end = after(course, moves)
  if (!end) return []
  const { index, state } = contextOf(end)
  const isNew = state.turn !== contextOf(course).state.turn && state.turn.some(({ text }) => text !== '')
  return isNew ? [{ call: end.settings[index]!.call, parts: state.turn, mood: state.mood }] : []
}

function after(course: Course, moves: readonly Move[]): Course | null {
  const { at } = course.events.at(-1) ?? { at: 0 }
  return moves.reduce<Course | null>((now, move) => now && advance(now, move, at), course)
}
