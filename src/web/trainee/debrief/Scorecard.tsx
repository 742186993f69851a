import type { Debrief } from '../../../core/debrief/debrief.ts'
import type { Indicator } from '../../../core/debrief/indicators.ts'
import { sayTime } from '../../ui/say-time.ts'
import { typeset } from '../../ui/typeset.ts'
import { skillNames, skills } from '../skills.ts'
import { findLine } from './find-line.ts'
import { LineLink } from './LineLink.tsx'
import { Section } from './Section.tsx'
import styles from './Scorecard.module.css'

/** All that is scored, whether this call gave occasion for it or not. */
export function Scorecard({ debrief: { indicators, transcript } }: { readonly debrief: Debrief }) {
  return (
    <Section
      heading="The scorecard"
      about={about}
    >
      {skills.map((skill) => (
        <div key={skill} className={styles.skill}>
          <h3>{skillNames[skill]}</h3>
          <ul>
            {indicators
              .filter(({ dimension }) => dimension === skill)
              .map((indicator) => (
                <Line key={indicator.id} indicator={indicator} transcript={transcript} />
              ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}

const about =
  'The same fourteen things on every call. What counts belongs to the call and not to your way through it; ' +
  'what was skipped counts as missed.'

function Line({ indicator, transcript }: { readonly indicator: Indicator } & Pick<Debrief, 'transcript'>) {
  const { id, name, level, sentence, occasions, evidence } = indicator
  const counts = occasions > 0
  return (
    <li className={styles.line} data-counts={counts}>
      <h4>
        {name} <small>{id}</small>
      </h4>
      <p className={styles.level} data-level={counts ? level : 'none'}>
        {counts ? levelNames[level] : 'Not in this call'}
      </p>
      <p className={styles.points}>{counts && sayPoints(indicator)}</p>
      <p className={styles.why}>
        {typeset(sentence)}{' '}
        {evidence.map(({ at, passage }) => (
          <LineLink key={passage} to={findLine(transcript, passage)} label={`${sayTime(at)}, in the transcript`}>
            {sayTime(at)}
          </LineLink>
        ))}
        {counts && isShort(indicator) && ' It does not count in full, since the call did not get all the way.'}
      </p>
    </li>
  )
}

const levelNames: Readonly<Record<Indicator['level'], string>> = {
  exemplary: 'Exemplary',
  acceptable: 'Acceptable',
  poor: 'Poor',
}

function sayPoints({ weight, occasions, value }: Indicator): string {
  const points = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })
  return `${points.format(weight * occasions * value)} of ${weight * occasions}`
}

/** Whether it earned less than its level says, because the call did not come far enough. */
function isShort({ level, value, occasions }: Indicator): boolean {
  const share = { exemplary: 1, acceptable: 0.5, poor: 0 }[level]
  return occasions === 1 && value < share
}
