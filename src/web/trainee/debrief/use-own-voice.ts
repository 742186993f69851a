import { useState } from 'react'
import type { Recording } from '../recording.ts'
import type { SaidAloud } from './said-aloud.ts'

/** Recordings as the debrief has them: what is deleted is gone from the device, but this page can still put it back. */
export interface OwnVoice {
  readonly kept: readonly Recording[]
  /** Deleted since the page was opened. */
  readonly deleted: readonly Recording[]
  /** What was to be deleted or put back last and was not; none where all went well. */
  readonly stuck: readonly Recording[]
  readonly remove: (recordings: readonly Recording[]) => void
  readonly putBack: (recordings: readonly Recording[]) => void
}

/**
 * Deleting asks nothing and can be undone for as long as the page is open. A question would come before every one of them and be
 * answered unread; a few seconds to undo are too few for some.
 */
export function useOwnVoice({ recordings, onDelete, onRestore }: SaidAloud): OwnVoice {
  const [deleted, setDeleted] = useState<readonly Recording[]>([])
  const [stuck, setStuck] = useState<readonly Recording[]>([])
  const forget = (these: readonly Recording[]) => setDeleted((before) => before.filter((one) => !these.includes(one)))
  const remove = async (these: readonly Recording[]) => {
    setStuck([])
    setDeleted((before) => [...before, ...these])
    if (await onDelete(these)) return
    forget(these)
    setStuck(these)
  }
  const putBack = async (these: readonly Recording[]) => {
    const areBack = await onRestore(these)
    setStuck(areBack ? [] : these)
    if (areBack) forget(these)
  }
  return {
    kept: recordings.filter((one) => !deleted.includes(one)),
    deleted,
    stuck,
    remove: (these) => void remove(these),
    putBack: (these) => void putBack(these),
  }
}
