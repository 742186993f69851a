import { useId } from 'react'
import { Button } from '../../ui/Button.tsx'
import { sayTime } from '../../ui/say-time.ts'
import type { Watching } from './use-watching.ts'
import styles from './WatchControls.module.css'
import type { WatchedTurn } from './watched-turns.ts'

interface Props {
  readonly turns: readonly WatchedTurn[]
  readonly watching: Watching
  /** Whether single keys act, and are to be named. */
  readonly keys: boolean
}

/** Plays and stops, a turn back and on, and the place in the call as a line that can be moved. */
export function WatchControls({ turns, watching: { turn, isPlaying, isOver, toggle, goTo }, keys }: Props) {
  const id = useId()
  const count = turns.length
  const place = `Turn ${turn + 1} of ${count}, ${sayTime(turns[turn]?.at ?? 0)}`
  return (
    <section aria-label="Playing" className={styles.controls}>
      <div className={styles.buttons}>
        <Button kind="strong" icon={isPlaying ? 'hold' : isOver ? 'again' : 'go on'} onClick={toggle}>
          {isPlaying ? 'Stop' : isOver ? 'Play it again' : 'Play'}
        </Button>
        <Button aria-disabled={turn === 0} onClick={() => goTo(turn - 1)}>
          Turn before
        </Button>
        <Button aria-disabled={turn === count - 1} onClick={() => goTo(turn + 1)}>
          Turn after
        </Button>
      </div>
      <div className={styles.place}>
        <label htmlFor={id}>Place in the call</label>
        <span className="num" aria-hidden="true">
          {place}
        </span>
        <input
          id={id}
          type="range"
          min={1}
          max={count}
          step={1}
          value={turn + 1}
          aria-valuetext={place}
          onChange={(event) => goTo(Number(event.target.value) - 1)}
          onKeyDown={(event) => {
            // On a slider the key does nothing else, and those who have moved it want to go on from there.
            if (event.key !== ' ') return
            event.preventDefault()
            toggle()
          }}
        />
      </div>
      {keys && (
        <p className={styles.keys}>
          <kbd>Space</kbd> plays and stops, <kbd>←</kbd> and <kbd>→</kbd> go to the turn before and after.
        </p>
      )}
    </section>
  )
}
