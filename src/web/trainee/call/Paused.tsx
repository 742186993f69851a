import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './Paused.module.css'

interface Props {
  readonly open: boolean
  readonly caller: string
  /** The time on the call, as its timer shows it. */
  readonly time: string
  readonly onGoOn: () => void
  readonly onLeave: () => void
}

/** Time stands still. The call is covered: a pause is for resting, not for reading ahead. */
export function Paused({ open, caller, time, onGoOn, onLeave }: Props) {
  return (
    <Dialog label="Paused" kind="page" open={open} onClose={onGoOn}>
      <div className={styles.paused}>
        <p className={`${styles.time} num`}>{time}</p>
        <h2>Paused. {caller} does not notice.</h2>
        <p className={styles.about}>
          Time stands still on the line, and nothing of this is scored. You can leave, too: the call waits for you at this very
          second.
        </p>
        <div className={styles.ways}>
          <Button kind="strong" icon="phone" onClick={onGoOn}>
            Back to the call
          </Button>
          <Button onClick={onLeave}>Leave for now</Button>
        </div>
      </div>
    </Dialog>
  )
}
