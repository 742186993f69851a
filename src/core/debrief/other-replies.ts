import type { Move } from '../call/call-log.ts'
import type { Mood } from '../caller/mood.ts'
import type { RepTurn } from './call-record.ts'
import { choicesAt } from '../call/call-view.ts'
import { advance, contextOf, type Course, phaseOf } from '../call/course.ts'
import { stepAt } from '../scenario/scenario.ts'
import { actNames } from './act-names.ts'

/** Something else that could have been said at a turn, or silence, and what this caller would have said to it. */
export interface OtherReply {
  /** The reply's id, or `wait`. */
  readonly id: string
  readonly say: string
  /** Why it was not open, in a sentence; null where it was. A reply that was not open has none of what follows. */
  readonly locked: string | null
  readonly act: string
  /** How the mood would have moved, as "trust −1, frustration +1"; empty where it would not. */
  readonly changes: string
  readonly coach: string
  /** All that the caller, or a colleague, would have said before the rep's next turn; empty for nothing. */
  readonly answer: string
}

/** The other things to do at a turn of the rep, in the order in which they were shown, silence last. Each is tried on the call as it stood. */
export function otherReplies(turn: RepTurn, standing: Course): OtherReply[] {
  const heard = advance(standing, { type: 'said' }, timeOf(standing)) ?? standing
  if (phaseOf(heard) !== 'talking') return []
  const { index, state } = contextOf(heard)
  const written = stepAt(heard.settings[index]!.call, state.place).replies
  const replies = choicesAt(heard)
    .filter(({ id }) => id !== turn.reply?.id)
    .map(({ id, say, locked }): OtherReply => {
      const coach = written.find((reply) => reply.id === id)?.coach ?? ''
      return { id, say, locked, coach, ...(locked === null ? outcomeOf(heard, { type: 'replied', reply: id }) : unknown) }
    })
  const silence = { id: 'wait', say: 'Say nothing.', locked: null, coach: noteOnSilence(state.mood) }
  return turn.passage.event.type === 'waited' ? replies : [...replies, { ...silence, ...outcomeOf(heard, { type: 'waited' }) }]
}

/** What silence is good for in a mood. */
export function noteOnSilence({ venting }: Mood): string {
  return venting > 0 ? 'Silence let some of the story out.' : 'Nothing was left to get out, so it was only silence.'
}

/** How a mood moved between two moments, in words and signs. */
export function changesOf(before: Mood, after: Mood): string {
  return (['frustration', 'heard', 'trust', 'patience'] as const)
    .map((name) => [name, after[name] - before[name]] as const)
    .filter(([, change]) => change !== 0)
    .map(([name, change]) => `${name} ${change > 0 ? '+' : '−'}${Math.abs(change)}`)
    .join(', ')
}

type Outcome = Pick<OtherReply, 'act' | 'changes' | 'answer'>

const unknown: Outcome = { act: '', changes: '', answer: '' }

function outcomeOf(heard: Course, move: Move): Outcome {
  const before = contextOf(heard).state
  const next = advance(heard, move, timeOf(heard))
  if (!next) return unknown
  const { state: after } = contextOf(next)
  const act = after.acts[0]
  return {
    act: act === undefined ? '' : actNames[act],
    changes: changesOf(before.mood, after.mood),
    answer: after.turn === before.turn ? '' : after.turn.filter(({ by }) => by !== 'line').map(({ text }) => text).join(' '),
  }
}

function timeOf({ events }: Course): number {
  return events.at(-1)?.at ?? 0
}
