import type { RunningCall } from '../../../core/call/running-call.ts'
import type { Attempt } from '../../trainee/attempt.ts'
import { nothingSaid, type Ready } from '../../trainee/own-view.ts'

/**
 * Keeps a running call as it happens: each event at once, the time of the call every second and when the page is left, so that a
 * closed tab comes back to the same second. A call in which nothing was done yet leaves nothing behind.
 * @param now what this page knows of it beside its events
 * @returns what ends the keeping, after one last time
 */
export function keepCall(
  call: RunningCall,
  begun: Begun,
  now: () => Beside,
  keep: (attempt: Attempt) => void,
): () => void {
  const { isKept, ...known } = begun
  const own = known.own ?? nothingSaid
  const given = call.log().events.length
  let { coached } = known
  let kept: { events: number; at: number } | undefined
  let finishedAt: string | null = null

  const keepNow = () => {
    const log = call.log()
    const at = call.now()
    if ((!isKept && log.events.length === given) || (kept?.events === log.events.length && kept.at === at)) return
    if (call.getSnapshot().phase === 'filed') finishedAt ??= new Date().toISOString()
    kept = { events: log.events.length, at }
    const beside = now()
    coached ||= beside.coached
    keep({ ...known, scenario: log.scenario, log, at, finishedAt, coached, own: { ...own, ready: beside.ready ?? own.ready } })
  }
  const keepEvent = () => {
    if (call.log().events.length !== kept?.events) keepNow()
  }

  const subscription = call.subscribe(keepEvent)
  const eachSecond = setInterval(keepNow, 1000)
  document.addEventListener('visibilitychange', keepNow)
  window.addEventListener('pagehide', keepNow)
  return () => {
    subscription.unsubscribe()
    clearInterval(eachSecond)
    document.removeEventListener('visibilitychange', keepNow)
    window.removeEventListener('pagehide', keepNow)
    keepNow()
  }
}

/** What of an attempt is known before anything has happened in it. */
export interface Begun extends Pick<Attempt, 'id' | 'startedAt' | 'own' | 'branch' | 'coached' | 'form'> {
  /** Whether it was kept before: it goes on. */
  readonly isKept: boolean
}

/** What a page knows of a call beside its events. */
export interface Beside {
  /** How ready the trainee feels, as far as this page was told. */
  readonly ready: Ready | null
  /** Whether the caller's mood is shown. */
  readonly coached: boolean
}
