import type { ReactNode } from 'react'
import type { CallView } from '../../../core/call/running-call.ts'
import { factOf, finalTicket } from '../../../core/scenario/scenario.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './WrapUp.module.css'

interface Props {
  readonly view: CallView
  /** The ticket itself, where it has no place of its own beside the call. */
  readonly ticket: ReactNode
  readonly onFile: () => void
}

/** After the call: the ticket can be completed, and there is no clock. */
export function WrapUp({ view, ticket, onFile }: Props) {
  const more = view.index + 1 < view.count
  return (
    <section className={styles.wrapUp} aria-label="After the call">
      <h2>The line is closed. Is the ticket as you heard it?</h2>
      <p>
        {sayFilled(view)} There is no clock any more.
      </p>
      {ticket}
      <Button kind="strong" icon="right" onClick={onFile}>
        {more ? `File the ticket, take call ${view.index + 2} of ${view.count}` : 'File the ticket'}
      </Button>
    </section>
  )
}

function sayFilled({ call, ticket }: CallView): string {
  const fields = Object.keys(call.facts).filter((name) => finalTicket(factOf(call, name)) !== undefined)
  const filled = fields.filter((name) => (ticket[name] ?? '') !== '').length
  if (filled === fields.length) return 'Every field is filled.'
  return `${filled} of ${fields.length} fields are filled.`
}
