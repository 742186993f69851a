import type { Debrief } from '../../../core/debrief/debrief.ts'
import { Numbers } from '../../ui/Numbers.tsx'
import { sayTime } from '../../ui/say-time.ts'
import { findLine } from './find-line.ts'
import { LineLink } from './LineLink.tsx'

/** The picture of the mood, in numbers. */
export function MoodTable({ moods, transcript }: Pick<Debrief, 'moods' | 'transcript'>) {
  return (
    <Numbers label="the mood">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">What moved it</th>
          <th scope="col">Frustration</th>
          <th scope="col">Heard</th>
          <th scope="col">Trust</th>
          <th scope="col">Patience</th>
        </tr>
      </thead>
      <tbody>
        {moods.map((point) => (
          <tr key={point.passage}>
            <td>
              <LineLink to={findLine(transcript, point.passage)}>{sayTime(point.at)}</LineLink>
            </td>
            <th scope="row">{point.label}</th>
            <td>{point.mood.frustration}</td>
            <td>{point.mood.heard}</td>
            <td>{point.mood.trust}</td>
            <td>{point.mood.patience}</td>
          </tr>
        ))}
      </tbody>
    </Numbers>
  )
}
