import type { Board, Outcome, Standing, Taken } from './board.ts'
import type { Choice } from './scenes.ts'
import type { Turn } from './witness.ts'
import { callBounds } from '../scenario/vocabulary.ts'
import { costQueue } from './cost-queue.ts'
import { memoryStore } from './memory.ts'

/** Looks for the best that can still be had of a call. */
export interface Seeker {
  /** The best way on that was found from where the call stands. */
  from(start: Standing): Outcome
  /** The same once a choice was made there, by its number in the scene. */
  after(start: Standing, by: number): Outcome
}

/** How much more a state costs for what can no longer be earned than for what was not earned yet. */
const lostToUnearned = 4
/** How much less it costs to do what was done at the same place on the best way that was found last. */
const trodden = 8
/** Scores that are closer are the same. */
const least = 1e-9

/** A state of a search, and how it was come to. */
interface Node extends Standing {
  readonly before: Node | null
  readonly turn: Turn | null
}

/**
 * Best-first, by what a call has lost for good and what it has not earned yet. No call goes beyond what its tally leaves open, so a search is over
 * once it has come up to that, and most do on a straight way. The best way of one shows the next where to begin: ask one after the other for what
 * lies close together.
 * @param limit the most states that one search looks at, at least 1
 */
export function seekerOf(board: Board, limit: number): Seeker {
  /** By place. */
  const trail = new Map<number, string>()

  function costOf(node: Node): number {
    const isTrodden = node.turn !== null && trail.get(node.before!.scene.place) === nameOf(node.turn.choice)
    return -lostToUnearned * board.hope(node.tally) - board.soFar(node) - (isTrodden ? trodden : 0)
  }

  function search(start: Standing): Outcome {
    const queue = costQueue()
    const met = memoryStore(4)
    const nodes: Node[] = []
    const top = board.hope(start.tally)
    /** Each better than the one before. */
    const ends: Outcome[] = []
    const reached = () => ends.at(-1)?.score ?? -1

    function meet(node: Node): void {
      const { scene, mood, tally } = node
      const number = met.number(Int32Array.of(scene.id, mood, tally.a, tally.b))
      if (number < nodes.length) return
      nodes.push(node)
      queue.push(number, costOf(node))
    }

    function follow(node: Node, { turn, tally, next }: Taken): void {
      // After so many turns the caller has to go, wherever this would have led.
      if (next && next.turns < callBounds.turns) meet({ ...next, before: node, turn })
      if (!turn.found.ended || board.hope(tally) <= reached()) return
      const end = board.judgeEnd(node.scene, turn.found, tally, [])
      if (end.score > reached()) ends.push({ ...end, way: [...wayTo(node), turn] })
    }

    meet({ ...start, before: null, turn: null })
    for (let looked = 0; looked < limit && queue.size > 0; ) {
      const node = nodes[queue.pop()]!
      if (reached() >= top - least) break
      if (board.hope(node.tally) <= reached() + least) continue
      looked++
      for (const [by, choice] of node.scene.choices.entries()) if (isSensible(choice, node.before === null)) follow(node, board.take(node, by))
    }
    return ends.at(-1)!
  }

  function from(start: Standing): Outcome {
    const found = search(start)
    let { place } = start.scene
    for (const { choice, found: answer } of found.way) {
      trail.set(place, nameOf(choice))
      if (!answer.ended) ({ place } = answer.heard)
    }
    return found
  }

  return {
    from,
    after(start, by) {
      const { turn, tally, next } = board.take(start, by)
      if (turn.found.ended) return board.judgeEnd(start.scene, turn.found, tally, [turn])
      const rest = from(next!)
      return { ...rest, way: [turn, ...rest.way] }
    },
  }
}

function nameOf({ move }: Choice): string {
  return move.type === 'replied' ? move.reply : move.type
}

/** Whether a choice could be part of the best. That the caller has to go is looked at only where a search begins: there is always that. */
function isSensible({ move, kind }: Choice, isFirst: boolean): boolean {
  if (move.type === 'held') return false
  if (move.type === 'have-to-go') return isFirst
  return kind.transfer === null || kind.transfer.fit === 'right'
}

function wayTo(node: Node): Turn[] {
  const turns: Turn[] = []
  for (let at: Node | null = node; at?.turn; at = at.before) turns.push(at.turn)
  return turns.toReversed()
}
