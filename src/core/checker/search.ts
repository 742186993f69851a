import type { Case, Choice, Ended, Scene, Script, Spoken } from './scenes.ts'
import { trait } from './moods.ts'
import type { Measure } from './proof.ts'
import { startMood } from '../caller/mood.ts'
import { callBounds } from '../scenario/vocabulary.ts'
import { memoryStore } from './memory.ts'
import { costs, noveltyOf } from './novelty.ts'
import { countA, countB, inMood, startTally } from './tally.ts'

/** How a search goes about it. */
export interface Policy {
  /** States that cost less are looked at first; a whole number from 0, at most 63. */
  readonly cost: (a: number, b: number) => number
  /** The parts of the two tallies that are told apart. */
  readonly maskA: number
  readonly maskB: number
  /** The scores that can be told from these parts. */
  readonly measures: readonly Measure[]
  /** Whether the rep cuts in. */
  readonly cuts: boolean
  readonly allows?: (choice: Choice) => boolean
  /** Whether states in which nothing is new are passed over, and how closely that is looked at: then what is not found is not proved. */
  readonly novelty: 'none' | 'rough' | 'close'
  /** The most states to look at. */
  readonly limit: number
  /** Of states that cost the same, whether the last that was met is looked at first: a straight way to the end. */
  readonly deep?: boolean
  /** How many states are looked at with nothing new in them before the search gives up; never, where nothing is said. */
  readonly patience?: number
  /** Whether what it is for was found: asked now and then. */
  readonly isEnough?: () => boolean
}

/** What somebody who watches a search is told. A way is how the answer was heard: 0 to the end, else the number of the cut. */
export interface Watch {
  /** A case of a choice is met for the first time. */
  onCase(search: Search, state: number, by: number, found: Case): void
  /** A choice leads to a state that was looked at already. */
  onMeet(search: Search, state: number, before: number, by: number): void
  /** How much was new so far, in whatever measure. */
  news(): number
  /** The call ends after a choice, or where its answer is cut off. */
  onEnd(search: Search, state: number, by: number, way: number, end: Ended, a: number, b: number): void
}

/** A search as far as it has come: states by number, in the order in which they were met. */
export interface Search {
  readonly script: Script
  readonly policy: Policy
  readonly states: number
  /** Nothing was passed over so far. */
  readonly complete: boolean
  /** The state before; -1 at the start. */
  fromOf(state: number): number
  /** The choice made there, by its number in that scene, and how its answer was heard. */
  choiceOf(state: number): number
  wayOf(state: number): number
  sceneOf(state: number): Scene
  moodOf(state: number): number
  /** What comes of a choice in a state. */
  caseOf(state: number, by: number): Case
}

