import type { Draft } from '../caller/mood.ts'
import type { Script } from './scenes.ts'
import { startMood } from '../caller/mood.ts'
import { type Doing, doTo, ends, joinInto, mostMarks, mostNumbers, owesIn, type SplitRow, splitRow } from './split-moods.ts'

/** The tables of one caller's moods in halves, for those who go through a script by them. */
export interface SplitTables {
  readonly looks: Looks
  readonly rowOf: (doing: Doing) => SplitRow
  /** The script's number of a mood, after something was done to it. */
  readonly numberAfter: (marks: number, numbers: number, ...doings: readonly Doing[]) => number
}

export function splitTables(script: Script): SplitTables {
  const { nature } = script.setting
  const rows = new Map<Doing, SplitRow>()
  const draft: Draft = { ...startMood(nature) }
  return {
    looks: lookTable(script),
    rowOf(doing) {
      const row = rows.get(doing) ?? splitRow(doing, nature)
      rows.set(doing, row)
      return row
    },
    numberAfter(marks, numbers, ...doings) {
      joinInto(draft, marks, numbers)
      for (const doing of doings) doTo(draft, doing, nature)
      return script.moods.number(draft)
    },
  }
}

/** What the rest of a call can see of moods (`look` in moods.ts), by their halves and by how the call ended. */
export interface Looks {
  readonly at: (marks: number, numbers: number, end: number) => number
}

function lookTable({ moods, setting }: Script): Looks {
  const draft: Draft = { ...startMood(setting.nature) }
  // Eight for each value of the numbers: by how the call ended, or by what shows of the marks, a promise to come and abuse.
  const known = new Int16Array(8 * mostNumbers).fill(-1)
  const shown = Uint8Array.from({ length: mostMarks }, (_, marks) => (owesIn(marks) ? 2 : 0) | (marks & 1))

  function learn(place: number, marks: number, numbers: number, end: number): number {
    joinInto(draft, marks, numbers)
    draft.ended = ends[end]!
    return (known[place] = moods.look(moods.number(draft)))
  }

  return {
    at(marks, numbers, end) {
      const place = (numbers << 3) | (end > 0 ? 3 + end : shown[marks]!)
      const look = known[place]!
      return look >= 0 ? look : learn(place, marks, numbers, end)
    },
  }
}
