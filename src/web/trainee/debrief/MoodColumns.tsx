import { useMemo } from 'react'
import type { MouseEvent } from 'react'
import type { Debrief } from '../../../core/debrief/debrief.ts'
import { sayTime } from '../../ui/say-time.ts'
import { findLine } from './find-line.ts'
import { goToLine } from './go-to-line.ts'
import { across, share } from './mood-lines.ts'
import styles from './MoodColumns.module.css'
import { sayChange } from './say-change.ts'

/** A column over each point of the picture, for the pointer: it says when that was and what moved the mood, and leads to its line. */
export function MoodColumns({ moods, transcript }: Pick<Debrief, 'moods' | 'transcript'>) {
  const columns = useMemo(
    () =>
      moods.map((point, index) => {
        const place = across(index, moods.length)
        const half = moods.length > 1 ? 0.5 / (moods.length - 1) : 0.5
        const change = sayChange(moods, index)
        const title = `${sayTime(point.at)} ${point.label}${change && `: ${change}`}`
        return { title, left: share(place - half), width: share(2 * half) }
      }),
    [moods],
  )
  const onClick = ({ target }: MouseEvent) => {
    const point = target instanceof HTMLElement ? moods[Number(target.dataset['point'] ?? NaN)] : undefined
    if (point) goToLine(findLine(transcript, point.passage))
  }
  return (
    // The list and the table below lead to the same lines by key, and are heard: forty stops for the tab key would be in the way.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- for the pointer only
    <div className={styles.columns} aria-hidden="true" onClick={onClick}>
      {columns.map(({ title, left, width }, index) => (
        <i key={index} data-point={index} title={title} style={{ left, width }} />
      ))}
    </div>
  )
}
