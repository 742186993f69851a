import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import type { CallerTurn, CallView, RunningCall } from '../../../core/call/running-call.ts'
import { defaultLines } from '../../../core/scenario/default-words.ts'
import type { LineSignal, LineSound, Phone, PhoneState, SpokenTurn } from '../phone/phone.ts'
import type { Settings } from '../settings.ts'
import { spokenIn } from './said.ts'

interface Use {
  readonly call: RunningCall
  readonly view: CallView
  readonly phone: Phone
  readonly settings: Settings
  /** Nothing is to be heard: the call is paused, or nobody sees the page. */
  readonly still: boolean
}

/** After a move, the next lines wait until the present one is on its way: milliseconds. */
const lookAhead = 100

/** Gives the phone all but the turns themselves: what the line sounds like, what happens on it, and what may be said next. */
export function usePhone({ call, view, phone, settings, still }: Use): PhoneState {
  const { voice, line, clear, rate, spokenBy } = settings
  useEffect(() => phone.set({ voice, line, clear, rate, spokenBy }), [phone, voice, line, clear, rate, spokenBy])

  const isOutbound = call.scenario.direction === 'outbound'
  const sound = still ? 'quiet' : lineSound(view, isOutbound)
  useEffect(() => phone.line(sound), [phone, sound])
  useEffect(() => () => phone.line('quiet'), [phone])

  const before = useRef(view)
  useEffect(() => {
    const signal = signalBetween(before.current, view, isOutbound)
    const isPutOnHold = before.current.phase === 'talking' && view.phase === 'held'
    before.current = view
    if (signal) phone.signal(signal)
    if (isPutOnHold) phone.begin(lastWord(view, phone))
  }, [phone, view, isOutbound])

  // With a pause, or with what the rep does next: before a turn that may begin with it.
  const isHeld = view.phase === 'held' && !still
  useLayoutEffect(() => (isHeld ? () => phone.stop() : undefined), [phone, isHeld])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      timer = setTimeout(() => phone.prepare(() => [...presentTurn(call.getSnapshot()), ...call.ahead()]), lookAhead)
    }
    look()
    const subscription = call.subscribe(look)
    return () => {
      clearTimeout(timer)
      subscription.unsubscribe()
    }
  }, [phone, call])

  return useSyncExternalStore(phone.subscribe, phone.getSnapshot)
}

function lineSound({ phase }: CallView, isOutbound: boolean): LineSound {
  if (phase === 'talking' || phase === 'farewell') return 'open'
  if (phase === 'held') return 'hold'
  // A call that the rep makes does not ring before it is made.
  return phase === 'ringing' && !isOutbound ? 'ringing' : 'quiet'
}

/** What is heard once, when a call goes from one moment to the next. */
function signalBetween(before: CallView, now: CallView, isOutbound: boolean): LineSignal | null {
  if (before.index !== now.index || before === now) return null
  if (before.phase === 'ringing' && now.phase === 'talking') return isOutbound ? 'ringback' : 'pick up'
  if (now.phase === 'held') return before.phase === 'held' && before.hold?.minutes !== now.hold?.minutes ? 'hold beep' : null
  // Of a goodbye that the rep hung up on nothing is left to be said.
  const isCallers = before.phase === 'farewell' && now.turn.length > 0
  if (now.phase === 'wrap-up' && before.phase !== 'wrap-up') return isCallers ? 'disconnect' : 'hang up'
  const isSentBack = now.phase === 'talking' && now.turn !== before.turn && now.turn[0]?.by === 'line'
  return isSentBack && before.turn[0]?.text !== now.turn[0]?.text ? 'busy' : null
}

/** What a caller says to being put on hold: nobody waits for it, and no reply answers it. */
function lastWord({ call, turn, mood, wordTimes }: CallView, phone: Phone): SpokenTurn {
  const parts = spokenIn(turn)
  return { call, parts, mood, wordTimes, spokenFor: () => 0, lead() {}, over: () => phone.stop(), still() {} }
}

/** What is being said; while the rep says their own reply aloud nobody has begun it yet. */
function presentTurn({ call, turn, mood, speaking }: CallView): CallerTurn[] {
  return speaking ? [{ call, parts: spokenIn(turn), mood }] : []
}

/** Something the caller would say, to try the sound by: that they cannot hear the rep. */
export function sampleOf({ call, mood }: CallView): CallerTurn {
  const text = call.caller.always.silence ?? defaultLines.silence
  return { call, parts: [{ by: 'caller', name: call.caller.name, text }], mood }
}
