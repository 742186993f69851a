import type { RefObject } from 'react'
import { useEffectEvent, useLayoutEffect } from 'react'
import type { CallView, RunningCall } from '../../../core/call/running-call.ts'
import type { Phone, SpokenTurn } from '../phone/phone.ts'
import { spokenIn, turnKey } from './said.ts'

interface Speech {
  readonly call: RunningCall
  readonly view: CallView
  readonly phone: Phone
  readonly paused: boolean
}

/**
 * Hands a turn to the phone and shows each word once the phone has said it. The words are marked in the page itself, frame by
 * frame: React has nothing to do while somebody speaks, and a choice is answered at once.
 */
export function useSpokenWords(turn: RefObject<HTMLElement | null>, { call, view, phone, paused }: Speech): void {
  const { speaking } = view
  // Every event makes a new view, a note taken while the caller speaks, too: the turn goes on for as long as its words are the same.
  const key = turnKey(view.turn)
  const begin = useEffectEvent((present: string) => phone.begin(turnOf(call, view, present)))
  useLayoutEffect(() => {
    if (!speaking || !turn.current) return
    const words = [...turn.current.querySelectorAll<HTMLElement>('[data-word]')]
    begin(key)
    let shown = showWords(words, 0, phone.wordsHeard())
    let frame = 0
    const draw = () => {
      shown = showWords(words, shown, phone.wordsHeard())
      frame = requestAnimationFrame(draw)
    }
    if (paused) phone.stop()
    else frame = requestAnimationFrame(draw)
    return () => {
      cancelAnimationFrame(frame)
      phone.stop()
    }
  }, [turn, key, speaking, phone, paused])
}

/** The present turn, as a phone plays it. It may let go of a turn only after the call has gone on to the next, which is not its to lead. */
function turnOf(call: RunningCall, { call: script, turn, mood, wordTimes }: CallView, key: string): SpokenTurn {
  const isPresent = () => turnKey(call.getSnapshot().turn) === key
  return {
    call: script,
    parts: spokenIn(turn),
    mood,
    wordTimes,
    spokenFor: () => call.spokenFor(),
    lead: (lead) => isPresent() && call.lead(lead),
    over: () => isPresent() && call.hearOut(),
    still: (on) => call.still('sound', on),
  }
}

/** Marks the words that have been said, and says how many. A change of pace may take some back. */
function showWords(words: readonly HTMLElement[], shown: number, heard: number): number {
  const said = Math.min(heard, words.length)
  if (said === shown) return said
  for (const word of words.slice(shown, said)) word.dataset['said'] = ''
  for (const word of words.slice(said, shown)) delete word.dataset['said']
  follow(words[said] ?? words.at(-1))
  return said
}

/** Keeps the word that comes next in sight where a turn is longer than its place. */
function follow(word: HTMLElement | undefined): void {
  const turn = word?.closest('[aria-hidden]')
  const scroller = turn?.closest('[data-scroller]')
  if (word && turn && scroller && turn.clientHeight > scroller.clientHeight) word.scrollIntoView({ block: 'nearest' })
}
