import { memo, useMemo, useState } from 'react'
import type { LookUp } from '../../../core/call/call-log.ts'
import type { CallView } from '../../../core/call/running-call.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { typeset } from '../../ui/typeset.ts'
import { Unseen } from '../../ui/Unseen.tsx'
import styles from './Desk.module.css'
import { articleEntries, departmentEntries, policyEntries } from './desk-entries.tsx'
import { DeskScreen } from './DeskScreen.tsx'
import { LookUpList } from './LookUpList.tsx'
import { TicketPane } from './TicketPane.tsx'

interface Props {
  readonly view: CallView
  readonly scenario: Scenario
  readonly onNote: (field: string | null, text: string) => void
  readonly onLookUp: (kind: LookUp, name: string) => void
  /** Where the desk is a drawer: puts it away. */
  readonly onClose?: () => void
}

type Pane = 'ticket' | 'directory' | 'policies' | 'articles'

/**
 * The rep's desk: the ticket and what is on file, and everything that can be looked up. It is the larger part of the screen and seldom changes with
 * what is said: a choice is answered without it.
 */
export const Desk = memo(LaidOutDesk, (before, now) => {
  const { view: then, ...others } = before
  const isSame = (Object.keys(others) as (keyof typeof others)[]).every((key) => others[key] === now[key])
  return isSame && lies.every((part) => then[part] === now.view[part]) && then.proofs.length === now.view.proofs.length
})

/** What of a call lies on the desk. */
const lies = ['phase', 'index', 'call', 'ticket', 'note', 'verified', 'screen'] as const

function LaidOutDesk({ view, scenario, onNote, onLookUp, onClose }: Props) {
  const [pane, setPane] = useState<Pane>('ticket')
  const [phase, setPhase] = useState(view.phase)
  if (view.phase !== phase) {
    setPhase(view.phase)
    // The call is over: what is left to do is the ticket.
    if (view.phase === 'wrap-up') setPane('ticket')
  }
  const { company, desk } = scenario
  const entries = useMemo(
    () => ({
      departments: departmentEntries(company, desk),
      policies: policyEntries(company),
      articles: articleEntries(company),
    }),
    [company, desk],
  )
  const open = (kind: LookUp) => (name: string) => onLookUp(kind, name)
  const tabs = [
    { name: 'ticket', label: 'Ticket', content: <TicketPane {...{ view, onNote }} verification={company.verification} /> },
    {
      name: 'directory',
      label: 'Directory',
      content: <LookUpList key="directory" find="Find a department" entries={entries.departments} onOpen={open('department')} />,
    },
    {
      name: 'policies',
      label: 'Policies',
      content: (
        <>
          <LookUpList key="policies" find="Find a policy" entries={entries.policies} onOpen={open('policy')} />
          {company.verification && <p className={styles.why}>{typeset(company.verification.say)}</p>}
        </>
      ),
    },
    {
      name: 'articles',
      label: 'Articles',
      content: <LookUpList key="articles" find="Find an article" entries={entries.articles} onOpen={open('article')} />,
    },
  ] as const
  return (
    <div className={styles.desk}>
      {view.screen !== null && <DeskScreen text={view.screen} />}
      <div className={styles.panes}>
        <Tabs<Pane> label="On your desk" tabs={tabs} chosen={pane} onChoose={setPane} />
        {onClose && (
          <button type="button" className={styles.close} onClick={onClose}>
            <Icon name="wrong" />
            <Unseen>Back to the call</Unseen>
          </button>
        )}
      </div>
    </div>
  )
}
