import { useState } from 'react'
import { Notice } from '../../ui/Notice.tsx'
import type { PhoneState, Trouble } from '../phone/phone.ts'

const told: Readonly<Record<Trouble, string>> = {
  'asleep': 'The sound was stopped by this browser or device, so the call goes on in writing. Press a key or touch the page, and the next line can be heard again.',
  'no sound': 'This browser gives no sound, so the call goes on in writing.',
  'no voice': 'The voice for this line could not be had, so it is written. The call goes on.',
}

/** What there is to know of the sound. Each trouble is told once in a call: it stops nothing. */
export function SoundState({ trouble, fetching }: PhoneState) {
  const [seen, setSeen] = useState<readonly Trouble[]>([])
  if (fetching !== null) {
    return (
      <Notice afloat>
        Nobody has rendered this line yet. The speech engine is on its way: {Math.round(100 * fetching)} %.
      </Notice>
    )
  }
  if (trouble === null || seen.includes(trouble)) return null
  return (
    <Notice afloat onClose={() => setSeen([...seen, trouble])}>
      {told[trouble]}
    </Notice>
  )
}
