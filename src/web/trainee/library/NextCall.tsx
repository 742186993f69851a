import { typeset } from '../../ui/typeset.ts'
import type { Ahead } from '../progress/look-ahead.ts'
import { nameCallers } from './name-callers.ts'
import styles from './NextCall.module.css'

/** The call to take next, and why. Its place is kept until that is known, so that nothing below it moves. */
export function NextCall({ next }: { readonly next: Ahead['next'] }) {
  return (
    <div className={styles.next}>
      {next && (
        <>
          <p>
            <span>Suggested next</span>{' '}
            <a href={next.href}>
              {nameCallers(next.call.callers)}, {typeset(next.call.title)}
            </a>
          </p>
          <p>{next.reason}</p>
        </>
      )}
    </div>
  )
}
