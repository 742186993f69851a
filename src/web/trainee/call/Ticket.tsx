import type { ChangeEvent } from 'react'
import type { CallView } from '../../../core/call/running-call.ts'
import { factOf, fieldChoices, fieldLabel, finalTicket } from '../../../core/scenario/scenario.ts'
import { Pick } from '../../ui/Pick.tsx'
import styles from './Ticket.module.css'
import { TypedField } from './TypedField.tsx'

interface Props {
  readonly call: CallView['call']
  readonly ticket: CallView['ticket']
  readonly note: string
  /** A field by its fact; null is the free note. */
  readonly onNote: (field: string | null, text: string) => void
}

/** What the rep writes down while listening: a field for every fact that the next colleague will want, and a free note. */
export function Ticket({ call, ticket, note, onNote }: Props) {
  const fields = Object.keys(call.facts).filter((name) => finalTicket(factOf(call, name)) !== undefined)
  return (
    // Picked with the pointer, a field gives the keys back to the call.
    <div className={styles.ticket} onChange={letGo}>
      {fields.map((name) => {
        const fact = factOf(call, name)
        const label = fieldLabel(call, name)
        const value = ticket[name] ?? ''
        const write = (text: string) => onNote(name, text)
        return fact.kind === undefined ? (
          <Pick key={name} label={label} options={choicesOf(fact)} value={value} onChange={write} />
        ) : (
          <TypedField key={name} label={label} value={value} digits={fact.kind === 'number'} onWrite={write} />
        )
      })}
      <TypedField label="Note" value={note} lines={3} onWrite={(text) => onNote(null, text)} />
    </div>
  )
}

function choicesOf(fact: Parameters<typeof fieldChoices>[0]): { value: string; label: string }[] {
  return ['', ...fieldChoices(fact)].map((value) => ({ value, label: value === '' ? '–' : value }))
}

function letGo({ target }: ChangeEvent<HTMLDivElement>): void {
  const picked: Element = target
  if (picked instanceof HTMLSelectElement && !picked.matches(':focus-visible')) picked.blur()
}
