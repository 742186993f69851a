import type { Debrief } from '../../../core/debrief/debrief.ts'
import { sayTime } from '../../ui/say-time.ts'
import { quote, typeset } from '../../ui/typeset.ts'
import { findLine } from './find-line.ts'
import { LineLink } from './LineLink.tsx'
import styles from './MomentThatMattered.module.css'

/** The one turn that a trainee should remember. Nothing where the mood never fell. */
export function MomentThatMattered({ debrief: { moment, transcript } }: { readonly debrief: Debrief }) {
  if (!moment) return null
  const { at, passage, heard, did, sentence, better } = moment
  return (
    <section aria-labelledby="moment" className={styles.moment}>
      <div className={styles.when}>
        <h2 id="moment">The moment that mattered</h2>
        <time>{sayTime(at)}</time>
        <LineLink to={findLine(transcript, passage)}>See it in the call</LineLink>
      </div>
      <div className={styles.what}>
        {heard && (
          <div>
            <p className={styles.label}>You heard</p>
            <blockquote>{quote(heard)}</blockquote>
          </div>
        )}
        <div>
          <p className={styles.label}>You chose</p>
          <blockquote className={styles.mine}>{typeset(did)}</blockquote>
        </div>
        <p>{typeset(sentence)}</p>
        {better && (
          <p>
            <b>Try:</b> <em>{quote(better)}</em>
          </p>
        )}
      </div>
    </section>
  )
}
