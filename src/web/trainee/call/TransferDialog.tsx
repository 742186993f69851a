import type { CallView } from '../../../core/call/running-call.ts'
import type { Company } from '../../../core/scenario/scenario.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { TransferForm } from './TransferForm.tsx'

interface Props {
  readonly open: boolean
  readonly view: CallView
  readonly departments: Company['departments']
  /** The rep's own, to which nobody can be transferred. */
  readonly desk: string
  readonly onClose: () => void
  readonly onTransfer: (to: string, how: 'warm' | 'cold', brief: readonly string[]) => void
}

/** Where to, how, and what to tell them. */
export function TransferDialog({ open, onClose, ...form }: Props) {
  return (
    <Dialog label="Transfer" kind="wide" open={open} onClose={onClose}>
      {open && <TransferForm onCancel={onClose} {...form} />}
    </Dialog>
  )
}
