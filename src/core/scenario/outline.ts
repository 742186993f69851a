import type { Path, Place } from './source.ts'
import { keyAt, valueAt } from './complaint.ts'

/*
 * What a file says, as far as it can be told although something in it is wrong: what is missing or of the wrong kind is
 * simply not there. So one mistake does not keep the others from being found.
 */

/** A map of keys somewhere in a file. */
export interface Part {
  readonly path: Path
  readonly keys: Readonly<Record<string, unknown>>
}

/** A name that an author wrote, and where. */
export interface Named {
  readonly name: string
  readonly at: Place
}

export interface OutlineStep extends Part {
  /** Where it stands: in the script, aside, or in a detour; a detour of one step is a step itself. */
  readonly kind: 'step' | 'aside' | 'detour' | 'detour step'
  readonly name: string
  /** The steps of the same detour, for which its replies need no other name. */
  readonly near: readonly string[]
  readonly replies: readonly Part[]
}

/** One call of a file. */
export interface Outline extends Part {
  readonly facts: ReadonlyMap<string, Part>
  /** Every step, in the order of the file. */
  readonly steps: readonly OutlineStep[]
  readonly detours: ReadonlyMap<string, Part>
  readonly endings: ReadonlyMap<string, Part>
  readonly story: readonly Part[]
}

/** The calls of a file: the file itself, or each that it lists. */
export function outlineCalls(file: Part): Outline[] {
  return 'calls' in file.keys ? partsIn(file, 'calls').map(outlineCall) : [outlineCall(file)]
}

function outlineCall(call: Part): Outline {
  const detours = namedParts(call, 'detours')
  const inDetours = [...detours].flatMap(([name, detour]) =>
    'steps' in detour.keys ? stepsIn(detour, 'steps', 'detour step') : [outlineStep(name, detour, 'detour')],
  )
  const caller = partAt(call, 'caller')
  return {
    ...call,
    facts: namedParts(call, 'facts'),
    steps: [...stepsIn(call, 'steps', 'step'), ...stepsIn(call, 'asides', 'aside'), ...inDetours],
    detours,
    endings: namedParts(call, 'endings'),
    story: caller ? partsIn(caller, 'story') : [],
  }
}

function stepsIn(part: Part, key: string, kind: OutlineStep['kind']): OutlineStep[] {
  const steps = namedParts(part, key)
  const near = kind === 'detour step' ? [...steps.keys()] : []
  return [...steps].map(([name, step]) => outlineStep(name, step, kind, near))
}

function outlineStep(name: string, step: Part, kind: OutlineStep['kind'], near: readonly string[] = []): OutlineStep {
  return { ...step, kind, name, near, replies: partsIn(step, 'replies') }
}

/** The map at a key. */
export function partAt({ path, keys }: Part, key: string): Part | null {
  return partOf(keys[key], [...path, key])
}

/** The maps in the list at a key; a single one counts as a list of one. */
export function partsIn({ path, keys }: Part, key: string): Part[] {
  const value = keys[key]
  const all = Array.isArray(value)
    ? value.map((inner: unknown, index) => partOf(inner, [...path, key, index]))
    : [partAt({ path, keys }, key)]
  return all.filter((part) => part !== null)
}

/** The maps at made-up keys, by name. */
export function namedParts(part: Part, key: string): Map<string, Part> {
  const inside = partAt(part, key)
  const all = Object.entries(inside?.keys ?? {}).flatMap(([name, value]): [string, Part][] => {
    const named = partOf(value, [...part.path, key, name])
    return named ? [[name, named]] : []
  })
  return new Map(all)
}

/** The keys of the map at a key, whatever stands at them. Null where there is none, and nothing can be said about its names. */
export function namesOf(part: Part, key: string): string[] | null {
  const inside = partAt(part, key)
  return inside && Object.keys(inside.keys)
}

export function wordsAt({ keys }: Part, key: string): string | null {
  const value = keys[key]
  return typeof value === 'string' ? value : null
}

/** The names at a key: one, a list of them, or the keys of a map. */
export function namesAt({ path, keys }: Part, key: string): Named[] {
  const value = keys[key]
  const here = [...path, key]
  if (typeof value === 'string') return [{ name: value, at: valueAt(here) }]
  if (Array.isArray(value)) {
    return value.flatMap((name: unknown, index) => (typeof name === 'string' ? [{ name, at: valueAt([...here, index]) }] : []))
  }
  const inside = partOf(value, here)
  return Object.keys(inside?.keys ?? {}).map((name) => ({ name, at: keyAt([...here, name]) }))
}

export function partOf(value: unknown, path: Path): Part | null {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value)
  // A map's keys are the author's words: text, whatever stands at them.
  return isMap ? { path, keys: value as Part['keys'] } : null
}
