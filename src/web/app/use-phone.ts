import { useEffect, useState } from 'react'
import type { Phone } from '../trainee/phone/phone.ts'
import { textPhone } from '../trainee/phone/text-phone.ts'
import type { Settings } from '../trainee/settings.ts'

/**
 * The phone of a page. It is silent until the part with the voices has been fetched, and stays so where that cannot be, or where the browser has no sound:
 * then nothing is lost but the sound. Who has turned all sound off does not fetch it.
 */
export function usePhone({ voice, line }: Pick<Settings, 'voice' | 'line'>): Phone {
  const [phone, setPhone] = useState(textPhone)
  const isWanted = voice > 0 || line > 0
  useEffect(() => {
    if (!isWanted) return
    let opened: Phone | null = null
    let isHere = true
    const open = (phone: Phone | null) => {
      if (isHere) setPhone(phone ?? textPhone('no sound'))
      else phone?.close()
      opened = phone
    }
    const fetched = import('../trainee/phone/sound-phone.ts').then(({ soundPhone }) => soundPhone())
    fetched.then(open, () => open(null))
    return () => {
      isHere = false
      opened?.close()
      setPhone(textPhone())
    }
  }, [isWanted])
  return phone
}
