import type { Debrief } from '../../../core/debrief/debrief.ts'
import { PageHeading } from '../../ui/PageHeading.tsx'
import { sayTime } from '../../ui/say-time.ts'
import { quote, typeset } from '../../ui/typeset.ts'
import { formTitles } from '../form-titles.ts'
import type { Taken } from './taken.ts'
import styles from './Verdict.module.css'

interface Props {
  readonly debrief: Debrief
  readonly title: string
  readonly company: string
  /** Who called, as the sentence about them begins. */
  readonly callers: string
  readonly taken: Taken
  /** Date and time in ISO 8601. */
  readonly finishedAt: string
}

/** How it ended, and whether they would come back. */
export function Verdict({ debrief, title, company, callers, taken, finishedAt }: Props) {
  const { ending, series, survey, duration } = debrief
  return (
    <header className={styles.verdict}>
      <p className={styles.kicker}>
        {typeset(title)} · {sayTaken(taken)}, <time dateTime={finishedAt}>{sayDate(finishedAt)}</time> ·{' '}
        <time>{sayTime(duration)}</time> on the line
      </p>
      <PageHeading title={`${title}, debrief`}>
        {withStop(typeset(ending.title))}{' '}
        <span className={styles.again}>
          {callers} {survey.again ? 'would come back' : 'would not come back'} to {company}.
        </span>
      </PageHeading>
      {ending.says && <p className={styles.goodbye}>{quote(ending.says)}</p>}
      {series.length > 0 && (
        <ol className={styles.series} aria-label="How each call ended">
          {series.map(({ caller, title: how }) => (
            <li key={caller}>
              {caller}: <b>{withStop(typeset(how))}</b>
            </li>
          ))}
        </ol>
      )}
    </header>
  )
}

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth']

function sayTaken(taken: Taken): string {
  if (taken.is === 'try') {
    const ordinal = ordinals[taken.number - 1]
    return ordinal ? `${ordinal} try` : `Try ${taken.number}`
  }
  if (taken.is === 'check-up') return `Check-up, ${formTitles[taken.form].toLowerCase()} · taken once, without the coach`
  return taken.from === null ? 'From a turn of it again' : `From ${sayTime(taken.from)} again`
}

function sayDate(date: string): string {
  return dates.format(new Date(date))
}

/** Made when the page is fetched: to make it takes longer than to show the page's head. */
const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

function withStop(title: string): string {
  return /[.!?]$/.test(title) ? title : `${title}.`
}
