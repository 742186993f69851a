import type { ReactNode } from 'react'
import styles from './TopBar.module.css'

interface Props {
  /** Where one is, beside the name of the house; left out where there is no room. */
  readonly place?: ReactNode
  /** Whether it stands over a page for reading and keeps to its sides; over a call it is as wide as the screen. */
  readonly reading?: boolean
  /** What one can do, at the far end. */
  readonly children?: ReactNode
}

/** The bar at the top of every page. The name leads to the library. */
export function TopBar({ place, reading = false, children }: Props) {
  return (
    <header className={styles.bar} data-reading={reading}>
      <a href="#/" className={styles.mark}>
        Please Hold
      </a>
      {place && <span className={styles.place}>{place}</span>}
      <span className={styles.grow} />
      {children}
    </header>
  )
}
