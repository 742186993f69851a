import { scorecard } from '../../../core/debrief/scorecard.ts'
import { showScore } from '../show-score.ts'
import { frame, placeOf } from './frame.ts'
import styles from './Picture.module.css'

interface Props {
  /** What is drawn, as its heading says it. */
  readonly name: string
  /** 0–100, oldest first; null where an attempt has none. */
  readonly marks: readonly (number | null)[]
}

/** Marks as a line, with the last one as a dot. A gap is where a call gave no occasion. */
export function MarkLine({ name, marks }: Props) {
  const points = marks.flatMap((mark, index) => (mark === null ? [] : [{ mark, ...placeOf(mark, index, marks.length) }]))
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return null
  const best = Math.max(...points.map(({ mark }) => mark))
  const course = first === last ? showScore(last.mark) : `from ${showScore(first.mark)} to ${showScore(last.mark)}, the best ${showScore(best)}`
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing in the page cannot be an img element
      role="img"
      aria-label={`${name}: ${course}. The numbers are folded away below.`}
    >
      <path className={styles.floor} d={`M0 ${placeOf(0, 0, 1).y}H${frame.width}`} />
      <path className={styles.bar} d={`M0 ${placeOf(scorecard.pass.dimension, 0, 1).y}H${frame.width}`} />
      <path className={styles.line} d={points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')} />
      <circle className={styles.dot} cx={last.x} cy={last.y} r="5" />
    </svg>
  )
}
