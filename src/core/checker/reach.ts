import type { Draft, Mood } from '../caller/mood.ts'
import type { Case, Choice, Ended, Scene, Script, Spoken } from './scenes.ts'
import { startMood } from '../caller/mood.ts'
import { MoodSet } from './mood-set.ts'
import { type Room, roomsOf } from './rooms.ts'
import {
  joinInto,
  marksOf,
  marksOfOutcome,
  mostMarks,
  mostNumbers,
  numbersOf,
  outcome,
  outcomeOf,
  owesIn,
  type SplitRow,
  ventingIn,
} from './split-moods.ts'
import { splitTables } from './split-tables.ts'

/*
 * All that a call can come to, without the ways there: scene after scene, in the order of the script, with all the moods of a
 * scene at once. A mood is two numbers, so that a set of moods is bits and what an act makes of them stands in small tables.
 * Turns are not counted, and a call that would be over by its length goes on here: so what is not reached is never reached,
 * and what is reached may need too many turns.
 */

/** The states of a call: scenes with moods. */
export interface Reached {
  readonly states: number
  /** A limit was reached before the end. */
  readonly truncated: boolean
  /** How many different pairs of a place and a mood they are. */
  pairs(): number
  forEach(visit: (scene: Scene, mood: Mood) => void): void
}

export interface ReachOptions {
  /** The most states to look at. */
  readonly limit: number
  /** The most scenes to look at; as many as there are, where nothing is said. */
  readonly scenes?: number
  /** Which choices a rep makes; all, where nothing else is said. */
  readonly only?: (choice: Choice) => boolean
  /** Whether the rep cuts in; yes, where nothing else is said. */
  readonly cuts?: boolean
  /** Told of every case that is met, once or more, with a mood in which it is: its number. */
  readonly onCase?: (scene: Scene, choice: Choice, mood: number, found: Case) => void
  /** Told of every end that comes of cutting in, likewise. */
  readonly onGone?: (found: Ended) => void
}

/** The most pages of moods, of half a kilobyte each. */
const mostPages = 1 << 18

/** Where an answer leads: to all rooms in which it can be heard, and those where the caller was interrupted. */
interface Landing {
  /** The one room, where there is no more to it. */
  readonly only: Room | null
  readonly reveals: boolean
  readonly rooms: readonly Room[]
  readonly interrupted: readonly Room[]
}

/** A choice of a scene, and where its cases lead as far as they were met; null to an end. */
interface Plan {
  readonly choice: Choice
  readonly row: SplitRow
  /** What comes of it goes by how much of the story was left before. */
  readonly isWait: boolean
  readonly landings: (Landing | null | undefined)[]
}

