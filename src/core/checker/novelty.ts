import type { Scene, Script } from './scenes.ts'
import { header } from './memory.ts'
import { trait } from './moods.ts'

/** Costs are told apart below this; all above are alike. */
export const costs = 64

/**
 * Whether a state has anything that no state before it had at the same place and cost: a number of the mood, something that has happened in this
 * mood's cue, something counted at this patience. Passing over the others keeps a search to what differs.
 */
export function noveltyOf({ moods: { traits }, layout: { size }, wordAt }: Script, closely: boolean) {
  const seen = new Uint8Array(1 << 20)

  /** Whether it is the first of its kind at this place and cost. What two of them share by chance is passed over, and nothing worse. */
  function note(place: number, kind: number, value: number): boolean {
    let hash = Math.imul(place + 1, 0x9e3779b1) ^ Math.imul(kind + 1, 0x85ebca6b) ^ Math.imul(value + 1, 0xc2b2ae35)
    hash ^= hash >>> 15
    hash = Math.imul(hash, 0x27d4eb2f)
    const slot = (hash ^ (hash >>> 13)) & (seen.length - 1)
    const isNew = seen[slot] === 0
    seen[slot] = 1
    return isNew
  }

  /** Each bit of a number, beside something else. */
  function noteBits(place: number, kind: number, word: number, beside: number): boolean {
    let isNew = false
    for (let rest = word; rest !== 0; rest &= rest - 1) if (note(place, kind + 31 - Math.clz32(rest & -rest), beside)) isNew = true
    return isNew
  }

  function isCloser(place: number, seenMood: number, scene: Scene, a: number, b: number): boolean {
    const numbers = trait.numbers(seenMood)
    let isNew = note(place, 6, numbers)
    const told = trait.flags(seenMood) * 4 + trait.heard(seenMood)
    for (let word = header; word < size; word++) {
      const bits = wordAt(scene, word)
      if (noteBits(place, 30_000 + 32 * word, bits, trait.frustration(seenMood))) isNew = true
      if (noteBits(place, 60_000 + 32 * word, bits, told)) isNew = true
    }
    if (noteBits(place, 40_000, a, trait.cue(seenMood))) isNew = true
    return noteBits(place, 40_032, b, trait.cue(seenMood)) || isNew
  }

  /** What is done to the line does much the same wherever it is done: once is enough for each place, cue, patience and count. */
  function tries(place: number, choice: number, mood: number, a: number, b: number): boolean {
    const seenMood = traits(mood)
    const value = Math.imul(a, 0x2c1b3c6d) ^ Math.imul(b, 0x297a2d39) ^ (trait.cue(seenMood) * 8 + trait.patience(seenMood))
    return note(place, 50_000 + choice, value)
  }

  function has(scene: Scene, mood: number, a: number, b: number, cost: number): boolean {
    const seenMood = traits(mood)
    const place = scene.place * costs + cost
    const cue = trait.cue(seenMood)
    const patience = trait.patience(seenMood)
    let isNew = note(place, 0, trait.frustration(seenMood))
    if (note(place, 1, trait.heard(seenMood))) isNew = true
    if (note(place, 2, trait.trust(seenMood))) isNew = true
    if (note(place, 3, patience)) isNew = true
    if (note(place, 4, cue)) isNew = true
    if (note(place, 5, trait.flags(seenMood) * 8 + patience)) isNew = true
    for (let word = header; word < size; word++) if (noteBits(place, 32 * word, wordAt(scene, word), cue)) isNew = true
    if (noteBits(place, 20_000, a, patience)) isNew = true
    if (noteBits(place, 20_032, b, patience)) isNew = true
    // Nothing was lost so far: worth a closer look.
    if (closely && cost === 0 && isCloser(place, seenMood, scene, a, b)) isNew = true
    return isNew
  }

  return { has, tries }
}
