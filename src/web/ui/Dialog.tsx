import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import styles from './Dialog.module.css'

interface Props {
  /** What it is, for those who cannot see it. */
  readonly label: string
  readonly open: boolean
  /** Escape was pressed, or the place beside it was clicked. */
  readonly onClose: () => void
  /** `wide` has room for two columns, `page` covers everything, `sheet` comes up from below and leaves the top in sight. */
  readonly kind?: 'box' | 'wide' | 'page' | 'sheet'
  readonly children: ReactNode
}

/** Something that has to be answered before the page goes on. The browser keeps the focus inside and gives it back. */
export function Dialog({ label, open, onClose, kind = 'box', children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open && dialog.current?.open) dialog.current.close()
  }, [open])
  return (
    // Escape does for the keyboard what a click beside it does for the pointer.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${styles[kind]}`}
      aria-label={label}
      onCancel={(event) => {
        if (event.target !== dialog.current) return
        event.preventDefault()
        onClose()
      }}
      // A browser may close it without asking.
      onClose={(event) => event.target === dialog.current && open && onClose()}
      onClick={(event) => event.target === dialog.current && kind !== 'page' && onClose()}
    >
      <div className={styles.inside}>{children}</div>
    </dialog>
  )
}
