import type { Scenario } from '../scenario/scenario.ts'
import type { CallLog, Move } from './call-log.ts'
import type { Misfit } from './replay-call.ts'
import type { CallView, Clock, Pace, RunningCall } from './running-call.ts'
import { viewOf } from './call-view.ts'
import { advance, beginCourse, contextOf, type Course, logOf, phaseOf, type Timer } from './course.ts'
import { replayCall } from './replay-call.ts'
import { turnTimes } from './turn-times.ts'

/** What a call needs beside its scenario. */
export interface CallOptions {
  readonly clock: Clock
  readonly pace: Pace
}

/** A reply this close to the caller's end does not interrupt: milliseconds of speech. */
const grace = 350

/** What each delay of the machine comes to when it is over. */
const moveAfter = { speech: { type: 'said' }, silence: { type: 'waited' }, minute: { type: 'hold-minute' } } as const

/** Rings. The seed picks the variant and the order of the replies. */
export function startCall(scenario: Scenario, options: CallOptions & { readonly seed: number }): RunningCall {
  return run(scenario, beginCourse(scenario, options.seed), 0, options)
}

/** Takes up a stored call where it was left, at that millisecond and with its timers. A log that does not fit is handed back as a misfit. */
export function resumeCall(scenario: Scenario, stored: { readonly log: CallLog; readonly at: number }, options: CallOptions): RunningCall | Misfit {
  const { course, misfit } = replayCall(stored.log, scenario)
  if (misfit) return misfit
  return run(scenario, course, Math.max(stored.at, course.events.at(-1)?.at ?? 0), options)
}

function run(scenario: Scenario, from: Course, startsAt: number, { clock, pace: firstPace }: CallOptions): RunningCall {
  let course = from
  let view = viewOf(course)
  let pace = firstPace
  const listeners = new Set<() => void>()
  const time = callTime(clock, startsAt)
  const stops = new Set<'paused' | 'hidden' | 'desk'>()
  const desk = deskTime(time.now)
  let alarm: unknown = null
  let closed = false

  /** Makes a move, tells who listens, and sets the next alarm. False where the call does not allow it. */
  function make(move: Move, at = time.now()): boolean {
    const next = closed ? null : advance(course, move, at)
    if (!next) return false
    course = next
    view = viewOf(course)
    setAlarm()
    for (const listener of listeners) listener()
    return true
  }

  function setAlarm(): void {
    if (alarm !== null) clock.clearTimeout(alarm)
    alarm = null
    const next = nextTimer()
    if (closed || !time.isRunning() || !next || next.due === Infinity) return
    alarm = clock.setTimeout(() => {
      alarm = null
      if (!make(moveAfter[next.name], next.due)) setAlarm()
    }, Math.max(0, next.due - time.now()))
  }

  function nextTimer(): { name: Timer['name']; due: number } | undefined {
    const timers = Object.values(course.timers).map((timer) => ({ name: timer.name, due: dueAt(timer) }))
    return timers.toSorted((a, b) => a.due - b.due)[0]
  }

  function dueAt({ name, startedAt, delay }: Timer): number {
    if (name === 'speech') return startedAt + delay / pace.rate
    if (pace.timing === 'off' || (name === 'silence' && stops.has('desk'))) return Infinity
    return startedAt + delay * pace.timing + (name === 'silence' ? desk.since(startedAt) : 0)
  }

  function spokenFor(): number {
    const { end } = turnTimes(contextOf(course).state.turn)
    const started = view.turn[0]?.at ?? 0
    return view.speaking ? Math.min(end, (time.now() - started) * pace.rate) : end
  }

  /** Before something is done to the line: the caller has finished, near enough, or is cut off. False where that ended the call. */
  function comeIn(reply: string | null): boolean {
    if (!view.speaking) return true
    const said = spokenFor()
    const left = turnTimes(contextOf(course).state.turn).end - said
    if (pace.timing === 'off' || left <= grace) make({ type: 'said' })
    else make({ type: 'interrupted', words: view.wordTimes.filter((at) => at <= said).length, reply })
    return phaseOf(course) === 'talking'
  }

  setAlarm()
  return {
    scenario,
    getSnapshot: (): CallView => view,
    subscribe(listener) {
      listeners.add(listener)
      return { unsubscribe: () => void listeners.delete(listener) }
    },
    log: () => logOf(course),
    now: time.now,
    spokenFor,
    answer: () => void make({ type: 'answered' }),
    reply(id) {
      const isOpen = view.replies.some((choice) => choice.id === id && choice.locked === null)
      if (isOpen && comeIn(id)) make({ type: 'replied', reply: id })
    },
    hearOut: () => void make({ type: 'said' }),
    sayNothing: () => void make({ type: view.speaking ? 'said' : 'waited' }),
    hold(minutes) {
      if (view.phase === 'talking' && comeIn(null)) make({ type: 'held', minutes })
    },
    passMinute: () => void make({ type: 'hold-minute' }),
    resume: () => void make({ type: 'resumed' }),
    transfer(to, how, brief) {
      if (view.phase === 'held' || (view.phase === 'talking' && comeIn(null))) make({ type: 'transferred', to, how, brief })
    },
    lookUp: (kind, name) => void make({ type: 'looked-up', kind, name }),
    note: (field, text) => void make({ type: 'noted', field, text }),
    hangUp: () => void make({ type: 'hung-up' }),
    file: () => void make({ type: 'filed' }),
    setPace(next) {
      pace = next
      setAlarm()
    },
    still(reason, on) {
      if (on) stops.add(reason)
      else stops.delete(reason)
      time.run(!stops.has('paused') && !stops.has('hidden'))
      desk.use(stops.has('desk'))
      setAlarm()
    },
    close() {
      closed = true
      setAlarm()
    },
  }
}

/** The time of a call: milliseconds that stand still while nothing runs. */
function callTime(clock: Clock, startsAt: number) {
  let passed = startsAt
  let since: number | null = clock.now()
  const now = () => Math.round(passed + (since === null ? 0 : clock.now() - since))
  return {
    now,
    isRunning: () => since !== null,
    run(on: boolean): void {
      if (on === (since !== null)) return
      passed = now()
      since = on ? clock.now() : null
    },
  }
}

/** How long the desk has been in use since a moment of the call: the silence clock stands still for that long. */
function deskTime(now: () => number) {
  const uses: { from: number; to: number | null }[] = []
  return {
    use(on: boolean): void {
      const last = uses.at(-1)
      const isInUse = last !== undefined && last.to === null
      if (on && !isInUse) uses.push({ from: now(), to: null })
      if (!on && isInUse) last.to = now()
    },
    since(moment: number): number {
      return uses.reduce((sum, { from, to }) => sum + Math.max(0, (to ?? now()) - Math.max(from, moment)), 0)
    },
  }
}
