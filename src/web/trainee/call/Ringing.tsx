import type { CallView } from '../../../core/call/running-call.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { typeset } from '../../ui/typeset.ts'
import type { FormName } from '../attempt.ts'
import { formTitles } from '../form-titles.ts'
import { readiness, type Ready } from '../own-view.ts'
import { History } from './History.tsx'
import styles from './Ringing.module.css'
import { sayMinutes } from './say-minutes.ts'

interface Props {
  readonly view: CallView
  readonly scenario: Scenario
  /** The check-up that it is part of; null where it is practice. */
  readonly form: FormName | null
  /** How ready the rep says they feel. */
  readonly ready: Ready | null
  readonly onReady: ((ready: Ready) => void) | undefined
  readonly onAnswer: () => void
  readonly onLeave: () => void
}

/** The phone rings: what a rep can see before picking it up. An outbound call is one that they make. */
export function Ringing({ view, scenario, form, ready, onReady, onAnswer, onLeave }: Props) {
  const { caller, history } = view.call
  const { company, you, today, direction } = scenario
  const out = direction === 'outbound'
  const place = view.count > 1 ? `Call ${view.index + 1} of ${view.count}` : out ? 'Your call to' : 'Incoming call'
  return (
    <div className={styles.ringing}>
      <div className={styles.caller}>
        <p className={styles.place}>
          {!out && <i aria-hidden="true" />}
          {place}
        </p>
        <h1>{caller.name}</h1>
        <p className={styles.who}>{typeset(caller.who)}</p>
        <dl className={styles.facts}>
          {form && <Fact name="Check-up">{`${formTitles[form]}: taken once, without the coach`}</Fact>}
          {caller.waited > 0 && <Fact name="In the queue">{sayMinutes(caller.waited)}</Fact>}
          <Fact name="You">{you}</Fact>
          <Fact name="Company">{`${company.name}, ${company.sells}`}</Fact>
          {today !== undefined && <Fact name="Now">{today}</Fact>}
        </dl>
        <div className={styles.ways}>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing to do here; Enter does it */}
          <Button kind="strong" icon="phone" onClick={onAnswer} autoFocus>
            {out ? 'Call' : 'Answer'}
          </Button>
          <Button kind="quiet" onClick={onLeave}>
            Not now
          </Button>
        </div>
        {/* Once for a series: what is kept of it is one attempt. */}
        {onReady && view.index === 0 && (
          <div className={styles.ready}>
            <Choice label="How ready do you feel for this one?" options={readiness} value={ready} onChange={onReady} />
          </div>
        )}
      </div>
      <section className={styles.file} aria-label="On file">
        <h2>On file</h2>
        <History history={history} />
      </section>
    </div>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
