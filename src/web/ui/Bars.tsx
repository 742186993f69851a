import styles from './Bars.module.css'

interface Props {
  readonly value: number
  readonly most: number
  /** Where they are looked at, and not only glanced at. */
  readonly large?: boolean
}

/** So many of so many, for the eye alone: what it means stands beside it. */
export function Bars({ value, most, large = false }: Props) {
  return (
    <span className={styles.bars} data-large={large} aria-hidden="true">
      {Array.from({ length: most }, (_, level) => (
        // oxlint-disable-next-line react/no-array-index-key -- bars are all alike
        <i key={level} data-filled={level < value} />
      ))}
    </span>
  )
}
