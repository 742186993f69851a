import { useCallback, useRef, useState } from 'react'
import type { CallView, RunningCall } from '../../../core/call/running-call.ts'
import type { Phone } from '../phone/phone.ts'
import type { Settings } from '../settings.ts'
import { joinParts, turnKey } from './said.ts'
import styles from './Speech.module.css'
import { SpokenTurn } from './SpokenTurn.tsx'
import { Transcript } from './Transcript.tsx'

interface Props {
  readonly call: RunningCall
  readonly view: CallView
  readonly phone: Phone
  readonly captions: Settings['captions']
  readonly paused: boolean
}

/** How many turns stay in sight above the present one. */
const recentTurns = 2

/** The conversation: the present turn at the foot, the last two above it, and all the rest for those who scroll back. */
export function Speech({ call, view, phone, captions, paused }: Props) {
  const scroller = useRef<HTMLElement>(null)
  const now = useRef<HTMLDivElement>(null)
  const begin = useCallback((turn: HTMLDivElement | null) => {
    now.current = turn
    // In the frame that shows it: measuring any sooner would lay the page out twice, and hold up the answer to a choice.
    if (turn) requestAnimationFrame(() => comeBack(scroller.current, turn))
  }, [])
  const [isBack, setIsBack] = useState(false)
  const key = turnKey(view.turn)
  const before = joinParts(view.before)
  const older = before.slice(0, -recentTurns)

  const look = () => setIsBack(isScrolledBack(scroller.current, now.current))
  const goBack = () => scroller.current?.scrollBy({ top: -0.8 * scroller.current.clientHeight, behavior: howToScroll() })

  return (
    <div className={styles.around}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to scroll by key, too */}
      <section className={styles.speech} ref={scroller} aria-label="What is said" tabIndex={0} data-scroller="" onScroll={look}>
        {older.length > 0 && (
          <div className={styles.older}>
            <Transcript label="Earlier in this call" said={older} />
          </div>
        )}
        <div className={styles.present}>
          {before.length > 0 && <Transcript label="Just now" said={before.slice(-recentTurns)} />}
          <div ref={begin} key={key}>
            <SpokenTurn {...{ call, view, phone, captions, paused }} />
          </div>
        </div>
      </section>
      {older.length > 0 && (
        <button
          type="button"
          className={styles.back}
          data-back={isBack}
          onClick={isBack ? () => comeBack(scroller.current, now.current) : goBack}
        >
          {isBack ? 'Back to now' : 'Earlier'}
        </button>
      )}
    </div>
  )
}

function howToScroll(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'
}

/** Scrolls to the present turn: its beginning, where it is longer than its place. */
function comeBack(scroller: HTMLElement | null, now: HTMLElement | null): void {
  if (scroller && now) scroller.scrollTop = placeOf(now)
}

function isScrolledBack(scroller: HTMLElement | null, now: HTMLElement | null): boolean {
  return scroller !== null && now !== null && scroller.scrollTop < placeOf(now) - 40
}

/** The place is measured from its foot, and upwards: 0 shows the end of all that was said. */
function placeOf(now: HTMLElement): number {
  return Math.min(0, now.offsetTop - 32)
}
