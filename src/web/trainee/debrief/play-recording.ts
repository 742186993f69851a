import type { Recording } from '../recording.ts'
import type { Play } from './hearing.ts'

/** Plays a recording from its beginning. */
export function playRecording({ bytes, type }: Recording): Play {
  return (onEnd) => {
    const address = URL.createObjectURL(new Blob([bytes], { type }))
    const sound = new Audio(address)
    let isOver = false
    const end = () => {
      isOver = true
      URL.revokeObjectURL(address)
    }
    const endByItself = (wasHeard: boolean) => {
      if (isOver) return
      end()
      onEnd(wasHeard)
    }
    sound.addEventListener('ended', () => endByItself(true))
    sound.addEventListener('error', () => endByItself(false))
    sound.play().catch(() => endByItself(false))
    return () => {
      end()
      sound.pause()
    }
  }
}
