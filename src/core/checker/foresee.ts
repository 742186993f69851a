import type { CallRecord } from '../debrief/call-record.ts'
import type { Outlook, Prospect } from '../debrief/prospect.ts'
import type { Choice, Script } from './scenes.ts'
import type { Points, Scoring } from './score-tally.ts'
import type { Seeker } from './seeker.ts'
import { lockOf } from '../call/reply.ts'
import { ticketOf } from '../call/ticket.ts'
import { type Board, boardOf, type Outcome } from './board.ts'
import { scoresOf } from './ends.ts'
import { scoringOf } from './score-tally.ts'
import { scriptOf } from './script.ts'
import { seekerOf } from './seeker.ts'
import { type PlayedTurns, standingsOf, type TakenTurn } from './standings.ts'

/** What could still be had at a turn, with the ways to it. */
export interface ForeseenTurn {
  readonly prospect: Prospect
  readonly taken: TakenTurn
  readonly script: Script
  /** The way that is worth `before`; null where the rep did just what there was to do, and it begins with that. */
  readonly best: Outcome | null
  /** By the id of a reply, or `wait`. */
  readonly others: Readonly<Record<string, Outcome>>
}

/** A call of a log, on the checker's boards. */
interface Stage {
  readonly record: CallRecord
  readonly script: Script
  readonly scoring: Scoring
  readonly filed: ReadonlySet<string>
  readonly played: PlayedTurns
}

/** What the other calls of a series come to. */
interface Rest {
  readonly points: Points
  readonly cap: number
}

/** The most states that are looked at for one value: eight times as many find half a point more for one value in eighty. */
const usual = 600

/**
 * The last turn first. The calls of a series before a turn's own count as they went, but for their tickets, which are taken as filled in right from
 * what was heard; those after it by the best that was found of them.
 */
export function* foresee(records: readonly CallRecord[], limit: number = usual): Generator<ForeseenTurn> {
  const stages = records.map(stageOf)
  const most = stages.map(({ scoring }) => scoring.most).reduce(add)
  let later: Rest = { points: none, cap: 100 }
  let next = -1
  for (const [index, stage] of [...stages.entries()].toReversed()) {
    const rest = stages.slice(0, index).map(restOf).reduce(join, later)
    // A call is played as if the others were as good as can be: else a low score would hide what holds it down.
    const others = less(most, stage.scoring.most)
    const worth = (points: Points, cap: number) => scoresOf(add(points, others), most, cap).overall
    const board = boardOf(stage.script, stage.scoring, { worth, filed: stage.filed })
    const shown = ({ points, cap }: Rest) => scoresOf(add(points, rest.points), most, Math.min(cap, rest.cap)).overall
    const turns = foreseeCall(stage, board, seekerOf(board, limit), { shown, next })
    let step = turns.next()
    for (; !step.done; step = turns.next()) {
      next = step.value.prospect.before
      yield step.value
    }
    later = join(later, step.value)
  }
}

/** How a call stands among the others of its series. */
interface Around {
  /** The overall score of them all. */
  readonly shown: (outcome: Outcome) => number
  /** What there was before the first turn of the next; -1 where none comes after. */
  readonly next: number
}

/** @returns the best that there was from its first turn on */
function* foreseeCall(stage: Stage, board: Board, seeker: Seeker, { shown, next }: Around): Generator<ForeseenTurn, Outcome> {
  const { script, played } = stage
  let onward = board.judge(played.finish, [])
  let after = next < 0 ? shown(onward) : next
  for (const taken of played.turns.toReversed()) {
    const { start, turn } = taken
    const others = Object.fromEntries(otherChoices(stage, taken).map(({ name, by }) => [name, seeker.after(start, by)]))
    const isBest = onward.score >= board.hope(start.tally)
    const found = [...Object.values(others), ...(isBest ? [] : [seeker.from(start)])]
    const best = found.find((one) => shown(one) === Math.max(...found.map(shown)))
    const isBetter = best !== undefined && shown(best) > after
    const before = isBetter ? shown(best) : after
    const told = Object.entries(others).map(([name, other]): [string, Outlook] => [name, { score: shown(other), ending: titleOf(stage, other) }])
    yield { prospect: { passage: turn.number, before, after, others: Object.fromEntries(told) }, taken, script, best: isBetter ? best : null, others }
    onward = found.reduce((high, one) => (one.score > high.score ? one : high), onward)
    after = before
  }
  return onward
}

function stageOf(record: CallRecord): Stage {
  const { setting, last } = record
  const filed = new Set(ticketOf(setting, last).flatMap(({ fact, state }) => (state === 'right' ? fact : [])))
  const script = scriptOf(setting, { forgets: false })
  return { record, script, scoring: scoringOf(setting), filed, played: standingsOf(record, script, filed) }
}

/** What else could have been said at a turn, silence too, as things stood on the desk; nothing to who is on hold. */
function otherChoices({ record: { setting } }: Stage, { turn, start, state, isHeld }: TakenTurn): { readonly name: string; readonly by: number }[] {
  if (isHeld) return []
  const isOpen = ({ reply, move }: Choice) =>
    reply ? reply.id !== turn.reply?.id && lockOf(setting, state, reply) === null : move.type === 'waited' && turn.passage.event.type !== 'waited'
  return start.scene.choices.flatMap((choice, by) => (isOpen(choice) ? { name: choice.reply?.id ?? 'wait', by } : []))
}

function titleOf({ record: { setting } }: Stage, { ending }: Outcome): string {
  return setting.call.endings[ending]!.title
}

function restOf({ scoring, played: { finish } }: Stage): Rest {
  return { points: scoring.points(finish), cap: scoring.cap(finish) }
}

const none: Points = { listening: 0, routing: 0, 'de-escalation': 0 }

function add(one: Points, other: Points): Points {
  return {
    listening: one.listening + other.listening,
    routing: one.routing + other.routing,
    'de-escalation': one['de-escalation'] + other['de-escalation'],
  }
}

function less(one: Points, other: Points): Points {
  return add(one, { listening: -other.listening, routing: -other.routing, 'de-escalation': -other['de-escalation'] })
}

function join(one: Rest, other: Rest): Rest {
  return { points: add(one.points, other.points), cap: Math.min(one.cap, other.cap) }
}
