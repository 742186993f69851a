import { useEffect, useState, useSyncExternalStore } from 'react'

/** Whether there is a newer version than the one on the screen: `here` to be used, or `held up` by a call in another tab and used after it. */
export type Update = 'none' | 'here' | 'held up'

interface Updates {
  readonly getSnapshot: () => Update
  readonly subscribe: (listener: () => void) => () => void
  /** Uses the newer version: at once, or once no tab has a call going on. Reloads the page. */
  readonly use: () => void
  /** Does not use it after all, for now. */
  readonly leave: () => void
  /** A call is going on in this tab: no tab uses a newer version until what this returns was called. */
  readonly holdOff: () => () => void
}

/**
 * Has the service worker installed, so that the app can be opened without a network, and knows when there is a newer version.
 * @param onCall whether a call may be going on in this tab
 */
export function useUpdate(onCall: boolean): Pick<Updates, 'use' | 'leave'> & { readonly update: Update } {
  const [updates] = useState(watchUpdates)
  const update = useSyncExternalStore(updates.subscribe, updates.getSnapshot)
  useEffect(() => (onCall ? updates.holdOff() : undefined), [updates, onCall])
  return { ...updates, update }
}

/** Every tab with a call shares it; who uses a newer version needs it alone. */
const lockName = 'please-hold:newer-version'

function watchUpdates(): Updates {
  let update: Update = 'none'
  let registration: ServiceWorkerRegistration | null = null
  let waiting = new AbortController()
  const listeners = new Set<() => void>()
  const change = (next: Update) => {
    update = next
    for (const listener of listeners) listener()
  }
  watchRegistration(
    (registered) => (registration = registered),
    () => change('here'),
  )

  async function use(): Promise<void> {
    const newer = registration?.waiting
    // Another tab has used it already: only this page is still the older one.
    if (!newer) return location.reload()
    const { signal } = (waiting = new AbortController())
    await navigator.locks.request(lockName, { ifAvailable: true }, async (lock) => lock && takeOver(newer))
    change('held up')
    while (!signal.aborted) {
      await navigator.locks.request(lockName, { signal }, async () => {
        // The tab whose call is over fetches what comes after it.
        await new Promise((resolve) => setTimeout(resolve, settling))
        if (!signal.aborted && !(await isCallComing())) await takeOver(newer)
      })
    }
    change('here')
  }

  return {
    getSnapshot: () => update,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    // Held up, it was given up; or it cannot be had, and is there the next time that the page is opened.
    use: () => void use().catch(() => change('here')),
    leave() {
      waiting.abort()
    },
    holdOff() {
      waiting.abort()
      const over = new AbortController()
      const { signal } = over
      const untilOver = async () => new Promise((resolve) => signal.addEventListener('abort', resolve))
      navigator.locks.request(lockName, { mode: 'shared', signal }, untilOver).catch(() => {})
      return () => over.abort()
    },
  }
}

/** Whether a tab has begun a call while the lock was held by who wants to use a newer version. */
async function isCallComing(): Promise<boolean> {
  const { pending = [] } = await navigator.locks.query()
  return pending.some(({ name, mode }) => name === lockName && mode === 'shared')
}

/** Tells of a newer version each time that one is here. Where there can be no service worker nothing is told, and nothing is the worse for it. */
function watchRegistration(onRegistered: (registration: ServiceWorkerRegistration) => void, onNewer: () => void): void {
  const { serviceWorker } = navigator
  let isControlled = serviceWorker.controller !== null
  // The first worker takes over a page of its own version; one that follows is another tab's doing.
  serviceWorker.addEventListener('controllerchange', () => {
    if (isControlled) onNewer()
    isControlled = true
  })
  const watch = async () => {
    const registration = await serviceWorker.register(new URL('offline-worker.js', document.baseURI))
    onRegistered(registration)
    const look = () => {
      if (registration.waiting && registration.active) onNewer()
    }
    look()
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look))
    // A page may be open for days.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') registration.update().catch(() => {})
    })
  }
  watch().catch(() => {})
}

/** How long a tab is left alone after its call, in milliseconds. */
const settling = 2000

/** So long a worker may take to take over, in milliseconds. It takes one second where nothing is in its way. */
const longestTakeOver = 3000

/** Lets a worker that waits take over, and reloads the page. Never ends: whoever holds something for it holds it until the page is gone. */
async function takeOver(newer: ServiceWorker): Promise<never> {
  const reload = () => location.reload()
  // Also where it has become outdated meanwhile: then the next one waits.
  newer.addEventListener('statechange', () => newer.state === 'activating' || reload())
  newer.postMessage('take over', [])
  // A request from any tab, just when the older worker is stopped, starts it again, and Chromium then keeps it; loading a page makes it let go.
  setTimeout(reload, longestTakeOver)
  return new Promise(() => {})
}
