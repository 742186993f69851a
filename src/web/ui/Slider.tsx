import type { CSSProperties } from 'react'
import { useId } from 'react'
import styles from './Slider.module.css'

interface Props {
  readonly label: string
  /** What is to be judged, in a sentence. */
  readonly hint?: string
  /** What its two ends mean. */
  readonly ends?: readonly [string, string]
  /** A value as it is shown and read out; "45 of 100" where it is left out. */
  readonly show?: (value: number) => string
  /** 0–100 in steps of 5; null until it has been touched. */
  readonly value: number | null
  readonly onChange: (value: number) => void
}

/** A value from 0 to 100. It says nothing before it is touched, wherever its thumb is; a tap on the thumb is a touch too. */
export function Slider({ label, hint, ends, show, value, onChange }: Props) {
  const id = useId()
  const shown = value ?? 50
  return (
    <div className={styles.slider} data-plain={hint === undefined}>
      <label htmlFor={id}>{label}</label>
      <span className={styles.value} data-set={value !== null} aria-hidden="true">
        {value === null ? 'not set' : (show?.(value) ?? value)}
      </span>
      {hint !== undefined && <p id={`${id}hint`}>{hint}</p>}
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={5}
        value={shown}
        data-set={value !== null}
        // React knows no names for properties of our own.
        style={{ '--part': shown / 100 } as CSSProperties}
        aria-describedby={hint === undefined ? undefined : `${id}hint`}
        aria-valuetext={value === null ? 'Not set' : (show?.(value) ?? `${value} of 100`)}
        onChange={(event) => onChange(Number(event.target.value))}
        onPointerUp={() => value === null && onChange(shown)}
      />
      {ends && (
        <p className={styles.ends} aria-hidden="true">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </p>
      )}
    </div>
  )
}
