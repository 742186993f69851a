import type { Debrief } from '../../../core/debrief/debrief.ts'
import { Section } from './Section.tsx'
import styles from './CallerSurvey.module.css'

interface Props {
  readonly survey: Debrief['survey']
  readonly callers: string
  readonly company: string
}

/** What the caller would answer when asked afterwards: about the rep, and separately about the company. */
export function CallerSurvey({ survey, callers, company }: Props) {
  return (
    <Section
      heading="Asked afterwards"
      about="What callers think of you, and what they think of the rules, are two things. Neither is part of your score."
    >
      <dl className={styles.survey}>
        <div>
          <dt>About you</dt>
          <Marks count={survey.rep} />
        </div>
        <div>
          <dt>About {company} and its rules</dt>
          <Marks count={survey.policy} />
        </div>
        <div>
          <dt>How much work it was</dt>
          <dd>{effortWords[survey.effort]}</dd>
        </div>
        <div>
          <dt>Would come back</dt>
          <dd>
            {callers}: {survey.again ? 'yes' : 'no'}
          </dd>
        </div>
      </dl>
    </Section>
  )
}

const effortWords: Readonly<Record<Debrief['survey']['effort'], string>> = {
  low: 'Little',
  some: 'Some',
  high: 'A lot',
}

function Marks({ count }: { readonly count: number }) {
  return (
    <dd>
      <b>{count}</b> of 5
      <span className={styles.marks} aria-hidden="true">
        {[1, 2, 3, 4, 5].map((mark) => (
          <i key={mark} data-filled={mark <= count} />
        ))}
      </span>
    </dd>
  )
}
