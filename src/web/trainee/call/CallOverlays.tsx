import type { CallView, RunningCall } from '../../../core/call/running-call.ts'
import { KeysHelp } from './KeysHelp.tsx'
import { sayLineTime } from './line-time.ts'
import type { Opened } from './opened.ts'
import { Paused } from './Paused.tsx'
import { TransferDialog } from './TransferDialog.tsx'

interface Props {
  readonly call: RunningCall
  readonly view: CallView
  readonly keys: boolean
  readonly open: Opened | null
  readonly onClose: () => void
  readonly onLeave: () => void
}

/** What lies over the whole call and has to be answered first. */
export function CallOverlays({ call, view, keys, open, onClose, onLeave }: Props) {
  const { company, desk } = call.scenario
  const transfer = (to: string, how: 'warm' | 'cold', brief: readonly string[]) => {
    onClose()
    call.transfer(to, how, brief)
  }
  return (
    <>
      <TransferDialog
        open={open === 'transfer'}
        departments={company.departments}
        onClose={onClose}
        onTransfer={transfer}
        {...{ view, desk }}
      />
      <Paused
        open={open === 'paused'}
        caller={view.call.caller.name}
        time={open === 'paused' ? sayLineTime(call) : ''}
        onGoOn={onClose}
        onLeave={onLeave}
      />
      <KeysHelp open={open === 'keys'} keys={keys} onClose={onClose} />
    </>
  )
}
