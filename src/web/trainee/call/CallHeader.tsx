import type { ReactNode } from 'react'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import { Unseen } from '../../ui/Unseen.tsx'
import styles from './CallHeader.module.css'

interface Props {
  readonly scenario: Scenario
  /** The state of the line, where there is room for it. */
  readonly badge: ReactNode
  readonly settings: ReactNode
  readonly onHelp: () => void
  /** Nothing to pause: the call rings, or is over. */
  readonly onPause: (() => void) | null
}

/** The bar above a call: whose desk this is, the state of the line, and what is always within reach. */
export function CallHeader({ scenario: { company, you }, badge, settings, onHelp, onPause }: Props) {
  return (
    <TopBar place={`${company.name} · you are ${you}`}>
      {badge}
      <span className={styles.tools}>
        {settings}
        <button type="button" className={`${styles.icon} ${styles.help}`} title="Keys" onClick={onHelp}>
          <Icon name="help" />
          <Unseen>Keys</Unseen>
        </button>
        {onPause && (
          <Button kind="quiet" onClick={onPause}>
            Pause
          </Button>
        )}
      </span>
    </TopBar>
  )
}
