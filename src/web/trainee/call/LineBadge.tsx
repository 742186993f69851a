import type { RunningCall } from '../../../core/call/running-call.ts'
import { Unseen } from '../../ui/Unseen.tsx'
import styles from './LineBadge.module.css'
import type { LineState } from './line-state.ts'
import { useCallTime } from './use-call-time.ts'

interface Props {
  readonly call: RunningCall
  readonly state: LineState
}

const words = { ringing: 'Ringing', live: 'Live', 'on hold': 'On hold', ended: 'Ended' }

/** What the line does, and the time on it. */
export function LineBadge({ call, state }: Props) {
  const time = useCallTime(call)
  return (
    <span className={styles.badge} data-state={state}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {shapes[state]}
      </svg>
      <span>{words[state]}</span>
      {state !== 'ringing' && (
        <span className="num" role="timer">
          <Unseen>Time on the call </Unseen>
          {time}
        </span>
      )}
    </span>
  )
}

const shapes = {
  ringing: <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="2" />,
  live: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  'on hold': <path d="M2 1.5h2.8v9H2zM7.2 1.5H10v9H7.2z" fill="currentColor" />,
  ended: <path d="M2 2l8 8M10 2l-8 8" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
}
