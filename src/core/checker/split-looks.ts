import type { Draft } from '../caller/mood.ts'
import type { Script } from './scenes.ts'
import { startMood } from '../caller/mood.ts'
import { ends, joinInto, mostMarks, mostNumbers, owesIn } from './split-moods.ts'

/** What the rest of a call can see of moods (`look` in moods.ts), by their halves and by how the call ended. */
export interface Looks {
  readonly at: (marks: number, numbers: number, end: number) => number
}

export function lookTable({ moods, setting }: Script): Looks {
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
