import { useEffect, useState } from 'react'

/** A part of the page that is fetched only where it is wanted; null until it is there. */
export type Late<Part> = Part | 'not fetched' | null

/**
 * Fetches a part of the page. It may fail, as where the connection is down: whoever uses it goes on without.
 * @param load imports the part; has to be the same function each time
 * @returns the part, and what tries again
 */
export function useLate<Part>(load: () => Promise<Part>, isWanted = true): readonly [Late<Part>, () => void] {
  const [part, setPart] = useState<Late<Part>>(null)
  const isDue = isWanted && part === null
  useEffect(() => {
    if (!isDue) return
    let isHere = true
    const arrive = (came: Late<Part>) => {
      if (isHere) setPart(() => came)
    }
    load().then(arrive, () => arrive('not fetched'))
    return () => {
      isHere = false
    }
  }, [load, isDue])
  return [isWanted ? part : null, () => setPart(null)]
}
