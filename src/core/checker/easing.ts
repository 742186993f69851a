import type { Found } from './found.ts'
import { type MoodTable, trait } from './moods.ts'
import type { Choice, Scene } from './scenes.ts'
import type { Search } from './search.ts'

/** The most states that are looked at; they are taken evenly from all. */
const samples = 1500

/** Replies that at some moment do the caller's mood more good, in one of its numbers, than the best reply of their step: that tempts. */
export function easingReplies(searches: readonly Search[], found: Found): ReadonlySet<string> {
  const easing = new Set<string>()
  for (const search of searches) {
    const stride = Math.max(1, Math.ceil((search.states * searches.length) / samples))
    for (let state = 0; state < search.states; state += stride) lookAt(search.script.moods, search.sceneOf(state), search.moodOf(state), found, easing)
  }
  return easing
}

function lookAt(moods: MoodTable, { choices }: Scene, mood: number, { replies }: Found, easing: Set<string>): void {
  const open = choices.filter(({ reply }) => reply)
  const highest = Math.max(...open.map(({ reply }) => replies.get(reply!.id) ?? -1))
  const best = open.filter(({ reply }) => (replies.get(reply!.id) ?? -1) > highest - 1e-9)
  const bestNumbers = best.map((choice) => numbersAfter(moods, choice, mood))
  for (const choice of open) {
    if (best.includes(choice) || easing.has(choice.reply!.id)) continue
    const numbers = numbersAfter(moods, choice, mood)
    if (numbers.some((number, index) => bestNumbers.every((other) => number > other[index]!))) easing.add(choice.reply!.id)
  }
}

/** What is good about a mood after a choice: the higher the better. Patience goes by itself, and tempts nobody. */
function numbersAfter(moods: MoodTable, { row }: Choice, mood: number): number[] {
  const traits = moods.traits(row ? row.after(mood) : mood)
  return [-trait.frustration(traits), trait.heard(traits), trait.trust(traits)]
}
