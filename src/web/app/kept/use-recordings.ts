import { useEffect, useState } from 'react'
import type { SaidAloud } from '../../trainee/debrief/said-aloud.ts'
import type { Recording } from '../../trainee/recording.ts'
import { deleteRecordings, keepRecording, recordingsOf } from './recordings.ts'

/** What was said aloud in an attempt; nothing until it has been read. */
export function useRecordings(attempt: string): SaidAloud {
  const [recordings, setRecordings] = useState<readonly Recording[]>([])
  useEffect(() => {
    let isHere = true
    void recordingsOf(attempt).then((found) => isHere && setRecordings(found))
    return () => {
      isHere = false
    }
  }, [attempt])
  return {
    recordings,
    onDelete: async (these) => {
      const areGone = await deleteRecordings(these)
      if (areGone) setRecordings((before) => before.filter((one) => !these.includes(one)))
      return areGone
    },
    onRestore: async (these) => {
      const kept = await Promise.all(these.map(keepRecording))
      const back = these.filter((_, index) => kept[index] === 'kept')
      setRecordings((before) => [...before, ...back])
      return back.length === these.length
    },
  }
}
