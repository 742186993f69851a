import type { Debrief } from '../../../core/debrief/debrief.ts'
import { AllAloud } from './AllAloud.tsx'
import type { OnHear } from './hearing.ts'
import { turnAt } from './hearing.ts'
import { LineSounds } from './LineSounds.tsx'
import type { SaidAloud } from './said-aloud.ts'
import { Section } from './Section.tsx'
import { TranscriptLine } from './TranscriptLine.tsx'
import styles from './Transcript.module.css'
import { useOwnVoice } from './use-own-voice.ts'
import { usePlayer } from './use-player.ts'

interface Props {
  readonly debrief: Debrief
  readonly aloud: SaidAloud
  /** Left out where the caller cannot be heard again. */
  readonly onHear?: OnHear | undefined
}

/** Everything that was said, and for each turn of the rep what it did and why. */
export function Transcript({ debrief, aloud, onHear }: Props) {
  const { transcript } = debrief
  const player = usePlayer()
  const voice = useOwnVoice(aloud)
  return (
    <Section heading="What was said" about="Beside each of your turns: what it did, why, and what else you could have said.">
      <AllAloud voice={voice} />
      <ol className={styles.lines}>
        {transcript.map((entry, place) => (
          <TranscriptLine key={place} entry={entry} place={place} before={transcript[place - 1]}>
            <LineSounds said={entry.said} turn={turnAt(debrief, place)} {...{ player, voice, onHear }} />
          </TranscriptLine>
        ))}
      </ol>
    </Section>
  )
}
