import type { ReactNode } from 'react'
import { PageHeading } from '../ui/PageHeading.tsx'
import { TopBar } from '../ui/TopBar.tsx'
import styles from './PlainPage.module.css'

interface Props {
  readonly heading: string
  /** What happened and what it means, in sentences. */
  readonly children: ReactNode
  /** What one can do: buttons and links. */
  readonly ways?: ReactNode
}

/** A page that says one thing. */
export function PlainPage({ heading, children, ways }: Props) {
  return (
    <>
      <TopBar reading />
      <main className={styles.page}>
        <PageHeading title={heading}>{heading}</PageHeading>
        <div className={styles.words}>{children}</div>
        {ways && <div className={styles.ways}>{ways}</div>}
      </main>
    </>
  )
}
