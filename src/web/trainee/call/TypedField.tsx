import { useEffect, useEffectEvent, useId, useLayoutEffect, useState } from 'react'
import styles from './TypedField.module.css'

interface Props {
  readonly label: string
  /** What has been written so far. */
  readonly value: string
  readonly lines?: number
  readonly digits?: boolean
  /** Called when writing has come to a rest: the field was left, Enter was pressed, or the field or the page goes away. */
  readonly onWrite: (text: string) => void
}

/** The most that a field takes, so that a log stays small. */
const mostLetters = { line: 120, note: 1000 }

/** A field of the ticket that is typed. What is being typed is its own until it is written. */
export function TypedField({ label, value, lines = 1, digits = false, onWrite }: Props) {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const write = () => {
    if (draft !== null && draft.trim() !== value) onWrite(draft.trim())
    setDraft(null)
  }
  const writeNow = useEffectEvent(write)
  // The caller may hang up in the middle of a word: a field that is taken away is not left first. The call is still there in a layout effect.
  useLayoutEffect(() => () => writeNow(), [])
  useEffect(() => {
    const leave = () => document.hidden && writeNow()
    document.addEventListener('visibilitychange', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
    }
  }, [])
  const shared = {
    id,
    value: draft ?? value,
    autoComplete: 'off',
    spellCheck: false,
    onChange: (event: { readonly target: { readonly value: string } }) => setDraft(event.target.value),
    onBlur: write,
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} maxLength={mostLetters.note} />
      ) : (
        <input
          {...shared}
          maxLength={mostLetters.line}
          inputMode={digits ? 'decimal' : 'text'}
          onKeyDown={(event) => event.key === 'Enter' && write()}
        />
      )}
    </div>
  )
}
