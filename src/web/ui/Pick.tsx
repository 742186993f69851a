import { useId } from 'react'
import { Icon } from './Icon.tsx'
import styles from './Pick.module.css'

interface Props<Value extends string | number> {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** One of several, picked from a list that opens. */
export function Pick<Value extends string | number>({ label, options, value, onChange }: Props<Value>) {
  const id = useId()
  const choose = (text: string) => {
    const chosen = options.find((option) => String(option.value) === text)
    if (chosen) onChange(chosen.value)
  }
  return (
    <div className={styles.pick}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.field}>
        <select id={id} value={String(value)} onChange={(event) => choose(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={String(option.value)}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </div>
    </div>
  )
}
