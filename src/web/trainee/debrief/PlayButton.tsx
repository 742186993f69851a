import { Icon } from '../../ui/Icon.tsx'
import type { Play } from './hearing.ts'
import styles from './LineSounds.module.css'
import type { Player } from './use-player.ts'

interface Props {
  readonly label: string
  /** What tells it from all else that can be heard on the page. */
  readonly name: string
  /** Which line it is, for those who hear only the buttons of a page. */
  readonly line: string
  readonly player: Player
  readonly play: Play
}

/** Plays something, and stops it. */
export function PlayButton({ label, name, line, player, play }: Props) {
  const isPlaying = player.playing === name
  const shown = isPlaying ? 'Stop' : label
  return (
    <>
      <button
        type="button"
        className={styles.sound}
        aria-label={`${shown}, ${line}`}
        data-playing={isPlaying}
        onClick={() => player.toggle(name, play)}
      >
        <Icon name={isPlaying ? 'hold' : 'go on'} />
        {shown}
      </button>
      {player.failed === name && <output className={styles.failed}>It could not be played.</output>}
    </>
  )
}
