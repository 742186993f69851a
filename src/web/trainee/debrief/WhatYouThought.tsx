import type { CSSProperties } from 'react'
import type { Debrief } from '../../../core/debrief/debrief.ts'
import type { OwnView } from '../own-view.ts'
import { readiness } from '../own-view.ts'
import { showScore } from '../show-score.ts'
import { skillNames, skills } from '../skills.ts'
import { Section } from './Section.tsx'
import styles from './WhatYouThought.module.css'

interface Props {
  /** Null where the trainee was never asked. */
  readonly own: OwnView | null
  readonly scores: Debrief['scores']
}

/** How ready the trainee felt, and their own marks beside the scores. Nothing where nothing was said. */
export function WhatYouThought({ own, scores }: Props) {
  const rated = own?.rated === 'skipped' ? null : own?.rated
  const marks = skills.flatMap((skill) => {
    const [yours, score] = [rated?.[skill] ?? null, scores[skill]]
    return yours === null || score === null ? [] : [{ skill, yours, score }]
  })
  const ready = readiness.find(({ value }) => value === own?.ready)
  if (marks.length === 0 && !ready) return null
  return (
    <Section heading="What you thought" about="Said before you saw a score, and no part of it.">
      {ready && (
        <p className={styles.ready}>
          Before the call you felt {ready.label.toLowerCase()} ready.
        </p>
      )}
      {marks.length > 0 && (
        <ul className={styles.marks}>
          {marks.map(({ skill, yours, score }) => (
            <li key={skill}>
              <h3>{skillNames[skill]}</h3>
              <Scale yours={yours} score={score} />
              <p>
                <i className={styles.yours} />
                {'\u00A0'}You gave yourself <b className="num">{yours}</b>, <i className={styles.score} />
                {'\u00A0'}the scorecard <b className="num">{showScore(score)}</b>. {compare(yours, score)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** Both marks on one line from 0 to 100. The sentence below it says the same. */
function Scale({ yours, score }: { readonly yours: number; readonly score: number }) {
  // React knows no names for properties of our own.
  const places = { '--yours': `${yours}%`, '--score': `${score}%` } as CSSProperties
  return (
    <div className={styles.scale} style={places} aria-hidden="true">
      <i className={styles.yours} />
      <i className={styles.score} />
    </div>
  )
}

/** Two steps of the slider are near enough. */
function compare(yours: number, score: number): string {
  if (Math.abs(yours - score) <= 10) return 'You saw it much as it was.'
  return yours < score ? 'More of it worked than you thought.' : 'The scorecard below says what was missing.'
}
