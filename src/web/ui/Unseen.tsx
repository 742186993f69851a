import type { ReactNode } from 'react'
import styles from './Unseen.module.css'

/** Words for screen readers only, where the eye has something else to go by. */
export function Unseen({ children }: { readonly children: ReactNode }) {
  return <span className={styles.unseen}>{children}</span>
}
