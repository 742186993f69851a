import type { ReactNode } from 'react'
import { goToLine } from './go-to-line.ts'
import styles from './LineLink.module.css'

interface Props {
  /** The place in the transcript, from 0. */
  readonly to: number
  /** What it is that was said there, for those who hear only the links of a page. */
  readonly label?: string
  readonly children: ReactNode
}

/** Leads to a line of the transcript. Not a link with an address: the part after "#" is the page's own. */
export function LineLink({ to, label, children }: Props) {
  return (
    <button type="button" className={styles.link} aria-label={label} onClick={() => goToLine(to)}>
      {children}
    </button>
  )
}
