import { Icon } from '../../ui/Icon.tsx'
import { typeset } from '../../ui/typeset.ts'
import { Section } from '../debrief/Section.tsx'
import { nameCallers } from '../library/name-callers.ts'
import { showScore } from '../show-score.ts'
import { sayTrend } from './marks.ts'
import { sayDay, sayMissing } from './mastery.ts'
import type { CallProgress, ProgressMade } from './progress-of.ts'
import { sayPrinciples } from './say-suggestion.ts'
import styles from './CallMarks.module.css'

interface Props {
  readonly progress: ProgressMade
  /** In milliseconds since 1970. */
  readonly now: number
}

/** The calls that were taken: how they went, what mastery still asks for, and when they are due again. */
export function CallMarks({ progress: { calls, untaken }, now }: Props) {
  return (
    <Section heading="Your calls" about={mastering}>
      <ul className={styles.calls}>
        {calls.map((progress) => (
          <OneCall key={progress.call.id} progress={progress} now={now} />
        ))}
      </ul>
      {untaken.length > 0 && (
        <p className={styles.untaken}>
          {untaken.length === 1 ? 'One call on the shelf is not taken yet.' : `${untaken.length} calls on the shelf are not taken yet.`}{' '}
          <a href="#/">All calls</a>
        </p>
      )}
    </Section>
  )
}

const mastering =
  'A call is mastered with two passes without the coach, three days or more apart, in different variants: it comes back with other names and ' +
  'amounts, and in another order, so that remembering the first one is not enough.'

function OneCall({ progress: { call, best, last, trend, count, mastery, due }, now }: { readonly progress: CallProgress; readonly now: number }) {
  const course = sayTrend(trend)
  return (
    <li>
      <div>
        <h3>
          <a href={`#/call/${call.id}`}>{typeset(call.title)}</a> <span>{nameCallers(call.callers)}</span>
        </h3>
        {mastery.is === 'mastered' ? (
          <p className={styles.mastered}>
            <Icon name="right" /> Mastered
          </p>
        ) : (
          <p>{sayMissing(mastery, now)}</p>
        )}
        {due && (
          <p className={styles.due} data-due={due.isDue}>
            {due.isDue ? `Due again: ${sayPrinciples(due.principles)}.` : `Due again ${sayDayFrom(due.at, now)}: ${sayPrinciples(due.principles)}.`}
          </p>
        )}
      </div>
      <dl>
        <div>
          <dt>Best</dt>
          <dd>
            {showScore(best.overall)}
            {best.passed && <small>passed</small>}
          </dd>
        </div>
        <div>
          <dt>Last</dt>
          <dd>
            <a href={`#/debrief/${last.attempt}`} aria-label={`Last: ${showScore(last.score.overall)}. See its debrief`}>
              {showScore(last.score.overall)}
            </a>
          </dd>
        </div>
        <div className={styles.count}>
          <dt>Taken</dt>
          <dd>
            {count === 1 ? 'once' : `${count} times`}
            {course && <small>{course}</small>}
          </dd>
        </div>
      </dl>
    </li>
  )
}

function sayDayFrom(at: number, now: number): string {
  const day = sayDay(at, now)
  return day === 'today' || day === 'tomorrow' ? day : `on ${day}`
}
