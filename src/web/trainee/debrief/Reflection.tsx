import { useEffect, useEffectEvent, useId, useLayoutEffect, useState } from 'react'
import { mostOfNext } from '../own-view.ts'
import styles from './Reflection.module.css'
import { Section } from './Section.tsx'

interface Props {
  /** What was written before. */
  readonly next: string
  /** Called when writing has come to a rest, and before the field or the page goes away. */
  readonly onNext: (next: string) => void
}

/** How long nothing is typed before it is kept, in milliseconds. */
const rest = 600

/** A goal for the next call, as a sentence of when and then. */
export function Reflection({ next, onNext }: Props) {
  const id = useId()
  const [draft, setDraft] = useState(next)
  const keep = useEffectEvent(() => {
    if (draft !== next) onNext(draft)
  })
  useEffect(() => {
    if (draft === next) return
    const timer = setTimeout(() => keep(), rest)
    return () => clearTimeout(timer)
  }, [draft, next])
  useEffect(() => {
    const leave = () => keep()
    document.addEventListener('visibilitychange', leave)
    window.addEventListener('pagehide', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      window.removeEventListener('pagehide', leave)
    }
  }, [])
  // A field that is taken away is not left first.
  useLayoutEffect(() => () => keep(), [])
  return (
    <Section heading="One thing for the next call">
      <div className={styles.field}>
        <label htmlFor={id}>Next time, when …, I will …</label>
        <p id={`${id}hint`}>{hint}</p>
        <textarea
          id={id}
          rows={4}
          maxLength={mostOfNext}
          aria-describedby={`${id}hint`}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => draft !== next && onNext(draft)}
        />
      </div>
    </Section>
  )
}

const hint =
  'One sentence: the moment, and what you will do in it. “Next time, when somebody has been passed around, I will say so before I ' +
  'ask for anything.” It is kept with this call as you write.'
