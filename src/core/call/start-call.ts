import type { Observer } from 'xstate'
import type { Scenario } from '../scenario/scenario.ts'
import type { CallLog, Move } from './call-log.ts'
import type { Misfit } from './replay-call.ts'
import type { CallView, Clock, Lead, Pace, RunningCall, StillReason } from './running-call.ts'
import { aheadOf } from './ahead.ts'
import { viewOf } from './call-view.ts'
import { advance, beginCourse, contextOf, type Course, logOf, phaseOf, type Timer } from './course.ts'
import { dueAt, type Mark, markDelays, renewOverdue, speedOf } from './delays.ts'
import { isDepartment } from './moves.ts'
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
  return run(beginCourse(scenario, options.seed), 0, options)
}

/** Takes up a stored call where it was left, at that millisecond and with its timers. A log that does not fit is handed back as a misfit. */
export function resumeCall(scenario: Scenario, stored: { readonly log: CallLog; readonly at: number }, options: CallOptions): RunningCall | Misfit {
  const { course, misfit } = replayCall(stored.log, scenario)
  if (misfit) return misfit
  return run(course, Math.max(stored.at, course.events.at(-1)?.at ?? 0), options)
}

function run(from: Course, startsAt: number, { clock, pace: firstPace }: CallOptions): RunningCall {
  let course = from
  let view = viewOf(course)
  let pace = firstPace
  const listeners = new Set<(view: CallView) => void>()
  const time = callTime(clock, startsAt)
  const stops = new Set<StillReason>()
  let lead: Lead | null = null
  const speed = (name: Timer['name']) => (lead && name === 'speech' ? 0 : speedOf(name, pace, stops.has('desk')))
  let marks: readonly Mark[] = []
  let alarm: unknown = null
  let closed = false

  /** Makes a move, tells who listens, and sets the next alarm. False where the call does not allow it. Time never goes back. */
  function make(move: Move, at = time.now()): boolean {
    const last = course.events.at(-1)?.at ?? 0
    const next = closed ? null : advance(course, move, Math.max(at, last))
    if (!next) return false
    if (turnOf(next) !== turnOf(course)) lead = null
    course = next
    view = viewOf(course)
    markAll(Math.max(at, last))
    setAlarm()
    for (const listener of listeners) listener(view)
    return true
  }

  function markAll(at: number): void {
    marks = markDelays(marks, Object.values(course.timers), at, speed)
  }

  function setAlarm(): void {
    if (alarm !== null) clock.clearTimeout(alarm)
    alarm = null
    const next = nextDelay()
    if (closed || !time.isRunning() || !next || next.due === Infinity) return
    alarm = clock.setTimeout(() => {
      alarm = null
      // Where the caller was cut off for a reply, silence comes to nothing: then there is no next alarm until something is done.
      make(moveAfter[next.name], next.due)
    }, Math.max(0, next.due - time.now()))
  }

  /** The delay that is over first. */
  function nextDelay(): { name: Timer['name']; due: number } | undefined {
    const delays = marks.map((mark) => ({ name: mark.timer.name, due: dueAt(mark, speed(mark.timer.name)) }))
    return delays.toSorted((a, b) => a.due - b.due)[0]
  }

  /** Something changes the speed of time: until now it went as it did. */
  function changeSpeed(change: () => void): void {
    markAll(time.now())
    change()
    setAlarm()
  }

  function spokenFor(): number {
    const { end } = turnTimes(turnOf(course))
    const speech = marks.find(({ timer }) => timer.name === 'speech')
    if (!view.speaking || !speech) return end
    if (lead) return Math.max(0, Math.min(end, lead.spokenFor()))
    return Math.min(end, speech.done + Math.max(0, time.now() - speech.at) * pace.rate)
  }

  /** Before something is done to the line: the caller has finished, near enough, or is cut off. False where that ended the call. */
  function comeIn(reply: string | null): boolean {
    if (!view.speaking) return true
    const said = spokenFor()
    const left = turnTimes(turnOf(course)).end - said
    const isUnsure = pace.timing === 'off' || stops.has('sound') || lead?.isSure === false
    if (isUnsure || left <= grace) make({ type: 'said' })
    else make({ type: 'interrupted', words: view.wordTimes.filter((at) => at <= said).length, reply })
    return phaseOf(course) === 'talking'
  }

  markAll(startsAt)
  marks = renewOverdue(marks)
  setAlarm()
  return {
    scenario: course.settings[0]!.scenario,
    getSnapshot: (): CallView => view,
    subscribe(observer: Observer<CallView> | ((view: CallView) => void)) {
      const listener = typeof observer === 'function' ? observer : (now: CallView) => observer.next?.(now)
      listeners.add(listener)
      return { unsubscribe: () => void listeners.delete(listener) }
    },
    log: () => logOf(course),
    course: () => course,
    now: time.now,
    spokenFor,
    ahead: () => aheadOf(course),
    lead(next) {
      const done = spokenFor()
      changeSpeed(() => {
        lead = next
        marks = marks.map((mark) => (mark.timer.name === 'speech' ? { ...mark, done } : mark))
      })
    },
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
      const move = { type: 'transferred', to, how, brief } as const
      const { index } = contextOf(course)
      if (!isDepartment(course.settings[index]!, move)) return
      if (view.phase === 'held' || (view.phase === 'talking' && comeIn(null))) make(move)
    },
    lookUp: (kind, name) => void make({ type: 'looked-up', kind, name }),
    note: (field, text) => void make({ type: 'noted', field, text }),
    hangUp: () => void make({ type: 'hung-up' }),
    file: () => void make({ type: 'filed' }),
    setPace(next) {
      changeSpeed(() => (pace = next))
    },
    still(reason, on) {
      changeSpeed(() => {
        if (on) stops.add(reason)
        else stops.delete(reason)
        time.run(!stops.has('paused') && !stops.has('hidden') && !stops.has('sound'))
      })
    },
    close() {
      closed = true
      setAlarm()
    },
  }
}

function turnOf(course: Course) {
  return contextOf(course).state.turn
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
