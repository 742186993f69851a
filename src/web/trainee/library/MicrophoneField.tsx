import { useEffect, useEffectEvent, useState } from 'react'
import { Switch } from '../../ui/Switch.tsx'
import { closeMicrophone, type MicrophoneTrouble, openMicrophone, troubles } from '../microphone.ts'
import styles from './AllSettings.module.css'

interface Props {
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** Turning the microphone on asks the browser for it then and there. Where there is none it stays off, and says why. */
export function MicrophoneField({ on, onChange }: Props) {
  const [asking, setAsking] = useState(false)
  const [trouble, setTrouble] = useState<MicrophoneTrouble | null>(null)
  // Other settings may have changed since it was asked for.
  const turnOn = useEffectEvent(() => onChange(true))
  useEffect(() => {
    if (!asking) return
    let isWanted = true
    const hear = (opened: MediaStream | MicrophoneTrouble) => {
      const isOpen = typeof opened !== 'string'
      if (isOpen) closeMicrophone(opened)
      if (!isWanted) return
      setAsking(false)
      if (isOpen) turnOn()
      else setTrouble(opened)
    }
    void openMicrophone().then(hear)
    return () => {
      isWanted = false
    }
  }, [asking])
  const change = (wanted: boolean) => {
    setTrouble(null)
    setAsking(wanted && !on)
    if (!wanted && on) onChange(false)
  }
  return (
    <div>
      <Switch
        label="Microphone"
        hint="Say each reply aloud once you have chosen it, and hear yourself in the debrief. Kept in this browser only; never scored."
        on={on || asking}
        onChange={change}
      />
      <output className={styles.note}>
        {asking && 'The browser asks whether it may be used.'}
        {trouble && <span className={styles.trouble}>{troubles[trouble]} The microphone stays off.</span>}
      </output>
    </div>
  )
}
