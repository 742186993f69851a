import type { CallView, ReplyChoice, RunningCall } from '../../../core/call/running-call.ts'
import type { Settings } from '../settings.ts'
import styles from './CallFoot.module.css'
import { DeskScreen } from './DeskScreen.tsx'
import { Farewell } from './Farewell.tsx'
import { HoldControl } from './HoldControl.tsx'
import { OnHold } from './OnHold.tsx'
import { isOnLine, type Opened } from './opened.ts'
import { PhoneBar, PhoneControl } from './PhoneBar.tsx'
import { Replies } from './Replies.tsx'
import { Silence } from './Silence.tsx'
import { Ticket } from './Ticket.tsx'
import { WrapUp } from './WrapUp.tsx'

interface Props {
  readonly call: RunningCall
  readonly view: CallView
  readonly settings: Settings
  readonly narrow: boolean
  readonly open: Opened | null
  readonly onOpen: (opened: Opened | null) => void
  readonly onChoose: (reply: ReplyChoice) => void
}

/** What the rep can do now: reply, or what takes the place of replies, and below it the phone. */
export function CallFoot(props: Props) {
  const { view, narrow } = props
  return (
    <div className={styles.foot}>
      {narrow && view.screen !== null && (
        <div className={styles.screen}>
          <DeskScreen text={view.screen} />
        </div>
      )}
      <Now {...props} />
      {isOnLine(view.phase) && <Phone {...props} />}
    </div>
  )
}

function Now({ call, view, settings, narrow, onChoose }: Props) {
  const { timing, keys } = settings
  const caller = view.call.caller.name
  switch (view.phase) {
    case 'talking':
      return <Replies replies={view.replies} speaking={view.speaking} cutsIn={timing !== 'off'} keys={keys} onChoose={onChoose} />
    case 'held':
      return (
        <OnHold
          hold={view.hold ?? { promised: null, minutes: 0 }}
          caller={caller}
          timed={timing !== 'off'}
          onResume={() => call.resume()}
          onMinute={() => call.passMinute()}
        />
      )
    case 'farewell':
      return <Farewell name={caller} />
    case 'wrap-up': {
      const note = (field: string | null, text: string) => call.note(field, text)
      const ticket = narrow && <Ticket key={view.index} call={view.call} ticket={view.ticket} note={view.note} onNote={note} />
      return <WrapUp view={view} ticket={ticket} onFile={() => call.file()} />
    }
    case 'ringing':
    case 'filed':
      return null
  }
}

function Phone({ call, view, settings: { keys }, narrow, open, onOpen }: Props) {
  const close = () => onOpen(null)
  const isTalking = view.phase === 'talking'
  const silence = isTalking || (view.phase === 'farewell' && view.speaking)
  const hold = (minutes: number | null) => {
    close()
    call.hold(minutes)
  }
  return (
    <PhoneBar silence={silence && <Silence speaking={view.speaking} keys={keys} onPress={() => call.sayNothing()} />}>
      {narrow && <PhoneControl label="Desk" icon="desk" expanded={open === 'desk'} onPress={() => onOpen('desk')} />}
      {isTalking && (
        <HoldControl open={open === 'hold'} keys={keys} onOpen={() => onOpen('hold')} onClose={close} onHold={hold} />
      )}
      {view.phase !== 'farewell' && (
        <PhoneControl label="Transfer" icon="transfer" shortcut={keys ? 'T' : null} onPress={() => onOpen('transfer')} />
      )}
      <PhoneControl label="Hang up" icon="hang-up" kind="end" onPress={() => call.hangUp()} />
    </PhoneBar>
  )
}
