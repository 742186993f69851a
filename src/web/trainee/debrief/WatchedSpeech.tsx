import { useLayoutEffect, useRef, useState } from 'react'
import type { Said } from '../../../core/call/running-call.ts'
import { wordsOf } from '../../../core/call/speech.ts'
import { quote, typeset } from '../../ui/typeset.ts'
import { Unseen } from '../../ui/Unseen.tsx'
import { lengthOf, speakerOf } from '../call/said.ts'
import large from '../call/SpokenTurn.module.css'
import styles from './WatchedSpeech.module.css'
import type { WatchedTurn } from './watched-turns.ts'

interface Props {
  readonly turns: readonly WatchedTurn[]
  /** The present turn, from 0, and how many of its words are to be seen. */
  readonly turn: number
  readonly words: number
}

/** How many turns stay in sight above the present one. */
const recentTurns = 2

/** What was said: the present turn word by word, large, and the last two above it. A screen reader is told each turn once, whole. */
export function WatchedSpeech({ turns, turn, words }: Props) {
  const scroller = useRef<HTMLElement>(null)
  const present = turns[turn]
  const recent = turns.slice(Math.max(0, turn - recentTurns), turn)
  useLayoutEffect(() => follow(scroller.current))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to scroll by key, too
    <section ref={scroller} className={styles.speech} aria-label="What is said" tabIndex={0}>
      <div className={styles.inside}>
        {recent.length > 0 && (
          <ol className={styles.recent} aria-label="Just before">
            {recent.map(({ by, parts, wasCut }, index) => (
              <li key={turn - recent.length + index} data-by={by}>
                {parts.map((part, number) => (
                  // oxlint-disable-next-line react/no-array-index-key -- a turn never changes
                  <p key={number}>
                    {part.by !== 'line' && <span className={styles.name}>{speakerOf(part)}</span>} {said(part)}
                  </p>
                ))}
                {wasCut && <CutOff />}
              </li>
            ))}
          </ol>
        )}
        {present && <Present key={turn} turn={present} words={words} />}
        {present && <Told turn={present} />}
      </div>
    </section>
  )
}

function Present({ turn: { by, parts, words: times, wasCut }, words }: { readonly turn: WatchedTurn; readonly words: number }) {
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, { text }) => sum + wordsOf(text).length, 0))
  return (
    <div className={`${large.turn} ${styles.present}`} aria-hidden="true" data-by={by} data-length={lengthOf(parts)}>
      {parts.map((part, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a turn never changes
        <p key={index} data-by={part.by}>
          {part.by !== 'line' && <span className={styles.name}>{speakerOf(part)}</span>}
          {wordsOf(said(part)).map((word, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- nor do its words, and the same word comes twice
            <span key={at} data-word="" data-said={starts[index]! + at < words || undefined}>
              {word}{' '}
            </span>
          ))}
        </p>
      ))}
      {wasCut && (
        <span data-word="" data-said={words >= times.length || undefined}>
          <CutOff />
        </span>
      )}
    </div>
  )
}

function CutOff() {
  return <small className={styles.cut}>Cut off</small>
}

/** The turns as they come, for those who hear the page: what was told before is taken out, because it stands above. */
function Told({ turn }: { readonly turn: WatchedTurn }) {
  const [told, setTold] = useState({ turn, number: 0 })
  if (told.turn !== turn) setTold({ turn, number: told.number + 1 })
  const text = turn.parts.map((part) => `${speakerOf(part)}: ${part.text}`).join(' ')
  return (
    <Unseen>
      <span role="log" aria-label="The present turn">
        <span key={told.number}>
          {text}
          {turn.wasCut && ' Cut off.'}
        </span>
      </span>
    </Unseen>
  )
}

function said(part: Said): string {
  return part.by === 'line' ? typeset(part.text) : quote(part.text)
}

/** Keeps what is being said in sight: all of a turn where there is room, else its next word. It moves nothing but its own place. */
function follow(scroller: HTMLElement | null): void {
  if (!scroller) return
  const next = scroller.querySelector('[data-word]:not([data-said])') ?? scroller.querySelector('[data-word]')
  const present = next?.closest('[aria-hidden]')
  if (!next || !present) return
  const room = scroller.getBoundingClientRect()
  const fits = present.clientHeight <= scroller.clientHeight
  const { top, bottom } = next.getBoundingClientRect()
  if (fits) scroller.scrollTop = scroller.scrollHeight
  else if (bottom > room.bottom) scroller.scrollTop += bottom - room.bottom
  else if (top < room.top) scroller.scrollTop += top - room.top
}
