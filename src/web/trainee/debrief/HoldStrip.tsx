import type { MoodPoint } from '../../../core/debrief/debrief.ts'
import type { Hold } from '../../../core/debrief/holds-in.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './HoldStrip.module.css'
import { across, share } from './mood-lines.ts'

interface Props {
  readonly holds: readonly Hold[]
  readonly points: readonly MoodPoint[]
}

/** When the caller was on hold, below the feelings and as wide as they are. Nothing where they never were. The list below says it in words. */
export function HoldStrip({ holds, points }: Props) {
  if (holds.length === 0) return null
  return (
    <div className={styles.strip} aria-hidden="true">
      <p>On hold</p>
      <div className={styles.track}>
        {holds.map((hold) => {
          const { from, to } = placeOf(hold, points)
          return (
            <span key={hold.passage} style={{ left: share(from), width: share(to - from) }}>
              <Icon name="hold" />
            </span>
          )
        })}
      </div>
    </div>
  )
}

/** From the last point of the mood before it to the first at its end or after it, as shares of the width, 0–1. */
function placeOf(hold: Hold, points: readonly MoodPoint[]): { readonly from: number; readonly to: number } {
  const before = Math.max(0, points.findLastIndex(({ passage }) => passage < hold.passage))
  const after = points.findIndex(({ passage }) => passage >= hold.until)
  return { from: across(before, points.length), to: across(after < 0 ? points.length - 1 : after, points.length) }
}
