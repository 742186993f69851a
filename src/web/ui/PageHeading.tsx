import type { ReactNode } from 'react'
import { useLayoutEffect, useRef } from 'react'
import { isFirstPage, usePageTitle } from './use-page-title.ts'
import styles from './PageHeading.module.css'

interface Props {
  /** What the browser's tab says before the name of the house. */
  readonly title: string
  readonly children: ReactNode
}

/** The heading of a page. Whoever comes from another page is taken to it, so that a screen reader reads on from there. */
export function PageHeading({ title, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  usePageTitle(title)
  useLayoutEffect(() => {
    // The page that a visit begins with is read from its very top.
    if (!isFirstPage()) heading.current?.focus()
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h1>
  )
}
