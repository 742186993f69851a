import type { ReactNode } from 'react'
import styles from './PageHead.module.css'
import { PageHeading } from './PageHeading.tsx'

interface Props {
  /** What the browser's tab says before the name of the house. */
  readonly title: string
  readonly heading: ReactNode
  /** What there is to know of the page, in a few sentences. */
  readonly children: ReactNode
}

/** The beginning of a page: its heading, and what it is about. */
export function PageHead({ title, heading, children }: Props) {
  return (
    <header className={styles.head}>
      <PageHeading title={title}>{heading}</PageHeading>
      <p>{children}</p>
    </header>
  )
}
