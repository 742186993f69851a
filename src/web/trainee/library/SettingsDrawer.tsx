import { useState } from 'react'
import { Icon } from '../../ui/Icon.tsx'
import type { Settings } from '../settings.ts'
import { SettingsFields } from './SettingsFields.tsx'
import styles from './SettingsDrawer.module.css'

interface Props {
  readonly settings: Settings
  readonly onSettings: (settings: Settings) => void
  readonly onTry?: () => void
}

/** How the trainee takes calls: said in a line, and changed in a drawer below it. */
export function SettingsDrawer({ settings, onSettings, onTry }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={styles.drawer} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="settings" />
        <span>How you take calls</span>
        <span className={styles.now}>{saySettings(settings)}</span>
      </summary>
      {isOpen && <SettingsFields {...{ settings, onSettings, onTry }} />}
    </details>
  )
}

const sayCaptions: Readonly<Record<Settings['captions'], string>> = {
  'as spoken': 'words as they are spoken',
  after: 'hear it before you read it',
  always: 'the whole line at once',
}

function saySettings({ timing, captions, coach }: Settings): string {
  const time = timing === 'off' ? 'no timers' : timing === 1 ? 'usual timing' : `${timing} times as long`
  return `${time}, ${sayCaptions[captions]}, coach ${coach ? 'on' : 'off'}`
}
