import type { CallView } from '../../../core/call/running-call.ts'
import { briefText } from '../../../core/call/moves.ts'
import { wordsOf } from '../../../core/call/speech.ts'
import { fieldLabel } from '../../../core/scenario/scenario.ts'
import { quote } from '../../ui/typeset.ts'
import styles from './TransferForm.module.css'

interface Props {
  readonly view: CallView
  readonly brief: readonly string[]
  readonly onBrief: (brief: readonly string[]) => void
}

/** What the colleague will be told, put together from what the ticket holds. */
export function TransferBrief({ view, brief, onBrief }: Props) {
  const fields = Object.keys(view.call.facts).filter((fact) => (view.ticket[fact] ?? '') !== '')
  const proved = view.verified && view.proofs.length > 0 ? ['verified'] : []
  const tellable = [...fields, ...proved]
  const toggle = (field: string) => onBrief(tellable.filter((name) => brief.includes(name) !== (name === field)))
  const sentence = briefText(view, view, brief)
  return (
    <>
      <fieldset className={styles.brief}>
        <legend>What you tell them</legend>
        {tellable.length === 0 && <p>The ticket is empty: there is nothing to tell yet but the name.</p>}
        {tellable.map((field) => (
          <label key={field}>
            <input type="checkbox" checked={brief.includes(field)} onChange={() => toggle(field)} />
            {field === 'verified' ? (
              <span>Verified</span>
            ) : (
              <span>
                {view.ticket[field]} <small>{fieldLabel(view.call, field)}</small>
              </span>
            )}
          </label>
        ))}
      </fieldset>
      <p className={styles.sentence} aria-live="polite">
        <span>{quote(sentence)}</span>
        <small className="num">{sayCount(wordsOf(sentence).length)}</small>
      </p>
    </>
  )
}

function sayCount(words: number): string {
  return words === 1 ? '1 word' : `${words} words`
}
