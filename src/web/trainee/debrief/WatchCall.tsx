import { useMemo } from 'react'
import type { CallEvent } from '../../../core/call/call-log.ts'
import type { Debrief } from '../../../core/debrief/debrief.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { PageHeading } from '../../ui/PageHeading.tsx'
import { sayTime } from '../../ui/say-time.ts'
import { typeset } from '../../ui/typeset.ts'
import { Unseen } from '../../ui/Unseen.tsx'
import { useShortcuts } from '../call/use-shortcuts.ts'
import type { Recording } from '../recording.ts'
import type { OnHear } from './hearing.ts'
import type { TurnSound } from './play-watched.ts'
import { playRecording } from './play-recording.ts'
import { useWatching } from './use-watching.ts'
import { WatchControls } from './WatchControls.tsx'
import { WatchedMood } from './WatchedMood.tsx'
import { WatchedSpeech } from './WatchedSpeech.tsx'
import styles from './WatchCall.module.css'
import { type WatchedTurn, watchedTurns } from './watched-turns.ts'

interface Props {
  readonly title: string
  readonly debrief: Debrief
  /** All that happened in the call, as its log has it. */
  readonly events: readonly CallEvent[]
  /** Times the speed of speech. */
  readonly rate: number
  /** Whether single keys act. */
  readonly keys: boolean
  /** Lets the caller be heard; left out where the call is only to be read. */
  readonly voice?: CallerVoice | undefined
  /** What the trainee said aloud, to be heard in its place. */
  readonly recordings?: readonly Recording[]
  /** Address of the debrief; a line of its transcript is behind it, by its number from 0. */
  readonly debriefHref: string
}

/** The caller's voice, turn by turn, and how many words of the present one have been heard. */
export interface CallerVoice {
  readonly hear: OnHear
  readonly wordsHeard: () => number
}

/** One's own call, watched again at the pace of speech, with the caller's mood beside it. */
export function WatchCall({ title, debrief, events, rate, keys, voice, recordings = [], debriefHref }: Props) {
  const turns = useMemo(() => watchedTurns(debrief, events), [debrief, events])
  const watching = useWatching(turns, { rate, soundOf: (turn) => soundOf(turn, voice, recordings) })
  const { turn, toggle, goTo, isOver } = watching
  useShortcuts(keys ? { ' ': toggle, ArrowLeft: () => goTo(turn - 1), ArrowRight: () => goTo(turn + 1) } : {})
  const present = turns[turn]
  if (!present) return null
  return (
    <main className={styles.watch}>
      <header className={styles.head}>
        <PageHeading title={`${title}, watched again`}>Your call again</PageHeading>
        <p>
          {typeset(title)} · <time>{sayTime(debrief.duration)}</time> on the line. Silences and holds are cut short.
        </p>
      </header>
      <div className={styles.stage}>
        <WatchedSpeech turns={turns} turn={turn} words={watching.words} />
        <WatchedMood moods={debrief.moods} now={present.mood} before={turns[turn - 1]?.mood ?? present.mood} />
      </div>
      <WatchControls turns={turns} watching={watching} keys={keys} />
      <Unseen>
        <output>{isOver && 'That was the call.'}</output>
      </Unseen>
      <nav className={styles.ways} aria-label="The debrief">
        <a href={`${debriefHref}/${present.place}`}>This line in the debrief</a>
        <ButtonLink href={debriefHref} kind={isOver ? 'strong' : 'quiet'}>
          Back to the debrief
        </ButtonLink>
      </nav>
    </main>
  )
}

function soundOf({ by, at, heard }: WatchedTurn, voice: CallerVoice | undefined, recordings: readonly Recording[]): TurnSound | null {
  if (heard) return voice ? { play: (onEnd) => voice.hear(heard, onEnd), wordsHeard: voice.wordsHeard } : null
  const recording = by === 'rep' ? recordings.find((one) => one.at === at) : undefined
  return recording ? { play: playRecording(recording), wordsHeard: null } : null
}
