import type { Debrief } from '../../../core/debrief/debrief.ts'
import { Icon } from '../../ui/Icon.tsx'
import { sayTime } from '../../ui/say-time.ts'
import { findLine } from './find-line.ts'
import { LineLink } from './LineLink.tsx'
import styles from './MoodTable.module.css'

/** The picture of the mood, in numbers. */
export function MoodTable({ moods, transcript }: Pick<Debrief, 'moods' | 'transcript'>) {
  return (
    <details className={styles.numbers}>
      <summary>
        <Icon name="down" /> The same in numbers
      </summary>
      {/* Wide tables move sideways by key too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.scroll} tabIndex={0} aria-label="The mood in numbers">
        <table>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">What moved it</th>
              <th scope="col">Frustration</th>
              <th scope="col">Heard</th>
              <th scope="col">Trust</th>
              <th scope="col">Patience</th>
            </tr>
          </thead>
          <tbody>
            {moods.map((point) => (
              <tr key={point.passage}>
                <td>
                  <LineLink to={findLine(transcript, point.passage)}>{sayTime(point.at)}</LineLink>
                </td>
                <th scope="row">{point.label}</th>
                <td>{point.mood.frustration}</td>
                <td>{point.mood.heard}</td>
                <td>{point.mood.trust}</td>
                <td>{point.mood.patience}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
