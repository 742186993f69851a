import type { Draft, Mood, Nature } from '../caller/mood.ts'
import type { Act, Cue } from '../scenario/vocabulary.ts'
import { deedOf } from '../caller/acts.ts'
import { cueOf, isTired } from '../caller/cue.ts'
import { startMood, takeAct, takeReveal } from '../caller/mood.ts'
import { endOf, fourNumbers, owes, packMood, unpackInto, ventingOf } from '../caller/packed-mood.ts'
import { cues as cuesInOrder } from '../scenario/vocabulary.ts'

/**
 * The moods of one caller as numbers, in the order in which they were met, and what each act makes of each: worked out once, when
 * first asked for, by the rules of `caller/mood.ts`.
 */
export interface MoodTable {
  /** How many were met so far. */
  readonly size: number
  /** The number of a mood. */
  number(mood: Mood): number
  /** The mood that has a number, made anew at each call. */
  mood(number: number): Mood
  isEnded(mood: number): boolean
  row(act: Act | 'reveal'): ActRow
  /** All that the rest of a call can see of a mood, as a small number: moods that look alike lead to the same places. */
  look(mood: number): number
  /** What the caller shows in a mood, whether they are nearly worn out, and whether there is story left that silence lets out. */
  cue(mood: number): Cue
  tired(mood: number): boolean
  vents(mood: number): boolean
  /** How much of the story is left, 0–2. */
  venting(mood: number): number
  /** What matters of a mood to searches and tallies, packed: see `trait`. */
  readonly traits: (mood: number) => number
  /** The row that leaves out of each mood what nothing later reads (`forget`). */
  without(forgotten: number): ActRow
}

/** What one act makes of each mood. */
export interface ActRow {
  after(mood: number): number
}

/** What of a mood may be forgotten once nothing later reads it: bits. */
export const forget = { apologised: 1, paraphrased: 2, debtPaid: 4, empathy: 8, solving: 16 } as const

const startSize = 1 << 10

export function moodTable(nature: Nature): MoodTable {
  const numbers = numbering()
  const rows = new Map<string, ActRow>()
  const draft: Draft = { ...startMood(nature) }
  const show = showing(nature)

  function rework(packed: number, work: (draft: Draft) => void): number {
    unpackInto(draft, packed)
    work(draft)
    return packMood(draft)
  }

  /** A row of what some work makes of those moods that it is for; the others stay as they are. */
  function rowOf(name: string, isFor: (packed: number) => boolean, work: (draft: Draft) => void): ActRow {
    const known = rows.get(name)
    if (known) return known
    let next = new Int32Array(startSize).fill(-1)
    const made: ActRow = {
      after(mood) {
        if (mood >= next.length) next = grown(next, mood)
        const after = next[mood]!
        if (after >= 0) return after
        const packed = numbers.packed(mood)
        return (next[mood] = isFor(packed) ? numbers.number(rework(packed, work)) : mood)
      },
    }
    rows.set(name, made)
    return made
  }

  const reveal = (mood: Draft) => takeReveal(mood, nature)

  function row(act: Act | 'reveal'): ActRow {
    if (act === 'reveal') return rowOf(act, canReveal, reveal)
    const deed = deedOf(act)
    return rowOf(act, goesOn, (mood) => takeAct(mood, deed, nature))
  }

  const looks = new Int16Array(lookKeys).fill(-1)
  let looksKnown = 0
  let lookOf = new Int16Array(startSize).fill(-1)

  function look(mood: number): number {
    if (mood >= lookOf.length) lookOf = grown(lookOf, mood)
    const known = lookOf[mood]!
    if (known >= 0) return known
    const packed = numbers.packed(mood)
    const key = lookKey(packed, canReveal(packed) ? rework(packed, reveal) : null, show)
    if (looks[key]! < 0) looks[key] = looksKnown++
    return (lookOf[mood] = looks[key]!)
  }

  let traitsOf = new Int32Array(startSize).fill(-1)
  function traits(mood: number): number {
    if (mood >= traitsOf.length) traitsOf = grown(traitsOf, mood)
    if (traitsOf[mood]! < 0) {
      unpackInto(draft, numbers.packed(mood))
      traitsOf[mood] = packTraits(draft, show(numbers.packed(mood)) >>> 1)
    }
    return traitsOf[mood]!
  }

  return {
    get size() {
      return numbers.size()
    },
    number: (mood) => numbers.number(packMood(mood)),
    mood(number) {
      unpackInto(draft, numbers.packed(number))
      return { ...draft }
    },
    isEnded: (mood) => !goesOn(numbers.packed(mood)),
    row,
    look,
    without: (forgotten) => rowOf(`without ${forgotten}`, () => forgotten !== 0, (mood) => leaveOut(mood, forgotten)),
    cue: (mood) => cues[show(numbers.packed(mood)) >>> 1]!,
    tired: (mood) => (show(numbers.packed(mood)) & 1) !== 0,
    vents: (mood) => ventingOf(numbers.packed(mood)) > 0,
    venting: (mood) => ventingOf(numbers.packed(mood)),
    traits,
  }
}

