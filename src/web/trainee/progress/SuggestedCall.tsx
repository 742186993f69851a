import type { ShelfCall } from '../../../core/scenario/shelf.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { typeset } from '../../ui/typeset.ts'
import { nameCallers } from '../library/name-callers.ts'
import styles from './SuggestedCall.module.css'

interface Props {
  readonly call: ShelfCall
  /** Why this one, in a sentence. */
  readonly reason: string
}

/** The call to take next: who is on the line, and why now. */
export function SuggestedCall({ call, reason }: Props) {
  return (
    <section aria-label="Suggested next" className={styles.suggested}>
      <h2>Suggested next</h2>
      <p className={styles.who}>
        {nameCallers(call.callers)} <span>{typeset(call.title)}</span>
      </p>
      <p className={styles.reason}>{reason}</p>
      <ButtonLink href={`#/call/${call.id}`} kind="strong" icon="phone">
        Take the call
      </ButtonLink>
    </section>
  )
}
