import type { RefObject } from 'react'
import { useLayoutEffect } from 'react'
import type { CallView, RunningCall } from '../../../core/call/running-call.ts'
import type { Phone } from '../phone/phone.ts'

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
  const { turn: parts, wordTimes, speaking } = view
  useLayoutEffect(() => {
    if (!speaking || !turn.current) return
    const words = [...turn.current.querySelectorAll<HTMLElement>('[data-word]')]
    phone.begin({ parts, wordTimes, spokenFor: () => call.spokenFor() })
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
  }, [turn, call, parts, wordTimes, speaking, phone, paused])
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