/** Where the parts of a mood's traits stand: the four numbers one after the other, then flags and the cue. */
export const trait = {
  frustration: (traits: number) => traits & 15,
  heard: (traits: number) => (traits >>> 4) & 3,
  trust: (traits: number) => (traits >>> 6) & 7,
  patience: (traits: number) => (traits >>> 9) & 7,
  numbers: (traits: number) => traits & 0xfff,
  vents: (traits: number) => (traits & 0x1000) !== 0,
  abusive: (traits: number) => (traits & 0x2000) !== 0,
  ended: (traits: number) => (traits & 0x4000) !== 0,
  /** Story left, abusive, ended, a promise owed: all together. */
  flags: (traits: number) => (traits >>> 12) & 15,
  cue: (traits: number) => traits >>> 16,
} as const

function packTraits(mood: Draft, cue: number): number {
  const flags = (mood.venting > 0 ? 1 : 0) | (mood.abusive ? 2 : 0) | (mood.ended === null ? 0 : 4) | (mood.debt === 'owed' ? 8 : 0)
  return mood.frustration | (mood.heard << 4) | (mood.trust << 6) | (mood.patience << 9) | (flags << 12) | (cue << 16)
}

function goesOn(packed: number): boolean {
  return endOf(packed) === 0
}

function canReveal(packed: number): boolean {
  return goesOn(packed) && owes(packed)
}

/** Numbers for packed moods, in the order in which they come. */
function numbering(): { size(): number; number(packed: number): number; packed(number: number): number } {
  let all = new Int32Array(startSize)
  let size = 0
  // A mood's number and one, at the mood's place or the first free one after it; 0 where there is none. At most half are filled.
  let slots = new Int32Array(4 * startSize)

  function number(packed: number): number {
    const slot = slotOf(packed)
    const found = slots[slot]!
    if (found > 0) return found - 1
    slots[slot] = size + 1
    all[size++] = packed
    if (size === all.length) grow()
    return size - 1
  }

  /** Where a packed mood is, or belongs. */
  function slotOf(packed: number): number {
    const last = slots.length - 1
    let slot = (Math.imul(packed, 0x9e3779b1) >>> 7) & last
    for (let found = slots[slot]!; found > 0 && all[found - 1] !== packed; found = slots[slot]!) slot = (slot + 1) & last
    return slot
  }

  function grow(): void {
    all = grown(all, size)
    slots = new Int32Array(2 * slots.length)
    for (let number = 0; number < size; number++) slots[slotOf(all[number]!)] = number + 1
  }

  return { size: () => size, number, packed: (number) => all[number]! }
}

function grown<Row extends Int32Array | Int16Array>(row: Row, index: number): Row {
  const larger = new (row.constructor as new (length: number) => Row)(Math.max(2 * row.length, index + 1)).fill(-1) as Row
  larger.set(row)
  return larger
}

const cues = [...cuesInOrder, 'otherwise'] as const

/** What a caller of this nature shows in a packed mood: twice the number of the cue, and one where they are nearly worn out. */
function showing(nature: Nature): (packed: number) => number {
  const known = new Int8Array(fourNumbers + 1).fill(-1)
  const draft: Draft = { ...startMood(nature) }
  return (packed) => {
    const numbers = packed & fourNumbers
    if (known[numbers]! < 0) {
      unpackInto(draft, numbers)
      known[numbers] = 2 * cues.indexOf(cueOf(draft, nature)) + (isTired(draft, nature) ? 1 : 0)
    }
    return known[numbers]!
  }
}

/** Six cues, worn out or not, and four ways to end or not to. */
const seenKeys = 6 * 2 * 4
const lookKeys = seenKeys * 3 * (1 + seenKeys)

function lookKey(packed: number, revealed: number | null, show: (packed: number) => number): number {
  const seen = (one: number) => show(one) * 4 + endOf(one)
  const out = revealed === null ? 0 : 1 + seen(revealed)
  return (seen(packed) * 3 + ventingOf(packed)) * (1 + seenKeys) + out
}

function leaveOut(mood: Draft, forgotten: number): void {
  const has = (bit: number) => (forgotten & bit) !== 0
  if (has(forget.apologised)) mood.apologised = false
  if (has(forget.paraphrased)) mood.paraphrased = false
  if (has(forget.debtPaid) && mood.debt === 'paid') mood.debt = 'none'
  const family = mood.streak?.family
  if ((family === 'E' && has(forget.empathy)) || (family === 'S' && has(forget.solving))) mood.streak = null
}
