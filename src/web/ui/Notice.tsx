import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import styles from './Notice.module.css'

interface Props {
  readonly children: ReactNode
  /** Lies over the page, so that nothing on it moves: for a page on which a call may be going on. */
  readonly afloat?: boolean
  /** Left out where it goes by itself. */
  readonly onClose?: () => void
}

/** Something to know that asks for nothing. It is read out when it appears. */
export function Notice({ children, afloat = false, onClose }: Props) {
  return (
    <div className={styles.notice} data-afloat={afloat}>
      <Icon name="caution" />
      <output>{children}</output>
      {onClose && (
        <button type="button" className={styles.close} onClick={onClose} aria-label="Put this message away">
          <Icon name="wrong" />
        </button>
      )}
    </div>
  )
}