export function searchCall(script: Script, policy: Policy, watch: Watch): Search {
  const { moods } = script
  const interrupt = moods.row('interrupt')
  const reveal = moods.row('reveal')
  const store = memoryStore(4)
  const key = new Int32Array(4)
  const queues = Array.from({ length: costs }, () => ({ states: [] as number[], head: 0 }))
  const { traits } = moods
  const isNew = policy.novelty !== 'none' ? noveltyOf(script, policy.novelty === 'close') : null
  let from = new Int32Array(1 << 12)
  let choice = new Uint8Array(1 << 12)
  let way = new Uint8Array(1 << 12)
  let turns = new Uint8Array(1 << 12)
  let pruned = false
  let lowest = 0
  let looked = 0
  let news = 0
  let lastNews = 0
  const sceneOf = (state: number) => script.scenes[store.word(state, 0)]!
  const moodOf = (state: number) => store.word(state, 1)
  const search: Search = {
    script,
    policy,
    get states() {
      return store.count
    },
    get complete() {
      return !pruned
    },
    fromOf: (state) => from[state]!,
    choiceOf: (state) => choice[state]!,
    wayOf: (state) => way[state]!,
    sceneOf,
    moodOf,
    caseOf(state, by) {
      const made = sceneOf(state).choices[by]!
      const mood = moodOf(state)
      return script.caseOf(sceneOf(state), made, mood, made.row ? made.row.after(mood) : mood)
    },
  }

  function push(to: Scene, mood: number, a: number, b: number, before: number, by: number, heard: number): void {
    const left = to.forget.after(mood)
    const keptA = a & policy.maskA
    const keptB = b & policy.maskB
    key[0] = to.id
    key[1] = left
    key[2] = keptA
    key[3] = keptB
    const count = store.count
    if (count >= policy.limit) {
      pruned = true
      return
    }
    const cost = Math.min(costs - 1, policy.cost(a, b))
    if (isNew && !isNew.has(to, left, keptA, keptB, cost)) {
      pruned = true
      return
    }
    const state = store.number(key)
    if (state < count) {
      watch.onMeet(search, state, before, by)
      return
    }
    if (state === from.length) {
      from = twice(from, new Int32Array(2 * state))
      choice = twice(choice, new Uint8Array(2 * state))
      way = twice(way, new Uint8Array(2 * state))
      turns = twice(turns, new Uint8Array(2 * state))
    }
    from[state] = before
    choice[state] = by
    way[state] = heard
    turns[state] = turnsAfter(before, by)
    queues[cost]!.states.push(state)
    if (cost < lowest) lowest = cost
  }

  function turnsAfter(before: number, by: number): number {
    if (before < 0) return 0
    return turns[before]! + (sceneOf(before).choices[by]!.move.type === 'held' ? 0 : 1)
  }

  /** The caller is heard out, or cut off. */
  function hear(spoken: Spoken, mood: number, a: number, b: number, before: number, by: number): void {
    const now = spoken.reveals ? reveal.after(mood) : mood
    push(spoken.heard, now, a, b, before, by, 0)
    if (!policy.cuts) {
      pruned = true
      return
    }
    if (spoken.cuts.length === 0) return
    const then = interrupt.after(now)
    const cutMood = turnMood(traits(now), traits(then), traits(then))
    const cutA = countA(a, script.interruption, cutMood)
    const cutB = countB(b, script.interruption, cutMood)
    for (const [index, { bridge, scene }] of spoken.cuts.entries()) {
      if (bridge !== null) push(scene, now, a, b, before, by, index + 1)
      else if (!trait.ended(traits(then))) push(scene, then, cutA, cutB, before, by, index + 1)
      else watch.onEnd(search, before, by, index + 1, script.goneAt(scene, then), cutA, cutB)
    }
  }

  function look(state: number): void {
    const scene = sceneOf(state)
    const mood = moodOf(state)
    const a = store.word(state, 2)
    const b = store.word(state, 3)
    const { choices } = scene
    for (let turn = 0; turn < choices.length; turn++) {
      // The first choices are those of the script: they come up first either way.
      const by = policy.deep ? choices.length - 1 - turn : turn
      const made = choices[by]!
      if (policy.allows && !policy.allows(made)) {
        pruned = true
        continue
      }
      if (isNew && !isTalk(made) && !isNew.tries(scene.place, by - choices.length, mood, a & policy.maskA, b & policy.maskB)) {
        pruned = true
        continue
      }
      const after = made.row ? made.row.after(mood) : mood
      const found = script.caseOf(scene, made, mood, after)
      // A promise that is still owed comes out when the call ends.
      const then = found.ended || found.reveals ? reveal.after(after) : after
      const seen = turnMood(traits(mood), traits(after), traits(then))
      const nextA = countA(a, made.kind, seen)
      const nextB = countB(b, made.kind, seen)
      // After so many turns the caller has to go, wherever this would have led. By another way it may still be reached.
      if (!found.ended && turnsAfter(state, by) >= callBounds.turns) {
        pruned = true
        continue
      }
      if (!found.met) {
        found.met = true
        watch.onCase(search, state, by, found)
      }
      if (found.ended) watch.onEnd(search, state, by, 0, found, nextA, nextB)
      else hear(found, after, nextA, nextB, state, by)
    }
  }

  const start = startTally(script.setting)
  hear(script.opening, moods.number(startMood(script.setting.nature)), start.a, start.b, -1, 0)
  for (;;) {
    while (lowest < costs && queues[lowest]!.head === queues[lowest]!.states.length) lowest++
    if (lowest === costs) break
    const queue = queues[lowest]!
    look(policy.deep ? queue.states.pop()! : queue.states[queue.head++]!)
    looked++
    if (watch.news() !== news) [news, lastNews] = [watch.news(), looked]
    // All of it is what this one is for, and there is more.
    if (!isNew && pruned) break
    if (looked - lastNews >= (policy.patience ?? Infinity) || (looked % 32 === 0 && policy.isEnough?.())) {
      pruned = true
      break
    }
  }
  return search
}

/** What a turn in one mood that leads to another is to the scorecard, of their traits; `then` is the mood once promises have come out. */
export function turnMood(before: number, after: number, then: number): number {
  return (
    (trait.heard(before) > 0 ? inMood.heard : 0) |
    (trait.vents(before) ? inMood.vents : 0) |
    (trait.abusive(before) ? inMood.wasAbusive : 0) |
    (trait.abusive(then) ? inMood.isAbusive : 0) |
    (trait.frustration(after) > trait.frustration(before) ? inMood.raised : 0)
  )
}

/** Whether a choice is something that is said or left unsaid, and nothing done to the line. */
export function isTalk({ move }: Choice): boolean {
  return move.type === 'replied' || move.type === 'waited'
}

function twice<Row extends Int32Array | Uint8Array>(row: Row, into: Row): Row {
  into.set(row)
  return into
}
