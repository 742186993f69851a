import { openTabs } from './tabs.ts'

/** Whether a tab is the only one to have something open: null until that is known; `taken over` where it was, and another tab has it now. */
export type Held = 'here' | 'elsewhere' | 'taken over' | null

/** A lock that a tab has, or would like to have. */
export interface Holding {
  /** Lets another tab have it, or does not want it any more. */
  release(): void
  /** Whether it was never lost to another tab that did not ask. */
  isOurs(): boolean
}

interface Wish {
  readonly name: string
  /** Whether it is taken from a tab that has it: that one is asked first. */
  readonly takeOver: boolean
  /** Told what becomes of it. Whoever is told that it was taken over has to release it, once nothing more is to be kept. */
  readonly onHeld: (held: Held) => void
  /** Called before it is had; `contended` where another tab may have had it until now. */
  readonly before: (contended: boolean) => Promise<void>
}

/** How long a tab may take to let go, in milliseconds. One that is frozen never does. */
const patience = 2000

/** How often, and how many milliseconds apart, it is asked for: the page that is being left takes a moment to let go. */
const tries = 3
const apart = 150

/** Wants a lock, and has it until it is released. The browser has to know locks. */
export function holdLock({ name, takeOver, onHeld, before }: Wish): Holding {
  const { locks } = navigator
  let isOurs = true
  let isHere = false
  const leaving = new AbortController()
  const tabs = openTabs((tidings) => {
    if (isHere && 'letGo' in tidings && tidings.letGo === name) onHeld('taken over')
  })
  const hold = async (contended: boolean) => {
    if (leaving.signal.aborted) return
    await before(contended)
    if (leaving.signal.aborted) return
    isHere = true
    onHeld('here')
    await new Promise((resolve) => leaving.signal.addEventListener('abort', resolve, { once: true }))
  }
  const ask = async () => {
    for (let times = 0; times < tries && !leaving.signal.aborted; times++) {
      const got = await locks.request(name, { ifAvailable: true }, async (lock) => {
        if (lock) await hold(times > 0)
        return lock !== null
      })
      if (got) return
      await new Promise((resolve) => setTimeout(resolve, apart))
    }
    if (!leaving.signal.aborted) onHeld('elsewhere')
  }
  const wrest = async () => {
    tabs.tell({ letGo: name })
    const waiting = new AbortController()
    const timer = setTimeout(() => waiting.abort(), patience)
    try {
      await locks.request(name, { signal: waiting.signal }, async () => {
        clearTimeout(timer)
        await hold(true)
      })
    } catch (error) {
      if (!waiting.signal.aborted) throw error
      if (!leaving.signal.aborted) await locks.request(name, { steal: true }, async () => hold(true))
    }
  }
  const lose = () => {
    // It was taken without asking; or the browser gives none, and everybody may go on.
    if (isHere) isOurs = false
    onHeld(isHere ? 'taken over' : 'here')
  }
  void (takeOver ? wrest() : ask()).catch(() => {
    if (!leaving.signal.aborted) lose()
  })
  return {
    isOurs: () => isOurs,
    release() {
      leaving.abort()
      tabs.close()
    },
  }
}
