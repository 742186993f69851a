import type { Debrief } from '../../../core/debrief/debrief.ts'
import { sayTime } from '../../ui/say-time.ts'
import { findLine } from './find-line.ts'
import { HoldStrip } from './HoldStrip.tsx'
import { LineLink } from './LineLink.tsx'
import { across, feelings, findTurningPoints } from './mood-lines.ts'
import { MoodColumns } from './MoodColumns.tsx'
import { MoodEvents } from './MoodEvents.tsx'
import { MoodStrip } from './MoodStrip.tsx'
import { MoodTable } from './MoodTable.tsx'
import { Section } from './Section.tsx'
import { sayChange } from './say-change.ts'
import styles from './MoodChart.module.css'

/** How the call felt to the caller: four lines over its turns, with the turns that changed most and the times on hold marked on all of them. */
export function MoodChart({ debrief }: { readonly debrief: Debrief }) {
  const { moods, transcript, holds } = debrief
  const turning = findTurningPoints(moods)
  const marks = turning.map(({ index, point }) => ({ index, place: across(index, moods.length), label: point.label }))
  const first = moods[0]
  const last = moods.at(-1)
  if (!first || !last) return null
  return (
    <Section heading="How the call felt to them" about="You could not see this during the call; you could hear it.">
      <figure className={styles.chart}>
        <div className={styles.strips}>
          {feelings.map((feeling) => (
            <MoodStrip key={feeling} feeling={feeling} points={moods} marks={marks} />
          ))}
          <HoldStrip holds={holds} points={moods} />
          <MoodColumns {...{ moods, transcript }} />
        </div>
        <div className={styles.axis} aria-hidden="true">
          <time>{sayTime(first.at)}</time>
          <span>turn by turn</span>
          <time>{sayTime(last.at)}</time>
        </div>
      </figure>
      {turning.length > 0 && (
        <ol className={styles.turning} aria-label="The turns that changed most">
          {turning.map(({ index, point }, number) => (
            <li key={index}>
              <i aria-hidden="true">{number + 1}</i>
              <span>
                <LineLink to={findLine(transcript, point.passage)}>
                  {sayTime(point.at)} {point.label}
                </LineLink>{' '}
                {sayChange(moods, index)}
              </span>
            </li>
          ))}
        </ol>
      )}
      <MoodEvents debrief={debrief} />
      <MoodTable moods={moods} transcript={transcript} />
    </Section>
  )
}
