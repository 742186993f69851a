import { Choice } from '../../ui/Choice.tsx'
import { Pick } from '../../ui/Pick.tsx'
import { Switch } from '../../ui/Switch.tsx'
import type { Settings } from '../settings.ts'
import { rates, timings } from '../settings.ts'
import styles from './SettingsFields.module.css'

interface Props {
  readonly settings: Settings
  readonly onSettings: (settings: Settings) => void
}

/** Everything a trainee can set. None of it is scored. */
export function SettingsFields({ settings, onSettings }: Props) {
  const set = (part: Partial<Settings>) => onSettings({ ...settings, ...part })
  return (
    <div className={styles.fields}>
      <Pick
        label="Time to think"
        options={timings.map((timing) => ({ value: timing, label: sayTiming(timing) }))}
        value={settings.timing}
        onChange={(timing) => set({ timing })}
      />
      <Pick
        label="Speed of speech"
        options={rates.map((rate) => ({ value: rate, label: sayRate(rate) }))}
        value={settings.rate}
        onChange={(rate) => set({ rate })}
      />
      <Choice label="What they say" options={captions} value={settings.captions} onChange={(value) => set({ captions: value })} />
      <Choice label="Theme" options={themes} value={settings.theme} onChange={(theme) => set({ theme })} />
      <Switch
        label="Coach"
        hint="Shows the caller’s mood during the call. In a real one you only hear it."
        on={settings.coach}
        onChange={(coach) => set({ coach })}
      />
      <Switch
        label="Keys"
        hint="1 to 4 choose a reply, the space bar says nothing."
        on={settings.keys}
        onChange={(keys) => set({ keys })}
      />
    </div>
  )
}

const captions = [
  { value: 'as spoken', label: 'Read it as it is spoken' },
  { value: 'after', label: 'Hear it first' },
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

function sayRate(rate: number): string {
  return rate === 1 ? 'Usual' : `${rate} times as fast`
}
