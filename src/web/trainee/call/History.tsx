import type { Call } from '../../../core/scenario/scenario.ts'
import { typeset } from '../../ui/typeset.ts'
import styles from './History.module.css'

/** What is on file from before this call. */
export function History({ history }: Pick<Call, 'history'>) {
  if (history.length === 0) return <p className={styles.none}>Nothing on file.</p>
  return (
    <ol className={styles.history}>
      {history.map(({ when, by, note }) => (
        <li key={`${when} ${by}`}>
          <span className="num">{when}</span>
          <span>
            <b>{by}.</b> {typeset(note)}
          </span>
        </li>
      ))}
    </ol>
  )
}
