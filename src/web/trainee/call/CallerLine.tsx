import type { ReactNode } from 'react'
import type { CallView } from '../../../core/call/running-call.ts'
import type { Phone } from '../phone/phone.ts'
import styles from './CallerLine.module.css'
import { LevelMeter } from './LevelMeter.tsx'
import { sayMinutes } from './say-minutes.ts'

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
  const waited = caller.waited > 0 ? [`waited ${sayMinutes(caller.waited)}`] : []
  const colleague = view.turn.find((part) => part.by === 'colleague')
  const others = colleague ? [`with ${colleague.name}`] : []
  const inSeries = view.count > 1 ? [`call ${view.index + 1} of ${view.count}`] : []
  return (
    <div className={styles.line}>
      <h1>{caller.name}</h1>
      <LevelMeter phone={phone} on={speaking} />
      <p className={styles.about}>{[...inSeries, ...waited, ...others].join(' · ')}</p>
      {badge}
    </div>
  )
}
