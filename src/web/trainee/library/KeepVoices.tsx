import { useId } from 'react'
import { Button } from '../../ui/Button.tsx'
import styles from './KeepVoices.module.css'

/** The voices of all calls, in bytes. */
export interface KeptVoices {
  readonly kept: number
  /** At least one. */
  readonly all: number
  readonly isFetching: boolean
  /** Why fetching them has ended; null while nothing is the matter. */
  readonly trouble: 'full' | 'connection' | 'offline' | null
}

interface Props {
  readonly voices: KeptVoices
  readonly onKeep: () => void
  readonly onStop: () => void
  readonly onRemove: () => void
}

/** Lets a trainee keep the voices of all calls, to hear them without a network. It says how large they are before anything is fetched. */
export function KeepVoices({ voices, onKeep, onStop, onRemove }: Props) {
  const heading = useId()
  const { kept, all, isFetching, trouble } = voices
  const isAll = kept >= all
  const keep = `Keep ${kept > 0 ? 'the rest' : 'them all'} (${sayMegabytes(all - kept)})`
  return (
    <section className={styles.voices} aria-labelledby={heading}>
      <h2 id={heading}>Voices, without a network</h2>
      <p>
        Every call can be taken without a network once you have been here. Its voices are fetched as they are needed, and those that you have heard
        lately stay; a line without its voice is written instead.
      </p>
      {isFetching && <progress className={styles.progress} value={kept} max={all} aria-label="Voices that are here" />}
      <output className={styles.state}>
        {trouble && !isAll && <strong>{troubles[trouble]} </strong>}
        {sayState(voices)}
      </output>
      <div className={styles.ways}>
        {!isAll && (
          // One button, so that the focus stays on it.
          <Button onClick={isFetching ? onStop : onKeep}>{isFetching ? 'Stop' : keep}</Button>
        )}
        {kept > 0 && !isFetching && (
          <Button kind="quiet" onClick={onRemove}>
            Remove them
          </Button>
        )}
      </div>
    </section>
  )
}

const troubles: Readonly<Record<NonNullable<KeptVoices['trouble']>, string>> = {
  full: 'There is no room left on this device for more.',
  connection: 'The voices could not be fetched any further; the connection may be down.',
  offline: 'You are offline.',
}

/** Changes as seldom as can be: each change is read out. */
function sayState({ kept, all, isFetching }: KeptVoices): string {
  if (kept >= all) return `All voices are here: ${sayMegabytes(all)}. Every call can be heard without a network.`
  if (isFetching) return `Fetching the voices, ${sayMegabytes(all)} in all, for as long as this page is open.`
  if (kept === 0) return `To hear every call without a network, keep the voices of all of them: ${sayMegabytes(all)}.`
  return `${sayMegabytes(kept)} of ${sayMegabytes(all)} are here, and stay.`
}

/** As file sizes are told: millions of bytes. Never nothing where there is something. */
function sayMegabytes(bytes: number): string {
  const megabytes = bytes / 1_000_000
  return `${megabytes >= 10 ? Math.round(megabytes) : Math.max(0.1, Math.round(megabytes * 10) / 10)} MB`
}
