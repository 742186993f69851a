import { Section } from '../debrief/Section.tsx'
import { showScore } from '../show-score.ts'
import { skillNames } from '../skills.ts'
import { sayTrend } from './marks.ts'
import { MarkLine } from './MarkLine.tsx'
import { MarksTable } from './MarksTable.tsx'
import type { Latest, ProgressMade, SkillProgress } from './progress-of.ts'
import styles from './SkillMarks.module.css'

/** The three skills: the last mark, the best one and where it goes, with the numbers behind it. */
export function SkillMarks({ progress: { skills, latest, count } }: { readonly progress: ProgressMade }) {
  return (
    <Section heading="The three skills" about={sayLines(latest.length, count)}>
      <ul className={styles.skills}>
        {skills.map((progress) => (
          <OneSkill key={progress.skill} {...progress} latest={latest} />
        ))}
      </ul>
      <MarksTable label="the three skills" rows={latest} cell={({ score }, skill) => show(score.skills[skill])} />
    </Section>
  )
}

function OneSkill({ skill, marks, mastered, calls, latest }: SkillProgress & { readonly latest: readonly Latest[] }) {
  const trend = sayTrend(marks?.trend ?? null)
  return (
    <li>
      <h3>{skillNames[skill]}</h3>
      <p className={styles.last}>
        {show(marks?.last ?? null)} {marks && <small>last time</small>}
      </p>
      {marks ? (
        <>
          <MarkLine name={skillNames[skill]} marks={latest.map(({ score }) => score.skills[skill])} />
          <p>
            Best {showScore(marks.best)}
            {trend && `; ${trend}`}.
          </p>
        </>
      ) : (
        <p>No call so far gave occasion for it.</p>
      )}
      <p>{sayMastered(mastered, calls)}</p>
    </li>
  )
}

function show(mark: number | null): string {
  return mark === null ? '–' : showScore(mark)
}

function sayLines(drawn: number, count: number): string {
  const which = drawn < count ? `the last ${drawn} of your ${count} calls` : `your ${count} calls`
  const lines = count === 1 ? 'Each dot is your one call so far' : `The lines are ${which}, the newest at the right`
  return `${lines}; the dashes are at 70, which a pass asks of each skill.`
}

function sayMastered(mastered: number, calls: number): string {
  if (calls === 1) return mastered === 1 ? 'The one call for it is mastered.' : 'The one call for it is not mastered yet.'
  return `${mastered === 0 ? 'None' : mastered} of ${calls} calls for it mastered.`
}
