import { useEffect, useState } from 'react'

/** Whether this tab is the only one to have something open: null until that is known. */
export type Held = 'here' | 'elsewhere' | null

/** Holds a name against other tabs for as long as the component lives. A browser without locks lets everybody have it. */
export function useLock(name: string): Held {
  // Only pages that came over TLS, or from this machine, have them.
  const locks: LockManager | undefined = navigator.locks
  const [held, setHeld] = useState<Held>(locks ? null : 'here')
  useEffect(() => {
    if (!locks) return
    let release = () => {}
    const leaving = new AbortController()
    const take = async (lock: Lock | null) => {
      if (leaving.signal.aborted) return
      setHeld(lock ? 'here' : 'elsewhere')
      if (lock) await new Promise<void>((resolve) => (release = resolve))
    }
    // The tab that is being left may take a moment to let go of it.
    const ask = async (tries: number): Promise<void> => {
      const got = await locks.request(name, { ifAvailable: true }, async (lock) => {
        if (!lock && tries > 1) return false
        await take(lock)
        return true
      })
      if (got || leaving.signal.aborted) return
      await new Promise((resolve) => setTimeout(resolve, 150))
      await ask(tries - 1)
    }
    ask(3).catch(() => setHeld('here'))
    return () => {
      leaving.abort()
      release()
    }
  }, [name, locks])
  return held
}
