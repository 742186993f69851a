import type { Choice, Scene, Script, Spoken } from './scenes.ts'
import type { Search, Watch } from './search.ts'
import { startMood } from '../caller/mood.ts'
import { callBounds } from '../scenario/vocabulary.ts'
import { trait } from './moods.ts'
import { byDice } from './policies.ts'
import { isTalk } from './search.ts'

/** One turn in so many is something done to the line, and one answer in so many is cut off: with more of them few calls come far. */
const seldom = 32

/**
 * Plays calls by dice, the same every time, until enough was found or so many turns were taken. It comes to what a search passes over because nothing
 * in it is new by itself: a rare mood at one step, after many turns that all look alike.
 */
export function searchByDice(script: Script, limit: number, isEnough: () => boolean, watch: Watch): Search {
  const { moods } = script
  const reveal = moods.row('reveal')
  const interrupt = moods.row('interrupt')
  const throwOf = dice()
  const from: number[] = []
  const choices: number[] = []
  const ways: number[] = []
  const scenes: Scene[] = []
  const moodsMet: number[] = []
  let turns = 0
  const search: Search = {
    script,
    policy: byDice,
    get states() {
      return from.length
    },
    complete: false,
    fromOf: (state) => from[state]!,
    choiceOf: (state) => choices[state]!,
    wayOf: (state) => ways[state]!,
    sceneOf: (state) => scenes[state]!,
    moodOf: (state) => moodsMet[state]!,
    caseOf(state, by) {
      const [scene, mood] = [scenes[state]!, moodsMet[state]!]
      const made = scene.choices[by]!
      return script.caseOf(scene, made, mood, made.row ? made.row.after(mood) : mood)
    },
  }

  /** The caller is heard out or, once in a while, cut off: the state that it leads to, or -1 where the call ends there. */
  function hear(spoken: Spoken, mood: number, before: number, by: number): number {
    const now = spoken.reveals ? reveal.after(mood) : mood
    const way = spoken.cuts.length > 0 && throwOf(seldom) === 0 ? 1 + throwOf(spoken.cuts.length) : 0
    const cut = spoken.cuts[way - 1]
    const isRude = cut !== undefined && cut.bridge === null
    const then = isRude ? interrupt.after(now) : now
    if (isRude && trait.ended(moods.traits(then))) {
      watch.onEnd(search, before, by, way, script.goneAt(cut.scene, then), 0, 0)
      return -1
    }
    const scene = cut?.scene ?? spoken.heard
    from.push(before)
    choices.push(by)
    ways.push(way)
    scenes.push(scene)
    moodsMet.push(scene.forget.after(then))
    return from.length - 1
  }

  /** One turn: where it leads, or -1 where it ends the call. After so many turns the caller has to go, wherever it would have led. */
  function take(state: number, isLast: boolean): number {
    const scene = scenes[state]!
    const mood = moodsMet[state]!
    const by = chooseBy(scene.choices, throwOf)
    const choice = scene.choices[by]!
    const after = choice.row ? choice.row.after(mood) : mood
    const found = script.caseOf(scene, choice, mood, after)
    turns++
    if (!found.ended && isLast) return -1
    if (!found.met) {
      found.met = true
      watch.onCase(search, state, by, found)
    }
    return found.ended ? -1 : hear(found, after, state, by)
  }

  while (turns < limit && !isEnough()) {
    let state = hear(script.opening, moods.number(startMood(script.setting.nature)), -1, 0)
    for (let turn = 0; state >= 0 && turn < callBounds.turns; turn++) state = take(state, turn === callBounds.turns - 1)
  }
  return search
}

/** Something said or left unsaid, most of the time: those choices come first in a scene, but for the last few. */
function chooseBy(choices: readonly Choice[], throwOf: (sides: number) => number): number {
  const talk = choices.findLastIndex(isTalk) + 1
  return throwOf(talk > 0 && throwOf(seldom) > 0 ? talk : choices.length)
}

/** Numbers from 0 on and below the number of sides, the same in every run. */
function dice(): (sides: number) => number {
  let state = 0x9e3779b1
  return (sides) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return ((state >>> 8) * sides) / 0x1000000 | 0
  }
}