/** Looks at the states of a call until there are no more or a limit is reached. */
export function reachMoods(script: Script, options: ReachOptions): Reached {
  const { limit, scenes = Infinity, only, cuts = true, onCase, onGone } = options
  const { nature } = script.setting
  const { all, at, come, next: nextRoom } = roomsOf(script)
  const list = new Int16Array(mostNumbers)
  const draft: Draft = { ...startMood(nature) }
  const plansBy = new Map<Room, readonly Plan[]>()
  const { looks, rowOf, numberAfter } = splitTables(script)
  const reveal = rowOf('reveal')
  const interrupt = rowOf('interrupt')
  let states = 0
  let pages = 0
  let truncated = false

  function land({ reveals, rooms: heard, interrupted }: Landing, marks: number, numbers: number): void {
    const isOut = reveals && owesIn(marks)
    const now = isOut ? outcome.numbers(outcomeOf(reveal, marks, numbers)) : numbers
    const marksNow = isOut ? marksOfOutcome(reveal, marks, numbers) : marks
    for (let index = 0; index < heard.length; index++) come(heard[index]!, marksNow, now)
    if (interrupted.length === 0) return
    const next = outcomeOf(interrupt, marksNow, now)
    if (outcome.end(next) > 0) return lose(interrupted, marksNow, now)
    const marksThen = marksOfOutcome(interrupt, marksNow, now)
    for (let index = 0; index < interrupted.length; index++) come(interrupted[index]!, marksThen, outcome.numbers(next))
  }

  /** Tells of the ends in which the caller was interrupted once too often: once for all moods that look alike. */
  function lose(where: readonly Room[], marks: number, numbers: number): void {
    if (!onGone) return
    const next = outcomeOf(interrupt, marks, numbers)
    const look = looks.at(marksOfOutcome(interrupt, marks, numbers), outcome.numbers(next), outcome.end(next))
    for (const { scene, lost } of where) {
      if (lost.has(look)) continue
      lost.add(look)
      onGone(script.goneAt(scene, numberAfter(marks, numbers, 'interrupt')))
    }
  }

  /** Where an answer leads. */
  function landingOf(spoken: Spoken): Landing {
    const ways = cuts ? spoken.cuts : []
    const interrupted = ways.filter(({ bridge }) => bridge === null)
    const bridged = ways.filter(({ bridge }) => bridge !== null)
    return {
      only: ways.length === 0 && !spoken.reveals ? at(spoken.heard) : null,
      reveals: spoken.reveals,
      rooms: [spoken.heard, ...bridged.map(({ scene }) => scene)].map(at),
      interrupted: interrupted.map(({ scene }) => at(scene)),
    }
  }

  /** Works out what comes of a choice in a mood, and of all moods that look like it. */
  function meet({ scene }: Room, { choice, landings }: Plan, key: number, marks: number, numbers: number): Landing | null {
    const before = numberAfter(marks, numbers)
    const found = script.caseOf(scene, choice, before, numberAfter(marks, numbers, ...(choice.act ? [choice.act] : [])))
    onCase?.(scene, choice, before, found)
    while (landings.length <= key) landings.push(undefined)
    return (landings[key] = found.ended ? null : landingOf(found))
  }

  /** Makes a choice in moods of a scene that have the same marks: the first ones in the list. The innermost loop of it all. */
  function follow(room: Room, plan: Plan, marks: number, size: number): void {
    const { row, isWait, landings } = plan
    const { next } = row
    const base = row.classOf[marks]! << 12
    for (let index = 0; index < size; index++) {
      const numbers = list[index]!
      let after = next[base | numbers]!
      if (after < 0) after = outcomeOf(row, marks, numbers)
      const end = outcome.end(after)
      if (end > 0 && !onCase) continue
      let then = row.marks[(marks << 1) | outcome.abusive(after)]!
      if (then < 0) then = marksOfOutcome(row, marks, numbers)
      const now = outcome.numbers(after)
      const look = looks.at(then, now, end)
      const key = isWait ? 3 * look + ventingIn(numbers) : look
      let landing = key < landings.length ? landings[key] : undefined
      if (landing === undefined) landing = meet(room, plan, key, marks, numbers)
      if (landing === null) continue
      if (landing.only !== null) come(landing.only, then, now)
      else land(landing, then, now)
    }
  }

  function plansOf(room: Room): readonly Plan[] {
    const known = plansBy.get(room)
    if (known) return known
    const plans = room.scene.choices.flatMap((choice): Plan[] => {
      if (only && !only(choice)) return []
      return [{ choice, row: rowOf(choice.row === null ? 'nothing' : choice.act!), isWait: choice.act === 'wait', landings: [] }]
    })
    plansBy.set(room, plans)
    return plans
  }

  function lookInto(room: Room): void {
    const { done, coming } = room
    const plans = plansOf(room)
    const pagesBefore = done.pages
    while (coming.pages > 0) {
      for (let marks = 0; marks < mostMarks && coming.pages > 0; marks++) {
        if (!coming.has(marks)) continue
        const size = done.take(coming, marks, list)
        if (truncated || states + size > limit) {
          truncated = true
          return
        }
        states += size
        for (const plan of plans) follow(room, plan, marks, size)
      }
    }
    pages += done.pages - pagesBefore
    if (pages > mostPages || all.length > scenes) truncated = true
    room.isOpen = false
  }

  const start = startMood(nature)
  land(landingOf(script.opening), marksOf(start), numbersOf(start))
  for (let room = nextRoom(); room && !truncated; room = nextRoom()) lookInto(room)
  return {
    states,
    truncated,
    pairs: () => pairsIn(all),
    forEach(visit) {
      for (const { scene, done } of all) {
        done.forEach((marks, numbers) => {
          joinInto(draft, marks, numbers)
          visit(scene, { ...draft })
        })
      }
    },
  }
}

function pairsIn(rooms: readonly Room[]): number {
  const byPlace = new Map<number, MoodSet>()
  for (const { scene, done } of rooms) {
    const all = byPlace.get(scene.place) ?? new MoodSet()
    all.addAll(done)
    byPlace.set(scene.place, all)
  }
  return [...byPlace.values()].reduce((sum, all) => sum + all.count(), 0)
}
