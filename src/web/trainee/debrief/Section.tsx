import type { ReactNode } from 'react'
import { useId } from 'react'
import styles from './Section.module.css'

interface Props {
  readonly heading: string
  /** What there is to know before reading on. */
  readonly about?: ReactNode
  readonly children: ReactNode
}

/** A part of the debrief under its heading. */
export function Section({ heading, about, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.section}>
      <header>
        <h2 id={id}>{heading}</h2>
        {about && <p>{about}</p>}
      </header>
      {children}
    </section>
  )
}
