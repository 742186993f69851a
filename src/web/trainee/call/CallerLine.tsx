import type { ReactNode } from 'react'
import type { CallView } from '../../../core/call/running-call.ts'
import type { Phone } from '../phone/phone.ts'
import styles from './CallerLine.module.css'
import { LevelMeter } from './LevelMeter.tsx'
import { sayWaited } from './say-waited.ts'

interface Props {
  readonly view: CallView
  readonly phone: Phone
  readonly paused: boolean
  /** The state of the line, where the bar above has no room for it. */
  readonly badge: ReactNode
}

/** Who is on the line, and whether they are speaking. */
export function CallerLine({ view, phone, paused, badge }: Props) {
  const { caller } = view.call
  const speaking = view.speaking && !paused
  const colleague = view.turn.find((part) => part.by === 'colleague')
  const inSeries = view.count > 1 ? [`call ${view.index + 1} of ${view.count}`] : []
  return (
    <div className={styles.line}>
      <h1>{caller.name}</h1>
      <LevelMeter phone={phone} on={speaking} />
      <p className={styles.about}>{[...inSeries, ...sayWaited(caller.waited), ...(colleague ? [`with ${colleague.name}`] : [])].join(' · ')}</p>
      {badge}
    </div>
  )
}
