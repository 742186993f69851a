import { useState } from 'react'
import { Notice } from '../../ui/Notice.tsx'
import type { PhoneState, Trouble } from '../phone/phone.ts'

const told: Readonly<Record<Trouble, string>> = {
  'asleep': 'The sound was stopped, so the call goes on in writing. A key or a touch brings it back.',
  'no sound': 'This browser gives no sound: the call goes on in writing.',
  'no voice': 'The voice could not be had, so this line is written.',
}

/** What there is to know of the sound. Each trouble is told once in a call: it stops nothing. */
export function SoundState({ trouble, fetching }: PhoneState) {
  const [seen, setSeen] = useState<readonly Trouble[]>([])
  if (fetching !== null) {
    return (
      <Notice afloat>
        The voice for this line is being fetched: {10 * Math.floor(10 * fetching)} %.
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
