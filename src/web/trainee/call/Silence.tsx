import styles from './Silence.module.css'

interface Props {
  readonly speaking: boolean
  readonly keys: boolean
  readonly onPress: () => void
}

/** Waiting is a choice. While the caller speaks it hears them out; afterwards it says nothing. */
export function Silence({ speaking, keys, onPress }: Props) {
  return (
    <button type="button" className={styles.silence} aria-keyshortcuts={keys ? 'Space' : undefined} onClick={onPress}>
      {keys && <kbd aria-hidden="true">space</kbd>}
      {/* Both labels keep their room, so that nothing moves when one takes over. */}
      <span className={styles.labels}>
        <span data-shown={speaking}>Hear them out</span>
        <span data-shown={!speaking}>Say nothing</span>
      </span>
    </button>
  )
}
