import type { ReactNode } from 'react'
import { Icon } from '../../ui/Icon.tsx'
import type { IconName } from '../../ui/Icon.tsx'
import styles from './PhoneBar.module.css'

/** The controls of a softphone, at the foot of the call. Silence, where there is any, stands apart from them. */
export function PhoneBar({ silence, children }: { readonly silence?: ReactNode; readonly children: ReactNode }) {
  return (
    <section className={styles.bar} aria-label="The phone">
      {silence}
      <span className={styles.grow} />
      {children}
    </section>
  )
}

interface ControlProps {
  readonly label: string
  readonly icon: IconName
  /** The key that does the same; null where keys are off. */
  readonly shortcut?: string | null
  readonly kind?: 'plain' | 'end'
  /** Whether what it opens is open. */
  readonly expanded?: boolean
  readonly onPress: () => void
}

/** One control of the phone: a pill with words, and on a small screen a key with a word below it. */
export function PhoneControl({ label, icon, shortcut = null, kind = 'plain', expanded, onPress }: ControlProps) {
  return (
    <button
      type="button"
      className={`${styles.control} ${styles[kind]}`}
      aria-keyshortcuts={shortcut ?? undefined}
      aria-expanded={expanded}
      title={shortcut === null ? undefined : `Key ${shortcut}`}
      onClick={onPress}
    >
      <Icon name={icon} />
      <span>{label}</span>
    </button>
  )
}
