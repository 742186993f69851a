import type { Debrief, HeardField } from '../../../core/debrief/debrief.ts'
import { Icon } from '../../ui/Icon.tsx'
import { sayTime } from '../../ui/say-time.ts'
import { quote, typeset } from '../../ui/typeset.ts'
import { Unseen } from '../../ui/Unseen.tsx'
import { findWords } from './find-line.ts'
import { LineLink } from './LineLink.tsx'
import { Section } from './Section.tsx'
import styles from './TicketReview.module.css'

/** The ticket as it was filed, beside what was really said. Nothing where the ticket wanted nothing. */
export function TicketReview({ debrief: { ticket, transcript } }: { readonly debrief: Debrief }) {
  if (ticket.length === 0) return null
  return (
    <Section heading="The ticket, and what was really said" about="The next person at the desk knows only what is in here.">
      <div className={styles.head} aria-hidden="true">
        <span>Field</span>
        <span>You noted</span>
        <span>What was said</span>
      </div>
      <ul className={styles.ticket}>
        {ticket.map((field, index) => (
          <Field key={`${index} ${field.fact}`} field={field} transcript={transcript} />
        ))}
      </ul>
    </Section>
  )
}

function Field({ field, transcript }: { readonly field: HeardField } & Pick<Debrief, 'transcript'>) {
  const { label, noted, wanted, state, saidIn, heardAt } = field
  const place = saidIn === null ? null : findWords(transcript, saidIn)
  return (
    <li>
      <h3>{typeset(label)}</h3>
      <p className={styles.noted} data-state={state}>
        <Icon name={state} /> <span>{typeset(noted) || 'Left empty'}</span> <Unseen>({state})</Unseen>
      </p>
      <div className={styles.said}>
        {state !== 'right' && (
          <p>
            It should say: <b>{typeset(wanted)}</b>
          </p>
        )}
        {saidIn === null ? (
          <p>{heardAt === null ? 'It never came out in the call.' : `It came out at ${sayTime(heardAt)}.`}</p>
        ) : (
          <p>
            <span className={styles.speech}>{quote(saidIn)}</span>{' '}
            {place !== null && <LineLink to={place}>{sayTime(transcript[place]?.said.at ?? 0)}</LineLink>}
          </p>
        )}
      </div>
    </li>
  )
}
