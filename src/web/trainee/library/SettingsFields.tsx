import { Button } from '../../ui/Button.tsx'
import type { Settings } from '../settings.ts'
import { useLate } from '../use-late.ts'
import styles from './SettingsFields.module.css'

interface Props {
  readonly settings: Settings
  readonly onSettings: (settings: Settings) => void
  /** Plays a sample at these settings; left out where nothing can sound. */
  readonly onTry?: (() => void) | undefined
  /** Whether the first of them takes the focus once they are there. */
  readonly takesFocus?: boolean
}

const loadSettings = () => import('./AllSettings.tsx')

/** Everything a trainee can set, fetched when it is first asked for: most calls are taken without. */
export function SettingsFields(props: Props) {
  const [part, tryAgain] = useLate(loadSettings)
  if (part === null) return <p className={styles.waiting}>One moment</p>
  if (part !== 'not fetched') return <part.AllSettings {...props} />
  return (
    <div className={styles.waiting}>
      <p>The settings could not be fetched. The connection may be down; a call goes on all the same.</p>
      <Button onClick={tryAgain}>Try again</Button>
    </div>
  )
}
