import styles from './Difficulty.module.css'

const words: Readonly<Record<number, string>> = { 1: 'Gentle', 2: 'Fair', 3: 'Hard', 4: 'Very hard' }
const levels = [1, 2, 3, 4]

/** How hard a call is, 1 to 4: in a word, and as bars like those of a phone's reception. */
export function Difficulty({ of: difficulty }: { readonly of: number }) {
  return (
    <span className={styles.difficulty}>
      <span className={styles.bars} aria-hidden="true">
        {levels.map((level) => (
          <i key={level} data-filled={level <= difficulty} />
        ))}
      </span>
      {words[difficulty]}
    </span>
  )
}
