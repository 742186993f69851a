import type { RunningCall } from '../../core/call/running-call.ts'
import type { Attempt } from '../trainee/attempt.ts'
import { nothingSaid, type Ready } from '../trainee/own-view.ts'

/**
 * Keeps a running call as it happens: each event at once, the time of the call every second and when the page is left, so that a
 * closed tab comes back to the same second. A call that was never answered leaves nothing behind.
 * @param readyNow how ready the trainee feels, as far as this page was told
 * @returns what ends the keeping, after one last time
 */
export function keepCall(
  call: RunningCall,
  begun: Begun,
  readyNow: () => Ready | null,
  keep: (attempt: Attempt) => void,
): () => void {
  const own = begun.own ?? nothingSaid
  let kept: { events: number; at: number } | undefined
  let finishedAt: string | null = null

  const keepNow = () => {
    const log = call.log()
    const at = call.now()
    if (log.events.length === 0 || (kept?.events === log.events.length && kept.at === at)) return
    if (call.getSnapshot().phase === 'filed') finishedAt ??= new Date().toISOString()
    kept = { events: log.events.length, at }
    keep({ ...begun, scenario: log.scenario, log, at, finishedAt, own: { ...own, ready: readyNow() ?? own.ready } })
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

/** What of an attempt is known before anything has happened. */
export type Begun = Pick<Attempt, 'id' | 'startedAt' | 'own'>
