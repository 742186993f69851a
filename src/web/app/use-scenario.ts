import { useEffect, useState } from 'react'
import type { Scenario } from '../../core/scenario/scenario.ts'

export type LoadScenario = (id: string) => Promise<Scenario>

/** A scenario that was fetched, that could not be, or that is still on its way (null). */
export type Fetched = { readonly scenario: Scenario } | { readonly failed: true } | null

/**
 * Fetches the scenario that a page is about; it stays the same for as long as the page does.
 * @returns what came of it so far, and what tries again
 */
export function useScenario(id: string, load: LoadScenario): readonly [Fetched, () => void] {
  const [fetched, setFetched] = useState<Fetched>(null)
  const [request, setRequest] = useState(() => load(id))
  useEffect(() => {
    let wanted = true
    const settle = (result: Fetched) => wanted && setFetched(result)
    request.then(
      (scenario) => settle({ scenario }),
      () => settle({ failed: true }),
    )
    return () => {
      wanted = false
    }
  }, [request])
  const tryAgain = () => {
    setFetched(null)
    setRequest(load(id))
  }
  return [fetched, tryAgain]
}
