import type { HeardField } from '../../../core/debrief/debrief.ts'
import { Icon } from '../../ui/Icon.tsx'
import { quote, typeset } from '../../ui/typeset.ts'
import styles from './MissedFacts.module.css'

/** What came out in a line of the caller and is not right in the ticket. */
export function MissedFacts({ fields }: { readonly fields: readonly HeardField[] }) {
  return (
    <ul className={styles.missed}>
      {fields.map(({ fact, label, wanted, noted, state }) => (
        <li key={fact}>
          <Icon name={state} />
          <span>
            {state === 'empty' ? 'Not in your ticket' : `In your ticket as ${quote(noted)}`}: {typeset(label)}, <b>{typeset(wanted)}</b>
          </span>
        </li>
      ))}
    </ul>
  )
}
