import type { Draft } from '../caller/mood.ts'
import type { ActRow } from './moods.ts'
import type { Scene, Script } from './scenes.ts'
import { startMood } from '../caller/mood.ts'
import { atHome } from './memory.ts'
import { MoodSet } from './mood-set.ts'
import { joinInto, marksOf, mostMarks } from './split-moods.ts'

/** A scene with the moods in it. */
export interface Room {
  readonly scene: Scene
  /** The marks of a mood once what nothing reads from here on is left out, by the marks before. */
  readonly kept: Int16Array
  /** Moods that were looked at, and those that were come upon since. */
  readonly done: MoodSet
  readonly coming: MoodSet
  /** The looks of moods in which the caller was lost by an interruption. */
  readonly lost: Set<number>
  /** It waits to be looked into, or somebody does. */
  isOpen: boolean
}

/** The scenes that were come upon, and which of them is to be looked into next. */
export interface Rooms {
  readonly all: readonly Room[]
  readonly at: (scene: Scene) => Room
  /** A mood is come upon in a room. */
  readonly come: (room: Room, marks: number, numbers: number) => void
  /** The next with something new in it, in the order of the script; null where there is none. */
  readonly next: () => Room | null
}

export function roomsOf(script: Script): Rooms {
  const all: Room[] = []
  const byScene: (Room | undefined)[] = []
  const waiting: Room[][] = []
  const draft: Draft = { ...startMood(script.setting.nature) }
  const keptBy = new Map<ActRow, Int16Array>()
  let lowest = 0

  function keptIn(forget: ActRow): Int16Array {
    const known = keptBy.get(forget)
    if (known) return known
    const kept = Int16Array.from({ length: mostMarks }, (_, marks) => {
      joinInto(draft, marks, 0)
      return marksOf(script.moods.mood(forget.after(script.moods.number(draft))))
    })
    keptBy.set(forget, kept)
    return kept
  }

  function make(scene: Scene): Room {
    const kept = keptIn(scene.forget)
    const room: Room = { scene, kept, done: new MoodSet(), coming: new MoodSet(), lost: new Set(), isOpen: false }
    all.push(room)
    return room
  }

  function queue(room: Room): void {
    room.isOpen = true
    const order = orderOf(script, room.scene)
    while (waiting.length <= order) waiting.push([])
    waiting[order]!.push(room)
    lowest = Math.min(lowest, order)
  }

  return {
    all,
    at: (scene) => (byScene[scene.id] ??= make(scene)),
    come(room, marks, numbers) {
      if (room.coming.add(room.kept[marks]!, numbers) && !room.isOpen) queue(room)
    },
    next() {
      for (; lowest < waiting.length; lowest++) {
        const room = waiting[lowest]!.pop()
        if (room) return room
      }
      return null
    },
  }
}

/** A number that grows along the script: a detour comes before the place where it goes back to. */
function orderOf(script: Script, scene: Scene): number {
  const home = script.wordAt(scene, atHome)
  return home < 0 ? 2 * scene.place + 1 : 2 * home
}
