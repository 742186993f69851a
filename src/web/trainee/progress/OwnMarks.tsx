import { Section } from '../debrief/Section.tsx'
import { showScore } from '../show-score.ts'
import { type Skill, skillNames } from '../skills.ts'
import { frame, placeOf } from './frame.ts'
import { MarksTable } from './MarksTable.tsx'
import { sayOwn } from './own-marks.ts'
import type { Latest, ProgressMade } from './progress-of.ts'
import styles from './OwnMarks.module.css'
import picture from './Picture.module.css'

/** The trainee's own marks beside the scores, over time. Nothing where they never gave any. */
export function OwnMarks({ progress: { own, latest } }: { readonly progress: ProgressMade }) {
  if (own.length === 0) return null
  const rated = latest.filter(({ rated }) => rated !== null)
  return (
    <Section heading="How you saw it yourself" about="What you gave yourself before you saw a score, and what the scorecard gave.">
      <ul className={styles.own}>
        {own.map((marks) => (
          <li key={marks.skill}>
            <h3>{skillNames[marks.skill]}</h3>
            <Pairs rows={rated} skill={marks.skill} />
            <p>{sayOwn(marks)}</p>
          </li>
        ))}
      </ul>
      {rated.length > 0 && (
        <>
          <p className={styles.legend}>
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <circle className={picture.ring} cx="6" cy="6" r="5" />
            </svg>{' '}
            you,{' '}
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <circle className={picture.dot} cx="6" cy="6" r="3" />
            </svg>{' '}
            the scorecard. The newest is at the right.
          </p>
          <MarksTable label="your own marks" rows={rated} cell={sayBoth} />
        </>
      )}
    </Section>
  )
}

/** Each pair of marks, one above the other: the shorter the line between them, the nearer they were. */
function Pairs({ rows, skill }: { readonly rows: readonly Latest[]; readonly skill: Skill }) {
  const pairs = rows.flatMap((row, index) => {
    const [own, score] = [row.rated?.[skill] ?? null, row.score.skills[skill]]
    if (own === null || score === null) return []
    return [{ id: row.attempt, own: placeOf(own, index, rows.length), score: placeOf(score, index, rows.length) }]
  })
  if (pairs.length === 0) return null
  return (
    <svg className={picture.picture} viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
      <path className={picture.floor} d={`M0 ${placeOf(0, 0, 1).y}H${frame.width}`} />
      {pairs.map(({ id, own, score }) => (
        <g key={id}>
          <path className={picture.span} d={`M${own.x} ${own.y}V${score.y}`} />
          <circle className={picture.ring} cx={own.x} cy={own.y} r="5" />
          <circle className={picture.dot} cx={score.x} cy={score.y} r="3" />
        </g>
      ))}
    </svg>
  )
}

function sayBoth({ rated, score }: Latest, skill: Skill): string {
  const [own, scored] = [rated?.[skill] ?? null, score.skills[skill]]
  return own === null || scored === null ? '–' : `you ${own}, score ${showScore(scored)}`
}
