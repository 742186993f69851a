import type { ReactNode } from 'react'
import type { ButtonKind } from './Button.tsx'
import type { IconName } from './Icon.tsx'
import { Icon } from './Icon.tsx'
import styles from './Button.module.css'

interface Props {
  /** As in an address: `#/call/late-refund`. */
  readonly href: string
  readonly kind?: ButtonKind
  readonly icon?: IconName
  readonly children: ReactNode
}

/** Leads elsewhere, and looks like a button. */
export function ButtonLink({ href, kind = 'plain', icon, children }: Props) {
  return (
    <a href={href} className={`${styles.button} ${styles[kind]}`}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}
