import type { Debrief } from '../../../core/debrief/debrief.ts'
import type { Prospect } from '../../../core/debrief/prospect.ts'
import { sayTime } from '../../ui/say-time.ts'
import { quote, typeset } from '../../ui/typeset.ts'
import { findCostliestTurn } from './costliest-turn.ts'
import { CostliestTurn } from './CostliestTurn.tsx'
import { findLine, findNote } from './find-line.ts'
import { LineLink } from './LineLink.tsx'
import styles from './MomentThatMattered.module.css'
import { TakeFromHere } from './TakeFromHere.tsx'

interface Props {
  /** The attempt's id. */
  readonly attempt: string
  readonly debrief: Debrief
  /** What could still be had at the turns of the rep, by the numbers of their passages. */
  readonly prospects: ReadonlyMap<number, Prospect>
}

/**
 * The one turn that a trainee should remember: a critical error, or what made the mood fall most; beside it the turn that cost most points. Where
 * the rep made it fall nowhere it is that turn alone, and nothing where no point was lost either.
 */
export function MomentThatMattered({ attempt, debrief, prospects }: Props) {
  const { moment, transcript, scores } = debrief
  const costliest = findCostliestTurn(transcript, prospects)
  // A hundred may come out as a hair less.
  if (!moment && scores.overall > 99.999) return null
  if (!moment) {
    return (
      <section aria-labelledby="moment" className={styles.moment} data-alone>
        <h2 id="moment">The turn that cost most points</h2>
        <CostliestTurn {...{ attempt, costliest }} above="nothing" />
      </section>
    )
  }
  const { at, passage, heard, did, sentence, better } = moment
  const note = findNote(transcript, passage)
  return (
    <section aria-labelledby="moment" className={styles.moment}>
      <div className={styles.when}>
        <h2 id="moment">The moment that mattered</h2>
        <time>{sayTime(at)}</time>
        <LineLink to={findLine(transcript, passage)}>See it in the call</LineLink>
        {note?.again && <TakeFromHere attempt={attempt} passage={note.passage} at={at} />}
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
        <CostliestTurn {...{ attempt, costliest }} above={note?.passage ?? null} />
      </div>
    </section>
  )
}
