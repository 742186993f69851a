import { Button } from '../../ui/Button.tsx'
import { Popover } from '../../ui/Popover.tsx'
import styles from './HoldControl.module.css'
import { PhoneControl } from './PhoneBar.tsx'

interface Props {
  readonly open: boolean
  readonly keys: boolean
  readonly onOpen: () => void
  readonly onClose: () => void
  /** The minutes asked for; null without asking. */
  readonly onHold: (minutes: number | null) => void
}

const promises = [1, 2, 3, 4, 5]

/** Hold, and how: asked for, with the minutes that it will take, or not asked for. Digits choose while it is open. */
export function HoldControl({ open, keys, onOpen, onClose, onHold }: Props) {
  return (
    <Popover
      label="Hold"
      open={open}
      onClose={onClose}
      side="above"
      opener={
        <PhoneControl label="Hold" icon="hold" shortcut={keys ? 'H' : null} expanded={open} onPress={open ? onClose : onOpen} />
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- digits are short for the buttons in it, which can be pressed themselves */}
      <div
        className={styles.ways}
        onKeyDown={(event) => {
          const minutes = promises.find((count) => event.key === String(count))
          if (minutes !== undefined && keys) onHold(minutes)
        }}
      >
        <h2>Ask first, and promise</h2>
        <fieldset className={styles.minutes} aria-label="Minutes promised">
          {promises.map((count) => (
            <button key={count} type="button" onClick={() => onHold(count)}>
              <span className="num">{count}</span>
              <small>min</small>
            </button>
          ))}
        </fieldset>
        <Button kind="quiet" onClick={() => onHold(null)}>
          Hold without asking
        </Button>
      </div>
    </Popover>
  )
}
