import { useState } from 'react'
import type { CallView } from '../../../core/call/running-call.ts'
import type { Company } from '../../../core/scenario/scenario.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './TransferForm.module.css'
import { TransferBrief } from './TransferBrief.tsx'

interface Props {
  readonly view: CallView
  readonly departments: Company['departments']
  readonly desk: string
  readonly onCancel: () => void
  readonly onTransfer: (to: string, how: 'warm' | 'cold', brief: readonly string[]) => void
}

/** What a transfer needs to be told. Nothing is chosen beforehand: choosing is the skill. */
export function TransferForm({ view, departments, desk, onCancel, onTransfer }: Props) {
  const [to, setTo] = useState<string | null>(null)
  const [how, setHow] = useState<'warm' | 'cold'>('warm')
  const [brief, setBrief] = useState<readonly string[]>([])
  const transfer = () => to !== null && onTransfer(to, how, how === 'warm' ? brief : [])
  return (
    <div className={styles.form}>
      <h2>Transfer {view.call.caller.name}</h2>
      <fieldset className={styles.departments}>
        <legend>To</legend>
        {Object.entries(departments)
          .filter(([name]) => name !== desk)
          .map(([name, { owns, wait }]) => (
            <label key={name}>
              <input type="radio" name="department" checked={to === name} onChange={() => setTo(name)} />
              <span className={styles.department}>
                <b>{name}</b>
                <span>{owns}</span>
              </span>
              <span className={`${styles.wait} num`}>{wait === 0 ? 'no wait' : `${wait} min`}</span>
            </label>
          ))}
      </fieldset>
      <div className={styles.manner}>
      <fieldset className={styles.ways}>
        <legend>How</legend>
        <label>
          <input type="radio" name="how" checked={how === 'warm'} onChange={() => setHow('warm')} />
          <span>
            <b>Warm</b> You stay on and tell them first.
          </span>
        </label>
        <label>
          <input type="radio" name="how" checked={how === 'cold'} onChange={() => setHow('cold')} />
          <span>
            <b>Cold</b> You put the caller straight through.
          </span>
        </label>
      </fieldset>
      {how === 'warm' && <TransferBrief view={view} brief={brief} onBrief={setBrief} />}
      </div>
      <div className={styles.end}>
        <Button kind="strong" onClick={transfer} disabled={to === null}>
          {to === null ? 'Choose a department' : `Transfer to ${to}, ${how}`}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          Not now
        </Button>
      </div>
    </div>
  )
}
