import { Fragment } from 'react'
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
      {ticketsOf(ticket).map(([caller, fields]) => (
        <Fragment key={caller}>
          {caller !== null && <h3 className={styles.caller}>{caller}</h3>}
          <ul className={styles.ticket}>
            {fields.map((field) => (
              <Field key={field.fact} field={field} transcript={transcript} />
            ))}
          </ul>
        </Fragment>
      ))}
    </Section>
  )
}

/** The tickets of a series, each with its caller's name; the one of a single call has none. */
function ticketsOf(fields: readonly HeardField[]): [caller: string | null, fields: HeardField[]][] {
  const tickets: [string | null, HeardField[]][] = []
  for (const field of fields) {
    const last = tickets.at(-1)
    if (last?.[0] === field.caller) last[1].push(field)
    else tickets.push([field.caller, [field]])
  }
  return tickets
}

function Field({ field, transcript }: { readonly field: HeardField } & Pick<Debrief, 'transcript'>) {
  const { label, noted, wanted, state, saidIn, heardAt, isLast } = field
  const place = saidIn === null ? null : findWords(transcript, saidIn, heardAt ?? Infinity)
  return (
    <li>
      {field.caller === null ? <h3>{typeset(label)}</h3> : <h4>{typeset(label)}</h4>}
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
        {saidIn !== null && !isLast && <p>They would have put that right later; in this call it did not come out.</p>}
      </div>
    </li>
  )
}
