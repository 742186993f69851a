import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { typeset } from '../../ui/typeset.ts'
import { nameCallers } from '../library/name-callers.ts'
import type { NextUp } from './first-call.ts'
import styles from './SuggestedCall.module.css'

/** The call to take next: who is on the line, and why now. */
export function SuggestedCall({ call, href, reason }: NextUp) {
  return (
    <section aria-label="Suggested next" className={styles.suggested}>
      <h2>Suggested next</h2>
      <p className={styles.who}>
        {nameCallers(call.callers)} <span>{typeset(call.title)}</span>
      </p>
      <p className={styles.reason}>{reason}</p>
      <ButtonLink href={href} kind="strong" icon="phone">
        Take the call
      </ButtonLink>
    </section>
  )
}
