import type { ReactNode } from 'react'
import styles from './Fold.module.css'
import { Icon } from './Icon.tsx'

interface Props {
  /** What is folded away, in a few words. */
  readonly says: ReactNode
  /** Whether it is open at first. */
  readonly open?: boolean
  readonly children: ReactNode
}

/** Something for those who ask for it, behind a line that says what it is. */
export function Fold({ says, open = false, children }: Props) {
  return (
    <details className={styles.fold} open={open}>
      <summary>
        <Icon name="down" /> {says}
      </summary>
      {children}
    </details>
  )
}
