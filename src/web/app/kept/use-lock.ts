import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { type Held, type Holding, holdLock } from './hold-lock.ts'
import type { AttemptStore } from './storage.ts'

/** Something that one tab at a time can have open. */
export interface Line {
  readonly held: Held
  /** Whether what happens here may be kept: not once another tab has taken it without asking. */
  readonly isOurs: () => boolean
  /** Has it here, and not in the other tab any more. */
  readonly takeOver: () => void
}

/**
 * Holds a name against other tabs for as long as the component lives, and lets it go when another tab asks for it. Whoever gets it finds in the store
 * what the other tab has kept. A browser without locks lets everybody have it.
 */
export function useLock(name: string, store: Pick<AttemptStore, 'settled' | 'readAgain'>): Line {
  // Only pages that came over TLS, or from this machine, have them.
  const locks: LockManager | undefined = navigator.locks
  const [held, setHeld] = useState<Held>(locks ? null : 'here')
  const [takings, setTakings] = useState(0)
  const holding = useRef<Holding | null>(null)
  const before = useEffectEvent(async (contended: boolean) => (contended ? store.readAgain() : store.settled()))
  useEffect(() => {
    if (!locks) return
    const mine = holdLock({ name, takeOver: takings > 0, onHeld: setHeld, before: (contended) => before(contended) })
    holding.current = mine
    return () => mine.release()
  }, [name, locks, takings])
  const isTaken = held === 'taken over'
  useEffect(() => {
    // By now the page that had it open has kept its last.
    const mine = holding.current
    if (isTaken) void store.settled().then(() => mine?.release())
  }, [isTaken, store])
  return {
    held,
    isOurs: () => holding.current?.isOurs() ?? true,
    takeOver() {
      setHeld(null)
      setTakings(takings + 1)
    },
  }
}
