import type { Debrief, HeardField } from '../../../core/debrief/debrief.ts'
import type { Prospect } from '../../../core/debrief/prospect.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { AllAloud } from './AllAloud.tsx'
import { findWords } from './find-line.ts'
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
  /** The attempt's id. */
  readonly attempt: string
  readonly debrief: Debrief
  /** What could still be had at the turns of the rep, by the numbers of their passages. */
  readonly prospects: ReadonlyMap<number, Prospect>
  readonly aloud: SaidAloud
  /** Left out where the caller cannot be heard again. */
  readonly onHear?: OnHear | undefined
  /** Whether what is shown only when it is asked for is there already. */
  readonly isWhole: boolean
}

/** Everything that was said, and for each turn of the rep what it did and why. */
export function Transcript({ attempt, debrief, prospects, aloud, onHear, isWhole }: Props) {
  const { transcript } = debrief
  const player = usePlayer()
  const voice = useOwnVoice(aloud)
  const missed = missedIn(debrief)
  return (
    <Section heading="What was said" about={about}>
      <p className={styles.watch}>
        <ButtonLink href={`#/watch/${attempt}`} icon="go on">
          Watch the call again
        </ButtonLink>
      </p>
      <AllAloud voice={voice} />
      <ol className={styles.lines}>
        {transcript.map((entry, place) => (
          <TranscriptLine
            key={place}
            {...{ attempt, entry, place, isWhole }}
            before={transcript[place - 1]}
            missed={missed.get(place)}
            prospect={entry.turn && prospects.get(entry.turn.passage)}
          >
            <LineSounds said={entry.said} turn={turnAt(debrief, place)} {...{ player, voice, onHear }} />
          </TranscriptLine>
        ))}
      </ol>
    </Section>
  )
}

const about =
  'Beside each of your turns: what it did, why, and what else you could have said. “Up to 100, then 82” is the best score that was ' +
  'still possible before the turn and after it, as far as a search finds one.'

/** What is not right in the ticket, by the line in which it came out. */
function missedIn({ ticket, transcript }: Debrief): ReadonlyMap<number, readonly HeardField[]> {
  const missed = new Map<number, HeardField[]>()
  for (const field of ticket) {
    const { state, isLast, saidIn, heardAt } = field
    // Who noted what was said is not told beside that line that it was wrong.
    const place = state === 'right' || !isLast || saidIn === null ? null : findWords(transcript, saidIn, heardAt ?? Infinity)
    if (place !== null) missed.set(place, [...(missed.get(place) ?? []), field])
  }
  return missed
}
