import { useEffect, useRef } from 'react'
import { Choice } from '../../ui/Choice.tsx'
import { Pick } from '../../ui/Pick.tsx'
import { Switch } from '../../ui/Switch.tsx'
import type { Settings } from '../settings.ts'
import { timings } from '../settings.ts'
import styles from './AllSettings.module.css'
import { MicrophoneField } from './MicrophoneField.tsx'
import { SoundFields } from './SoundFields.tsx'

interface Props {
  readonly settings: Settings
  readonly onSettings: (settings: Settings) => void
  readonly onTry?: (() => void) | undefined
  readonly takesFocus?: boolean
}

/** Everything a trainee can set, in three groups: what is heard, what is read, what they do. None of it is scored. */
export function AllSettings({ settings, onSettings, onTry, takesFocus = false }: Props) {
  const all = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) all.current?.querySelector('input')?.focus()
  }, [takesFocus])
  const set = (part: Partial<Settings>) => onSettings({ ...settings, ...part })
  return (
    <div className={styles.all} ref={all}>
      <SoundFields settings={settings} onSet={set} onTry={onTry} />
      <fieldset className={styles.group}>
        <legend>What you read</legend>
        <Choice
          label="The caller’s words"
          options={captions}
          value={settings.captions}
          onChange={(value) => set({ captions: value })}
        />
        <Switch
          label="Coach"
          hint="Shows the caller’s mood during the call. In a real one you only hear it."
          on={settings.coach}
          onChange={(coach) => set({ coach })}
        />
        <Choice label="Theme" options={themes} value={settings.theme} onChange={(theme) => set({ theme })} />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>What you do</legend>
        <Pick
          label="Time to think"
          options={timings.map((timing) => ({ value: timing, label: sayTiming(timing) }))}
          value={settings.timing}
          onChange={(timing) => set({ timing })}
        />
        <Switch
          label="Keys"
          hint="1 to 4 choose a reply, the space bar says nothing."
          on={settings.keys}
          onChange={(keys) => set({ keys })}
        />
        <MicrophoneField on={settings.microphone} onChange={(microphone) => set({ microphone })} />
      </fieldset>
    </div>
  )
}

const captions = [
  { value: 'as spoken', label: 'As they are spoken' },
  { value: 'after', label: 'After, to hear them first' },
  { value: 'always', label: 'The whole line at once' },
] as const

const themes = [
  { value: 'system', label: 'As the system' },
  { value: 'day', label: 'Day' },
  { value: 'night', label: 'Night' },
] as const

function sayTiming(timing: Settings['timing']): string {
  if (timing === 'off') return 'No timers'
  return timing === 1 ? 'Usual' : `${timing} times as long`
}
