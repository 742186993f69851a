import type { CallView } from '../../../core/call/running-call.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './OnHold.module.css'
import { sayMinutes } from './say-minutes.ts'

interface Props {
  readonly hold: NonNullable<CallView['hold']>
  readonly caller: string
  /** Whether minutes pass by themselves. */
  readonly timed: boolean
  readonly onResume: () => void
  readonly onMinute: () => void
}

/** The line on hold: minutes passed and promised, and the way back. */
export function OnHold({ hold, caller, timed, onResume, onMinute }: Props) {
  const { minutes, promised } = hold
  return (
    <section className={styles.held} aria-label="On hold">
      <div>
        <h2>{sayHold(hold, caller)}</h2>
        <p>
          {timed ? 'A minute takes five seconds here. ' : 'Minutes pass when you say so. '}
          The desk is yours; the caller hears nothing you do.
        </p>
      </div>
      <ol className={styles.minutes} aria-hidden="true">
        {Array.from({ length: Math.min(10, Math.max(minutes, promised ?? 0)) }, (_, minute) => (
          // oxlint-disable-next-line react/no-array-index-key -- minutes are all alike and only ever come at the end
          <li key={minute} data-passed={minute < minutes} data-over={promised !== null && minute >= promised} />
        ))}
      </ol>
      <div className={styles.ways}>
        <Button kind="strong" icon="phone" onClick={onResume}>
          Back to the line
        </Button>
        {!timed && <Button onClick={onMinute}>A minute passes</Button>}
      </div>
    </section>
  )
}

function sayHold({ minutes, promised }: Props['hold'], caller: string): string {
  const passed = sayMinutes(minutes)
  if (promised === null) return `${caller} has been on hold for ${passed}, and was not asked`
  if (minutes > promised) return `${caller} has been on hold for ${passed}; you said ${promised}`
  return `${caller} has been on hold for ${minutes} of ${sayMinutes(promised)}`
}
