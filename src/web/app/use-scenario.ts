import { useEffect, useState } from 'react'
import type { Scenario } from '../../core/scenario/scenario.ts'

export type LoadScenario = (id: string) => Promise<Scenario>

/** A scenario that was fetched, that could not be, or that is still on its way (null). */
export type Fetched = { readonly scenario: Scenario } | { readonly failed: true } | null

/**
 * Fetches the scenario that a page is about; it stays the same for as long as the page is about it.
 * @param id null where it is not known yet which
 * @returns what came of it so far, and what tries again
 */
export function useScenario(id: string | null, load: LoadScenario): readonly [Fetched, () => void] {
  const [before] = useState(() => last)
  const known = before?.of === id && before.by === load ? before.fetched : null
  const [came, setCame] = useState<{ readonly of: string; readonly fetched: Fetched } | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (id === null || (known && tries === 0)) return
    let wanted = true
    const settle = (fetched: Fetched) => {
      if (fetched && 'scenario' in fetched) last = { of: id, by: load, fetched }
      if (wanted) setCame({ of: id, fetched })
    }
    load(id).then(
      (scenario) => settle({ scenario }),
      () => settle({ failed: true }),
    )
    return () => {
      wanted = false
    }
  }, [id, known, load, tries])
  const tryAgain = () => {
    setCame(null)
    setTries((count) => count + 1)
  }
  return [known ?? (came?.of === id ? came.fetched : null), tryAgain]
}

/** What was fetched last: the page after a call is about the same one, and has nothing to wait for. */
let last: { readonly of: string; readonly by: LoadScenario; readonly fetched: Fetched } | null = null
