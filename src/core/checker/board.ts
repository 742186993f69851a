import type { CallState } from '../call/call-state.ts'
import type { Case, Choice, Ended, Goals, Scene, Script } from './scenes.ts'
import type { Finish, Points, Scoring } from './score-tally.ts'
import type { Tally } from './tally.ts'
import type { Turn } from './witness.ts'
import { isKnown, isVerified } from '../call/call-state.ts'
import { hopeOf } from './hope.ts'
import { stateOf } from './script.ts'
import { turnMood } from './search.ts'
import { countA, countB } from './tally.ts'
import { ticketLevel, ticketShare } from './ticket-share.ts'

/** Where the rep is to act: the scene, the mood, what was counted so far, and how many turns were taken. */
export interface Standing {
  readonly scene: Scene
  readonly mood: number
  readonly tally: Tally
  readonly turns: number
}

/** What a call comes to by a way that was found. */
export interface Outcome {
  /** What it is worth on its board. */
  readonly score: number
  readonly points: Points
  readonly cap: number
  /** The name of the ending. */
  readonly ending: string
  /** Every turn until then; each line is heard out. */
  readonly way: readonly Turn[]
}

/** One more turn: what came of it, and where the call stands then; null where it is over. */
export interface Taken {
  readonly turn: Turn
  readonly tally: Tally
  readonly next: Standing | null
}

export interface BoardOptions {
  /** What the call is worth with such points, held down at such a cap: more points of a kind are never worth less. */
  readonly worth: (points: Points, cap: number) => number
  /** Fields of the ticket that count as right, heard or not. */
  readonly filed: ReadonlySet<string>
}

/** A call to be played by its tables, and what it is worth. */
export interface Board {
  /** A turn with its answer heard out. */
  take(from: Standing, by: number): Taken
  /** What a finish is worth, by whatever way it came about. */
  judge(finish: Finish, way: readonly Turn[]): Outcome
  /** What a call is worth that has ended after a scene, its ticket filled in with all that was heard. */
  judgeEnd(scene: Scene, end: Ended, tally: Tally, way: readonly Turn[]): Outcome
  /** What no call with such a tally goes beyond. */
  hope(tally: Tally): number
  /** What a call would be worth if it ended as well as it can just where it stands. */
  soFar(at: Standing): number
}

/** What is known in a scene. */
interface Heard {
  readonly facts: CallState['facts']
  readonly goals: Goals
  /** Of the ticket's facts. */
  readonly share: number
}

/** The script has to forget nothing, since a ticket holds what nothing else reads. */
export function boardOf(script: Script, scoring: Scoring, { worth, filed }: BoardOptions): Board {
  const { moods, setting } = script
  const { traits } = moods
  const reveal = moods.row('reveal')
  const hopeful = hopeOf(setting, scoring)
  const hopes = new Map<number, { readonly ending: string; readonly worth: number }>()
  const shareOf = ticketShare(setting, filed)
  const heard = new Map<number, Heard>()

  const worthOf = (finish: Finish) => worth(scoring.points(finish), scoring.cap(finish))

  function hopeAt({ a, b }: Tally) {
    const key = b * 2 ** 22 + a
    const known = hopes.get(key)
    if (known) return known
    const finish = hopeful({ a, b })
    const made = { ending: finish.ending, worth: worthOf(finish) }
    hopes.set(key, made)
    return made
  }

  function heardAt(scene: Scene): Heard {
    const known = heard.get(scene.id)
    if (known) return known
    const state = stateOf(script, scene)
    const { need, cause } = setting.call
    const goals = { need: isKnown(state, need), cause: isKnown(state, cause), verified: isVerified(setting, state) }
    const made = { facts: state.facts, goals, share: shareOf(state.facts) }
    heard.set(scene.id, made)
    return made
  }

  function judge(finish: Finish, way: readonly Turn[]): Outcome {
    const points = scoring.points(finish)
    const cap = scoring.cap(finish)
    return { score: worth(points, cap), points, cap, ending: finish.ending, way }
  }

  function count({ a, b }: Tally, { kind }: Choice, seen: number): Tally {
    return { a: countA(a, kind, seen), b: countB(b, kind, seen) }
  }

  return {
    judge,
    take({ scene, mood, tally, turns }, by) {
      const choice = scene.choices[by]!
      const after = choice.row ? choice.row.after(mood) : mood
      const found: Case = script.caseOf(scene, choice, mood, after)
      const then = found.ended || found.reveals ? reveal.after(after) : after
      const counted = count(tally, choice, turnMood(traits(mood), traits(after), traits(then)))
      const turn = { choice, by, way: 0, found }
      if (found.ended) return { turn, tally: counted, next: null }
      const next = { scene: found.heard, mood: found.heard.forget.after(then), tally: counted, turns: turns + (choice.move.type === 'held' ? 0 : 1) }
      return { turn, tally: counted, next }
    },
    judgeEnd(scene, { ending, brings, heard: goals }, tally, way) {
      const { facts, share } = heardAt(scene)
      const last = Object.fromEntries(brings.map((name) => [name, 'heard' as const]))
      const ticket = ticketLevel(brings.length === 0 ? share : shareOf({ ...last, ...facts }))
      return judge({ tally, ending, goals, cut: false, ticket }, way)
    },
    hope: (tally) => hopeAt(tally).worth,
    soFar({ scene, tally }) {
      const { goals, share } = heardAt(scene)
      return worthOf({ tally, ending: hopeAt(tally).ending, goals, cut: false, ticket: share })
    },
  }
}
