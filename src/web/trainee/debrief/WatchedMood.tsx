import type { MoodPoint } from '../../../core/debrief/debrief.ts'
import { Bars } from '../../ui/Bars.tsx'
import { feelings, type Feeling, mostOf } from './mood-lines.ts'
import { sayChange } from './say-change.ts'
import styles from './WatchedMood.module.css'

interface Props {
  readonly moods: readonly MoodPoint[]
  /** The point of the mood at the present turn and at the turn before it, by their numbers. */
  readonly now: number
  readonly before: number
}

const names: Readonly<Record<Feeling, string>> = {
  frustration: 'Frustration',
  heard: 'Feels heard',
  trust: 'Trust',
  patience: 'Patience',
}

/** How the caller felt at this moment, and what had just moved it. */
export function WatchedMood({ moods, now, before }: Props) {
  const point = moods[now]
  if (!point) return null
  const change = now > before && point.label !== 'Answered' ? sayChange([moods[before]!, point], 1) : ''
  return (
    <aside className={styles.mood} aria-label="The caller’s mood">
      <dl>
        {feelings.map((feeling) => (
          <div key={feeling}>
            <dt>{names[feeling]}</dt>
            <dd>
              <Bars value={point.mood[feeling]} most={mostOf(feeling, moods)} large />
              <span className="num">
                {point.mood[feeling]} of {mostOf(feeling, moods)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.moved}>
        {change && (
          <>
            <b>{point.label}:</b> {change}
          </>
        )}
      </p>
    </aside>
  )
}
