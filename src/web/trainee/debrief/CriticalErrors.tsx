import type { Debrief } from '../../../core/debrief/debrief.ts'
import { sayTime } from '../../ui/say-time.ts'
import { quote, typeset } from '../../ui/typeset.ts'
import { findLine } from './find-line.ts'
import { LineLink } from './LineLink.tsx'
import { Section } from './Section.tsx'
import styles from './CriticalErrors.module.css'

/** What fails a call whatever else was good in it. Nothing where there is none. */
export function CriticalErrors({ debrief: { criticalErrors, transcript } }: { readonly debrief: Debrief }) {
  if (criticalErrors.length === 0) return null
  return (
    <Section heading={criticalErrors.length === 1 ? 'A critical error' : 'Critical errors'}>
      <ul className={styles.errors}>
        {criticalErrors.map((error) => (
          <li key={`${error.passage} ${error.name}`}>
            <LineLink to={findLine(transcript, error.passage)} label={`${sayTime(error.at)}, in the transcript`}>
              {sayTime(error.at)}
            </LineLink>
            <div>
              <h3>{error.name}</h3>
              <p>{typeset(error.sentence)}</p>
              <blockquote>{quote(error.text)}</blockquote>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
