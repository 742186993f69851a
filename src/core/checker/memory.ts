import type { Setting } from '../call/call-state.ts'
import type { Reply, Step } from '../scenario/scenario.ts'
import type { Live } from './live.ts'
import { callBounds } from '../scenario/vocabulary.ts'

/*
 * What a call remembers, but for its mood, packed into a few whole numbers: where it is, and a bit for each thing that may have happened. Two
 * calls with the same numbers go on alike.
 */

/** One call's memory. The first numbers are the place, the home of a detour (-1 for none), and the reply that the caller was cut off for by a bridge. */
export type Memory = Int32Array

/** Where everything stands in a memory: numbers of bits. */
export interface Layout {
  readonly size: number
  readonly places: readonly string[]
  readonly place: ReadonlyMap<string, number>
  readonly facts: readonly string[]
  readonly fact: ReadonlyMap<string, number>
  readonly detours: readonly string[]
  /** By place: how many replies stand before it in the file. */
  readonly before: readonly number[]
  readonly deeds: readonly string[]
  readonly steps: readonly Step[]
  /** The first bit of each kind. */
  readonly known: number
  readonly corrected: number
  readonly detour: number
  readonly spent: number
  readonly visits: number
  readonly done: number
  /** The first turn of the rep was taken. */
  readonly begun: number
}

export const atPlace = 0
export const atHome = 1
/** The number of the reply at its step, from 1, that alone may follow; 0 for none. */
export const atBridge = 2
/** The first number of bits. */
export const header = 3

export function layoutOf({ call }: Setting): Layout {
  const inside = Object.values(call.detours).flatMap((detour) => Object.entries(detour.steps))
  const all: [string, Step][] = [...Object.entries(call.steps), ...inside]
  const replies = all.flatMap(([, step]) => step.replies)
  let count = 0
  const before = all.map(([, step]) => (count += step.replies.length) - step.replies.length)
  const facts = Object.keys(call.facts)
  const detours = Object.keys(call.detours)
  const deeds = [...new Set(replies.flatMap((reply) => reply['once done']))]
  let bit = header * 32
  const take = (count: number) => {
    const from = bit
    bit += count
    return from
  }
  return {
    places: all.map(([name]) => name),
    place: numbered(all.map(([name]) => name)),
    steps: all.map(([, step]) => step),
    facts,
    fact: numbered(facts),
    detours,
    before,
    deeds,
    known: take(facts.length),
    corrected: take(facts.length),
    detour: take(detours.length),
    spent: take(count),
    visits: take(2 * all.length),
    done: take(deeds.length),
    begun: take(1),
    size: (bit + 31) >>> 5,
  }
}

/** The bit of a reply that was used. */
export function spentBit({ spent, before, steps }: Layout, place: number, reply: Reply): number {
  return spent + before[place]! + steps[place]!.replies.indexOf(reply)
}

export function has(memory: Memory, bit: number): boolean {
  return ((memory[bit >>> 5]! >>> (bit & 31)) & 1) === 1
}

export function put(memory: Memory, bit: number): void {
  memory[bit >>> 5]! |= 1 << (bit & 31)
}

/** How often the caller has spoken at a place; two times are the most that make a difference. */
export function visitsAt(memory: Memory, layout: Layout, place: number): number {
  const bit = layout.visits + 2 * place
  return (has(memory, bit) ? 1 : 0) + (has(memory, bit + 1) ? 1 : 0)
}

export function visit(memory: Memory, layout: Layout, place: number): void {
  const bit = layout.visits + 2 * place
  if (visitsAt(memory, layout, place) < callBounds.visits - 1) put(memory, has(memory, bit) ? bit + 1 : bit)
}

/** Leaves in a memory at a place only what is live. */
export function maskOf(layout: Layout, name: string, { facts, values, again, detours, done }: Live): Memory {
  const mask = new Int32Array(layout.size)
  mask[atPlace] = -1
  mask[atHome] = -1
  for (const [index, fact] of layout.facts.entries()) {
    if (facts.has(fact)) put(mask, layout.known + index)
    if (facts.has(fact) && values.has(fact)) put(mask, layout.corrected + index)
  }
  for (const [index, detour] of layout.detours.entries()) if (detours.has(detour)) put(mask, layout.detour + index)
  for (const [index, deed] of layout.deeds.entries()) if (done.has(deed)) put(mask, layout.done + index)
  for (const place of again) {
    const index = layout.place.get(place)!
    put(mask, layout.visits + 2 * index)
    put(mask, layout.visits + 2 * index + 1)
    for (const reply of layout.steps[index]!.replies) put(mask, spentBit(layout, index, reply))
  }
  mask[atBridge] = -1
  put(mask, layout.begun)
  return mask
}

function numbered(names: readonly string[]): Map<string, number> {
  return new Map(names.map((name, index) => [name, index]))
}

/** Memories, each kept once, by number. */
export interface MemoryStore {
  readonly count: number
  /** The number of a memory that is equal; a new one where there was none. */
  number(memory: Memory): number
  at(number: number): Memory
  /** One of its numbers. */
  word(number: number, index: number): number
}

export function memoryStore(size: number): MemoryStore {
  let pool = new Int32Array(size * 256)
  let table = new Int32Array(1024).fill(-1)
  let count = 0

  function hash(memory: Int32Array, from: number): number {
    let sum = 0x811c9dc5
    for (let index = 0; index < size; index++) {
      sum = Math.imul(sum ^ memory[from + index]!, 0x01000193)
      sum ^= sum >>> 15
    }
    return Math.imul(sum ^ (sum >>> 13), 0x5bd1e995) >>> 0
  }

  function isAt(memory: Memory, number: number): boolean {
    const from = number * size
    for (let index = 0; index < size; index++) if (pool[from + index] !== memory[index]) return false
    return true
  }

  function enlarge(): void {
    table = new Int32Array(table.length * 2).fill(-1)
    for (let number = 0; number < count; number++) {
      let slot = hash(pool, number * size) & (table.length - 1)
      while (table[slot] !== -1) slot = (slot + 1) & (table.length - 1)
      table[slot] = number
    }
  }

  return {
    get count() {
      return count
    },
    number(memory) {
      let slot = hash(memory, 0) & (table.length - 1)
      while (table[slot] !== -1) {
        if (isAt(memory, table[slot]!)) return table[slot]!
        slot = (slot + 1) & (table.length - 1)
      }
      if ((count + 1) * size > pool.length) {
        const larger = new Int32Array(pool.length * 2)
        larger.set(pool)
        pool = larger
      }
      pool.set(memory, count * size)
      table[slot] = count++
      if (count * 2 > table.length) enlarge()
      return count - 1
    },
    at: (number) => pool.slice(number * size, (number + 1) * size),
    word: (number, index) => pool[number * size + index]!,
  }
}
