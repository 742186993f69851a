import type { BrowserContext } from 'playwright-core'
import type { CallEvent } from '../../src/core/call/call-log.ts'

/** What a page was told of an attempt by its own database, or had on the screen, as far as the test has heard of it. */
export interface Writes {
  /** The attempt that the database last said is written; null before the first. */
  readonly written: Written | null
  /** How many events the attempt on the screen has had for at least one whole frame. */
  readonly shown: number
  /** The time on the call as the screen shows it, in whole seconds; null before any. */
  readonly seconds: number | null
  /** The rep's own words that came last, once some frames have shown them; empty before any. */
  readonly said: string
}

export interface Written {
  readonly id: string
  readonly events: readonly CallEvent[]
  /** Milliseconds of the call when it was handed to the database, and that moment by the wall clock. */
  readonly at: number
  readonly handed: number
}

/**
 * Listens to a context's pages as they write: to what their database itself answers them, from outside the app. What was not heard of any more
 * when a page died does not count.
 * @returns what the page that was opened last has told, and what forgets all that before a new one is opened
 */
export async function watchWrites(context: BrowserContext): Promise<{ now: () => Writes; forget: () => void }> {
  const nothing: Writes = { written: null, shown: 0, seconds: null, said: '' }
  let told = nothing
  await context.exposeBinding('tellWrites', (_, news: Partial<Writes>) => {
    told = { ...told, ...news }
  })
  await context.addInitScript(listen)
  return { now: () => told, forget: () => (told = nothing) }
}

/** In the page: wraps what writes an attempt, and looks at the time on the call. */
function listen(): void {
  const tell = (window as unknown as { tellWrites?: (news: Partial<Writes>) => void }).tellWrites
  if (!tell) return
  // oxlint-disable-next-line typescript/unbound-method -- it is called with the store that it was called on
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: { id: string; at: number; log: { events: CallEvent[] } }, ...key) {
    const request = put.call(this, value, ...key)
    if (this.name !== 'attempts') return request
    const { events } = value.log
    const handed = Date.now()
    this.transaction.addEventListener('complete', () => tell({ written: { id: value.id, events, at: value.at, handed } }))
    requestAnimationFrame(() => requestAnimationFrame(() => tell({ shown: events.length })))
    return request
  }
  const before = { time: '', said: '' }
  const told = { ...before }
  const look = () => {
    const now = {
      time: document.querySelector('[role=timer]')?.textContent ?? '',
      said: [...document.querySelectorAll('[data-by=rep]')].at(-1)?.textContent ?? '',
    }
    // What was there the last time has been on the screen since.
    if (now.time === before.time && now.time !== told.time) tell({ seconds: secondsOf((told.time = now.time)) })
    if (now.said === before.said && now.said !== told.said) tell({ said: (told.said = now.said) })
    Object.assign(before, now)
  }
  setInterval(look, 40)
  function secondsOf(text: string): number | null {
    const found = /(\d+):(\d\d)$/.exec(text)
    return found && Number(found[1]) * 60 + Number(found[2])
  }
}
