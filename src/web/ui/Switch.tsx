import type { ReactNode } from 'react'
import styles from './Switch.module.css'

interface Props {
  readonly label: ReactNode
  /** What it does, in a sentence. */
  readonly hint?: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** Something that is on or off. */
export function Switch({ label, hint, on, onChange }: Props) {
  return (
    <label className={styles.switch}>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  )
}
