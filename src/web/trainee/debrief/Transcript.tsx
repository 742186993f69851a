import type { Debrief } from '../../../core/debrief/debrief.ts'
import { Section } from './Section.tsx'
import { TranscriptLine } from './TranscriptLine.tsx'
import styles from './Transcript.module.css'

/** Everything that was said, and for each turn of the rep what it did and why. */
export function Transcript({ debrief: { transcript } }: { readonly debrief: Debrief }) {
  return (
    <Section heading="What was said" about="Beside each of your turns: what it did, why, and what else you could have said.">
      <ol className={styles.lines}>
        {transcript.map((entry, place) => (
          <TranscriptLine key={place} entry={entry} place={place} before={transcript[place - 1]} />
        ))}
      </ol>
    </Section>
  )
}
