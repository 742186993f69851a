import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './KeysHelp.module.css'

interface Props {
  readonly open: boolean
  /** Whether single keys act at all. */
  readonly keys: boolean
  readonly onClose: () => void
}

const list = [
  { keys: ['Enter'], does: 'Take the call; file the ticket after it' },
  { keys: ['1', '2', '3', '4'], does: 'Give that reply' },
  { keys: ['Space'], does: 'While the caller speaks: hear them out. After that: say nothing' },
  { keys: ['H'], does: 'Hold, then 1 to 5 for the minutes you promise; on hold, back to the line' },
  { keys: ['T'], does: 'Transfer' },
  { keys: ['D'], does: 'To your desk and back' },
  { keys: ['C'], does: 'Read it as it is spoken, after it was heard, or all at once' },
  { keys: ['P', 'Esc'], does: 'Pause. In a field, Esc leaves the field' },
  { keys: ['?'], does: 'This list' },
]

/** Every key of the call screen. */
export function KeysHelp({ open, keys, onClose }: Props) {
  return (
    <Dialog label="Keys" open={open} onClose={onClose}>
      <div className={styles.help}>
        <h2>Keys</h2>
        {!keys && <p>Single keys are turned off in the settings. Enter and Esc still work.</p>}
        <dl>
          {list.map(({ keys: names, does }) => (
            <div key={does}>
              <dt>
                {names.map((name) => (
                  <kbd key={name}>{name}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p>Hanging up has no key, so that none is ever hit by mistake. While you read this, nothing is timed.</p>
        <Button kind="strong" onClick={onClose}>
          Close
        </Button>
      </div>
    </Dialog>
  )
}
