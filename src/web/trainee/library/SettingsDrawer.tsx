import { Icon } from '../../ui/Icon.tsx'
import type { Settings } from '../settings.ts'
import { SettingsFields } from './SettingsFields.tsx'
import styles from './SettingsDrawer.module.css'

interface Props {
  readonly settings: Settings
  readonly onSettings: (settings: Settings) => void
}

/** How the trainee takes calls: said in a line, and changed in a drawer below it. */
export function SettingsDrawer({ settings, onSettings }: Props) {
  return (
    <details className={styles.drawer}>
      <summary>
        <Icon name="settings" />
        <span>How you take calls</span>
        <span className={styles.now}>{saySettings(settings)}</span>
      </summary>
      <SettingsFields settings={settings} onSettings={onSettings} />
    </details>
  )
}

function saySettings({ timing, captions, coach }: Settings): string {
  const time = timing === 'off' ? 'no timers' : timing === 1 ? 'usual timing' : `${timing} times as long`
  const words = captions === 'after' ? 'hear it before you read it' : 'words as they are spoken'
  return `${time}, ${words}, coach ${coach ? 'on' : 'off'}`
}
