import type { MoodPoint } from '../../../core/debrief/debrief.ts'
import type { Feeling } from './mood-lines.ts'
import { mostOf, pathOf, sayCourse, share } from './mood-lines.ts'
import styles from './MoodStrip.module.css'

interface Props {
  readonly feeling: Feeling
  readonly points: readonly MoodPoint[]
  readonly marks: readonly Mark[]
}

/** A turning point: its number among the points of the mood, where it lies from the left (0–1), and what happened there. */
export interface Mark {
  readonly index: number
  readonly place: number
  readonly label: string
}

const names: Readonly<Record<Feeling, string>> = {
  frustration: 'Frustration',
  heard: 'Feels heard',
  trust: 'Trust',
  patience: 'Patience',
}

/** One feeling over the call: named at its left, in a line of its own kind, with its last value at the right. */
export function MoodStrip({ feeling, points, marks }: Props) {
  const top = mostOf(feeling, points)
  const valueAt = (index: number) => points[index]?.mood[feeling] ?? 0
  const last = points.length - 1
  return (
    <div className={styles.strip} data-feeling={feeling}>
      <p className={styles.name}>
        {names[feeling]} <small className="num">0–{top}</small>
      </p>
      <div className={styles.plot}>
        <svg
          viewBox="0 0 1000 100"
          preserveAspectRatio="none"
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing in the page cannot be an img element
          role="img"
          aria-label={`${names[feeling]}: ${sayCourse(feeling, points)}`}
        >
          <path className={styles.rule} d="M0 0H1000M0 100H1000" />
          <path className={styles.line} d={pathOf(feeling, points)} />
        </svg>
        <div aria-hidden="true">
          {marks.map(({ index, place, label }, number) => {
            const room = (marks[number + 1]?.place ?? 1.05) - place
            return (
              <p key={index} className={styles.mark} style={{ left: share(place), width: share(room) }}>
                <b>{number + 1}</b> <span>{label}</span>
              </p>
            )
          })}
          {marks
            .filter(({ index }) => valueAt(index) !== valueAt(index - 1))
            .map(({ index, place }) => (
              <i key={index} className={styles.dot} style={{ left: share(place), top: share(1 - valueAt(index) / top) }} />
            ))}
          <b className={styles.last} style={{ top: share(1 - valueAt(last) / top) }}>
            {valueAt(last)}
          </b>
        </div>
      </div>
    </div>
  )
}
