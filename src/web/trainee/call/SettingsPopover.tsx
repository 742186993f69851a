import { Icon } from '../../ui/Icon.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { Unseen } from '../../ui/Unseen.tsx'
import { SettingsFields } from '../library/SettingsFields.tsx'
import type { Settings } from '../settings.ts'
import styles from './CallHeader.module.css'

interface Props {
  readonly settings: Settings
  readonly onSettings: (settings: Settings) => void
  readonly onTry?: (() => void) | undefined
  readonly open: boolean
  readonly onOpen: () => void
  readonly onClose: () => void
}

/** The settings, within reach during a call. The call is paused while they are open. */
export function SettingsPopover({ settings, onSettings, onTry, open, onOpen, onClose }: Props) {
  return (
    <Popover
      label="Settings"
      open={open}
      onClose={onClose}
      side="below"
      opener={
        <button type="button" className={styles.icon} aria-expanded={open} title="Settings" onClick={open ? onClose : onOpen}>
          <Icon name="settings" />
          <Unseen>Settings</Unseen>
        </button>
      }
    >
      <SettingsFields {...{ settings, onSettings, onTry }} takesFocus />
      <p className={styles.still}>The call is paused while this is open.</p>
    </Popover>
  )
}
