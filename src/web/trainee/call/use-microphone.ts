import { useEffect, useEffectEvent, useState } from 'react'
import type { MicrophoneTrouble } from '../microphone.ts'
import { closeMicrophone, openMicrophone } from '../microphone.ts'
import type { Recorder } from '../record.ts'
import { startRecording } from '../record.ts'

/**
 * Records for as long as the component is there, unless it is finished sooner. Null until the microphone is open.
 * @param onLost called once where there is no microphone, or no longer one
 */
export function useMicrophone(onLost: (trouble: MicrophoneTrouble) => void): Recorder | null {
  const [recorder, setRecorder] = useState<Recorder | null>(null)
  const lose = useEffectEvent(onLost)
  useEffect(() => {
    let isWanted = true
    let begun: Recorder | undefined
    const begin = (opened: MediaStream | MicrophoneTrouble) => {
      if (typeof opened === 'string') {
        if (isWanted) lose(opened)
      } else if (isWanted) {
        begun = tryToRecord(opened, (trouble) => lose(trouble))
        setRecorder(begun ?? null)
      } else closeMicrophone(opened)
    }
    void openMicrophone().then(begin)
    return () => {
      isWanted = false
      begun?.drop()
    }
  }, [])
  return recorder
}

/** Some browsers have a microphone and a recorder, and yet cannot record the one with the other. */
function tryToRecord(stream: MediaStream, onTrouble: (trouble: MicrophoneTrouble) => void): Recorder | undefined {
  try {
    return startRecording(stream, () => onTrouble('none'))
  } catch {
    closeMicrophone(stream)
    onTrouble('unable')
    return undefined
  }
}
