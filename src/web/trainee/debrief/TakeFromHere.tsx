import { sayTime } from '../../ui/say-time.ts'
import { Unseen } from '../../ui/Unseen.tsx'
import styles from './TakeFromHere.module.css'

interface Props {
  /** The attempt's id. */
  readonly attempt: string
  /** The turn, by the number of its passage in the log. */
  readonly passage: number
  /** When it was, in milliseconds of the call. */
  readonly at: number
}

/** Leads back into the call at a turn of the rep. */
export function TakeFromHere({ attempt, passage, at }: Props) {
  return (
    <a href={`#/again/${attempt}/${passage}`} className={styles.link}>
      Take it from here<Unseen>, {sayTime(at)}</Unseen>
    </a>
  )
}
