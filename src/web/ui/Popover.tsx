import type { ReactNode } from 'react'
import { useEffect, useEffectEvent, useRef } from 'react'
import styles from './Popover.module.css'

interface Props {
  /** What it is, for those who cannot see it. */
  readonly label: string
  readonly open: boolean
  readonly onClose: () => void
  /** The button that opens it. */
  readonly opener: ReactNode
  /** Whether it hangs below its opener or stands above it. */
  readonly side: 'below' | 'above'
  readonly children: ReactNode
}

const canTakeFocus = 'button:not(:disabled), input, select, textarea, a[href]'

/** A few things to choose from, beside the button that opens them. It closes when one looks elsewhere. */
export function Popover({ label, open, onClose, opener, side, children }: Props) {
  const around = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLDialogElement>(null)
  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (!open) return
    panel.current?.querySelector<HTMLElement>(canTakeFocus)?.focus()
    const look = (event: Event) => {
      if (event.target instanceof Node && !around.current?.contains(event.target)) close()
    }
    document.addEventListener('pointerdown', look)
    document.addEventListener('focusin', look)
    return () => {
      document.removeEventListener('pointerdown', look)
      document.removeEventListener('focusin', look)
    }
  }, [open])
  const closeByKey = () => {
    around.current?.querySelector<HTMLElement>(canTakeFocus)?.focus()
    onClose()
  }
  return (
    <div className={styles.around} ref={around}>
      {opener}
      {open && (
        // It takes keys for what lies in it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <dialog
          open
          aria-label={label}
          ref={panel}
          className={`${styles.panel} ${styles[side]}`}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.preventDefault()
            event.stopPropagation()
            closeByKey()
          }}
        >
          {children}
        </dialog>
      )}
    </div>
  )
}
