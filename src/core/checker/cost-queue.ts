/** States by number, the cheapest first. */
export interface CostQueue {
  readonly size: number
  push(state: number, cost: number): void
  /** Takes out the cheapest. Ask only where there is one. */
  pop(): number
}

/** A binary heap. */
export function costQueue(): CostQueue {
  const costs: number[] = []
  const states: number[] = []

  function put(at: number, state: number, cost: number): void {
    states[at] = state
    costs[at] = cost
  }

  /** Where a cost belongs that comes in at the end. */
  function rise(from: number, cost: number): number {
    let at = from
    while (at > 0) {
      const above = (at - 1) >>> 1
      if (costs[above]! < cost) break
      put(at, states[above]!, costs[above]!)
      at = above
    }
    return at
  }

  /** Where a cost belongs that comes in at the top. */
  function sink(cost: number): number {
    let at = 0
    for (let below = 1; below < costs.length; below = 2 * at + 1) {
      if (below + 1 < costs.length && costs[below + 1]! < costs[below]!) below++
      if (costs[below]! >= cost) break
      put(at, states[below]!, costs[below]!)
      at = below
    }
    return at
  }

  return {
    get size() {
      return states.length
    },
    push: (state, cost) => put(rise(states.length, cost), state, cost),
    pop() {
      const first = states[0]!
      const [state, cost] = [states.pop()!, costs.pop()!]
      if (states.length > 0) put(sink(cost), state, cost)
      return first
    },
  }
}
