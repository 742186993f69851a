import { Icon } from '../../ui/Icon.tsx'
import { sayTime } from '../../ui/say-time.ts'
import { Unseen } from '../../ui/Unseen.tsx'
import { showScore } from '../show-score.ts'
import type { Score } from '../score.ts'
import type { Standing } from './standing.ts'
import styles from './StandingLine.module.css'

/** What there is to know of a call beside its scores: it is worth taking again, or is better left until a check-up. */
export type Mark = 'due' | 'kept'

interface Props {
  readonly standing: Standing
  readonly mark: Mark | null
}

/** How a trainee stands with a call: where it was left, the best and the last score. It keeps its height meanwhile. */
export function StandingLine({ standing, mark }: Props) {
  const { left, best, last, working, earlier } = standing
  const untouched = left === null && !best && !working
  return (
    <div className={styles.standing}>
      {left !== null && (
        <p className={styles.left}>
          <i aria-hidden="true" /> In progress at <time>{sayTime(left)}</time>: resume
        </p>
      )}
      {working && !best && <p className={styles.quiet}>Working out your scores …</p>}
      {best && last && (
        <dl className={styles.scores}>
          <BestScore score={best} />
          <div>
            <dt>Last</dt>
            <dd className="num">
              <a href={`#/debrief/${last.attempt}`} aria-label={`Last: ${showScore(last.score.overall)}. See its debrief`}>
                {showScore(last.score.overall)}
              </a>
            </dd>
          </div>
        </dl>
      )}
      {mark === 'due' && best && left === null && (
        <p className={styles.due}>
          <Icon name="again" /> Due again
        </p>
      )}
      {untouched && (
        <p className={styles.take}>
          <Icon name={mark === 'kept' ? 'hold' : 'phone'} />{' '}
          {mark === 'kept' ? 'Kept for a check-up' : <span aria-hidden="true">Take the call</span>}
          {earlier === 0 && mark !== 'kept' && <Unseen>Not taken yet</Unseen>}
        </p>
      )}
      {earlier > 0 && <p className={styles.quiet}>{sayEarlier(earlier)}</p>}
    </div>
  )
}

function BestScore({ score }: { readonly score: Score }) {
  return (
    <div>
      <dt>Best</dt>
      <dd className="num">
        {showScore(score.overall)}
        {score.passed && <small>passed</small>}
      </dd>
    </div>
  )
}

function sayEarlier(count: number): string {
  return count === 1
    ? 'One try was made with an earlier version of this call.'
    : `${count} tries were made with an earlier version of this call.`
}
