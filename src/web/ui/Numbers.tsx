import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import styles from './Numbers.module.css'

interface Props {
  /** What a screen reader calls the table. */
  readonly label: string
  /** The head and the body of the table. */
  readonly children: ReactNode
}

/** What a picture shows, in numbers, folded away behind it. */
export function Numbers({ label, children }: Props) {
  return (
    <details className={styles.numbers}>
      <summary>
        <Icon name="down" /> The same in numbers
      </summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- wide tables move sideways by key too */}
      <section className={styles.scroll} tabIndex={0} aria-label={label}>
        <table>{children}</table>
      </section>
    </details>
  )
}
