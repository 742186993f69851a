import type { TranscriptEntry } from '../../../core/debrief/told-transcript.ts'
import { sayTime } from '../../ui/say-time.ts'
import type { Recording } from '../recording.ts'
import type { HeardTurn, OnHear } from './hearing.ts'
import styles from './LineSounds.module.css'
import { PlayButton } from './PlayButton.tsx'
import { playRecording } from './play-recording.ts'
import type { Player } from './use-player.ts'
import type { OwnVoice } from './use-own-voice.ts'

interface Props {
  readonly said: TranscriptEntry['said']
  /** The turn of the caller that begins with this line; null where none does. */
  readonly turn: HeardTurn | null
  readonly player: Player
  readonly voice: OwnVoice
  readonly onHear: OnHear | undefined
}

/** What can be heard of a line: the caller again, or the rep themselves. */
export function LineSounds({ said, turn, player, voice, onHear }: Props) {
  const line = `${said.by === 'rep' ? 'you' : said.name} at ${sayTime(said.at)}`
  if (turn && onHear) {
    const name = `caller ${said.passage}`
    return (
      <span className={styles.sounds}>
        <PlayButton label="Hear it" {...{ name, line, player }} play={(onEnd) => onHear(turn, onEnd)} />
      </span>
    )
  }
  const recording = said.by === 'rep' ? [...voice.kept, ...voice.deleted].find(({ at }) => at === said.at) : undefined
  return recording ? <Yourself {...{ recording, line, player, voice }} /> : null
}

interface YourselfProps extends Pick<Props, 'player' | 'voice'> {
  readonly recording: Recording
  readonly line: string
}

/** The rep's own voice, and the button that deletes it: the same one puts it back, so that the focus stays. */
function Yourself({ recording, line, player, voice }: YourselfProps) {
  const isDeleted = voice.deleted.includes(recording)
  const way = isDeleted ? 'Undo' : 'Delete'
  const name = `rep ${recording.at}`
  const remove = () => {
    if (player.playing === name) player.stop()
    voice.remove([recording])
  }
  return (
    <span className={styles.sounds}>
      {!isDeleted && <PlayButton label="Hear yourself" {...{ name, line, player }} play={playRecording(recording)} />}
      <output className={styles.state}>
        {isDeleted && 'Deleted. '}
        {voice.stuck.includes(recording) && 'That did not work. '}
      </output>
      <button
        type="button"
        className={styles.sound}
        aria-label={`${way}, ${line}`}
        onClick={isDeleted ? () => voice.putBack([recording]) : remove}
      >
        {way}
      </button>
    </span>
  )
}
