import type { CallView } from '../../../core/call/running-call.ts'
import type { Company } from '../../../core/scenario/scenario.ts'
import styles from './Desk.module.css'
import { History } from './History.tsx'
import { Ticket } from './Ticket.tsx'
import { Verified } from './Verified.tsx'

interface Props {
  readonly view: CallView
  readonly verification: Company['verification']
  readonly onNote: (field: string | null, text: string) => void
}

/** The ticket, whether the caller is verified, and what is on file from before. */
export function TicketPane({ view, verification, onNote }: Props) {
  return (
    <div className={styles.ticket}>
      <Ticket key={view.index} call={view.call} ticket={view.ticket} note={view.note} onNote={onNote} />
      {verification && <Verified view={view} verification={verification} />}
      <section className={styles.before}>
        <h2>Before you</h2>
        <History history={view.call.history} />
      </section>
    </div>
  )
}
