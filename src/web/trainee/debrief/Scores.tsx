import type { Debrief } from '../../../core/debrief/debrief.ts'
import { scorecard } from '../../../core/debrief/scorecard.ts'
import { sumUpSkill } from '../../../core/debrief/sum-up-skill.ts'
import { Icon } from '../../ui/Icon.tsx'
import { quote, typeset } from '../../ui/typeset.ts'
import { showScore } from '../show-score.ts'
import { skillNames, skills } from '../skills.ts'
import styles from './Scores.module.css'

/** Three skills, each with where its score comes from; then what they come to. */
export function Scores({ debrief }: { readonly debrief: Debrief }) {
  const { scores, indicators } = debrief
  return (
    <section aria-label="Scores" className={styles.scores}>
      <ul className={styles.skills}>
        {skills.map((skill) => {
          const score = scores[skill]
          return (
            <li key={skill}>
              <h2>{skillNames[skill]}</h2>
              <p className={styles.score}>{score === null ? '–' : showScore(score)}</p>
              <p>{typeset(sumUpSkill(indicators, skill))}</p>
            </li>
          )
        })}
      </ul>
      <Overall debrief={debrief} />
    </section>
  )
}

function Overall({ debrief: { scores, verdict, capped } }: { readonly debrief: Debrief }) {
  const passed = verdict === 'pass'
  return (
    <div className={styles.overall}>
      <p className={styles.result} data-passed={passed}>
        <Icon name={passed ? 'right' : 'hold'} /> {passed ? 'Pass' : 'Not yet'}
      </p>
      <p>
        <b className="num">{showScore(scores.overall)}</b> overall.{' '}
        {capped
          ? `It cannot be more than ${capped.at}: ${sayCap(capped)}`
          : `A pass is ${scorecard.pass.overall} overall, with ${scorecard.pass.dimension} or more in each skill.`}
      </p>
    </div>
  )
}

function sayCap({ at, because }: NonNullable<Debrief['capped']>): string {
  return at === scorecard.gates.criticalError
    ? `there was a critical error (${because.toLowerCase()}). The three scores stand beside it.`
    : `it ended with ${quote(because)}, and that helped nobody. The three scores stand beside it.`
}
