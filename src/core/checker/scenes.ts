import type { Setting } from '../call/call-state.ts'
import type { Move } from '../call/call-log.ts'
import type { Reply } from '../scenario/scenario.ts'
import type { Act } from '../scenario/vocabulary.ts'
import type { Layout, Memory } from './memory.ts'
import type { ActRow, MoodTable } from './moods.ts'
import type { TurnKind } from './tally.ts'

/** Where the rep is to act: all of a call that something can still read, but for its mood. */
export interface Scene {
  readonly id: number
  readonly place: number
  /** A copy. */
  readonly memory: Memory
  /** Leaves out of a mood what nothing reads from here on. */
  readonly forget: ActRow
  readonly choices: readonly Choice[]
  /** All replies of the step, open or not, in the order of the file. */
  readonly replies: readonly Reply[]
}

/** Something that the rep can do in a scene. */
export interface Choice {
  readonly move: Move | { readonly type: 'have-to-go' }
  readonly reply: Reply | null
  /** What it means here. */
  readonly act: Act | null
  readonly row: ActRow | null
  /** What it is to the scorecard. */
  readonly kind: TurnKind
  /** A hand-off in which the colleague is told a lot, and nothing that they need. */
  readonly rambles: boolean
  /** What comes of it, as far as it was worked out: the looks of moods, and beside them the cases. */
  looks: number[] | null
  cases: Case[] | null
}

export type Case = Spoken | Ended

/** The caller speaks: the rep hears it out, or cuts in after some of what it brings. */
export interface Spoken {
  /** Whether whoever explores has met it. */
  met?: boolean
  readonly ended: false
  /** A promise comes out on the way. */
  readonly reveals: boolean
  readonly heard: Scene
  readonly cuts: readonly Cut[]
  /** Where the caller speaks a line of the script, and in which case of it; null for what is said anywhere. */
  readonly line: Line | null
  readonly detour: number
  readonly tired: boolean
  /** The call has come to a step, or stays where it is. */
  readonly arrives: boolean
  /** A department has sent the caller back, and the scenario has no step for that. */
  readonly isSentBack: boolean
  /** All that the caller says brings and puts right. */
  readonly brings: readonly string[]
  readonly corrects: readonly string[]
}

export interface Line {
  readonly place: number
  readonly key: string
}

export interface Cut {
  /** How many of the parts that bring something are heard first. */
  readonly after: number
  /** A polite bridge does not interrupt. */
  readonly bridge: Reply | null
  readonly scene: Scene
}

/** The call ends. Which of its milestones were known when the caller had said goodbye, or had been cut off. */
export interface Ended {
  met?: boolean
  readonly ended: true
  readonly ending: string
  /** The case of its line. */
  readonly line: string
  /** The ending that would have been, where its words over a broken promise are said before the caller goes. */
  readonly exposed: string | null
  /** What is heard in the goodbye. */
  readonly brings: readonly string[]
  readonly corrects: readonly string[]
  readonly heard: Goals
  readonly cut: Goals
  /** The same for ends that are alike to the score. */
  readonly slot: number
  /** Where a promise came out and was too much: its line is said, and then the caller is gone. */
  readonly at: Pick<Spoken, 'line' | 'detour'> & { readonly place: number } | null
}

export interface Goals {
  readonly need: boolean
  readonly cause: boolean
  readonly verified: boolean
}

/** A call as scenes and choices, worked out as somebody comes to them. */
export interface Script {
  readonly setting: Setting
  readonly layout: Layout
  readonly moods: MoodTable
  readonly scenes: readonly Scene[]
  /** The caller's first turn. */
  readonly opening: Spoken
  caseOf(scene: Scene, choice: Choice, before: number, after: number): Case
  /** One number of a scene's memory. */
  readonly wordAt: (scene: Scene, index: number) => number
  /** The caller hangs up where they were cut off. */
  goneAt(scene: Scene, mood: number): Ended
  /** What cutting in is to the scorecard. */
  readonly interruption: TurnKind
  /** The scene of a call that stands somewhere; used to hold the machine against it. */
  sceneOf(memory: Memory): Scene
}
