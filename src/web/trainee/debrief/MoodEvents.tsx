import type { Debrief } from '../../../core/debrief/debrief.ts'
import type { Hold } from '../../../core/debrief/holds-in.ts'
import { Icon } from '../../ui/Icon.tsx'
import { sayTime } from '../../ui/say-time.ts'
import { typeset } from '../../ui/typeset.ts'
import { sayMinutes } from '../call/say-minutes.ts'
import { findLine } from './find-line.ts'
import { LineLink } from './LineLink.tsx'
import styles from './MoodEvents.module.css'

/** What the picture marks beside its turning points, in words: the turns of the rep that raised frustration, and the times on hold. */
export function MoodEvents({ debrief: { indicators, moods, holds, transcript } }: { readonly debrief: Debrief }) {
  const rises = indicators.find(({ id }) => id === 'D2')?.evidence ?? []
  return (
    <div className={styles.events}>
      <section aria-labelledby="rises">
        <h3 id="rises">
          <Icon name="caution" /> Turns of yours that raised frustration
        </h3>
        {rises.length === 0 ? (
          <p>None.</p>
        ) : (
          <ul>
            {rises.map(({ at, passage, text }) => (
              <li key={passage}>
                <LineLink to={findLine(transcript, passage)}>{sayTime(at)}</LineLink>{' '}
                {moods.find((point) => point.passage === passage)?.label ?? typeset(text)}
              </li>
            ))}
          </ul>
        )}
      </section>
      {holds.length > 0 && (
        <section aria-labelledby="holds">
          <h3 id="holds">
            <Icon name="hold" /> On hold
          </h3>
          <ul>
            {holds.map((hold) => (
              <li key={hold.passage}>
                <LineLink to={findLine(transcript, hold.passage)}>{sayTime(hold.at)}</LineLink> {sayHold(hold)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function sayHold({ promised, minutes }: Hold): string {
  const waited = minutes === 0 ? 'less than a minute' : sayMinutes(minutes)
  return promised === null ? `${waited}, without asking` : `${waited}, ${sayMinutes(promised)} promised`
}
