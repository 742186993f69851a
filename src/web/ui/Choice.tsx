import { useId } from 'react'
import styles from './Choice.module.css'

interface Props<Value extends string | number> {
  /** What is chosen, as a question's short form. */
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  /** Null while nothing is chosen. */
  readonly value: Value | null
  readonly onChange: (value: Value) => void
}

/** One of a few, all in sight: a group of radio buttons in a row. */
export function Choice<Value extends string | number>({ label, options, value, onChange }: Props<Value>) {
  const name = useId()
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
