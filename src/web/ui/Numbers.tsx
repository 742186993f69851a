import type { ReactNode } from 'react'
import { Fold } from './Fold.tsx'
import { Unseen } from './Unseen.tsx'
import styles from './Numbers.module.css'

interface Props {
  /** What is in the table, as it follows a colon: it is heard, since the eye sees where the table stands. */
  readonly label: string
  /** The head and the body of the table. */
  readonly children: ReactNode
}

/** What a picture shows, in numbers, folded away behind it. */
export function Numbers({ label, children }: Props) {
  return (
    <Fold
      says={
        <>
          The same in numbers<Unseen>: {label}</Unseen>
        </>
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- wide tables move sideways by key too */}
      <section className={styles.scroll} tabIndex={0} aria-label={`The same in numbers: ${label}`}>
        <table>{children}</table>
      </section>
    </Fold>
  )
}
