import { useSyncExternalStore } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Pick } from '../../ui/Pick.tsx'
import { Slider } from '../../ui/Slider.tsx'
import { Switch } from '../../ui/Switch.tsx'
import type { Settings } from '../settings.ts'
import { rates } from '../settings.ts'
import styles from './AllSettings.module.css'

interface Props {
  readonly settings: Settings
  readonly onSet: (part: Partial<Settings>) => void
  readonly onTry?: (() => void) | undefined
}

/** What a trainee hears, and whose voices those are. */
export function SoundFields({ settings, onSet, onTry }: Props) {
  const { voice, line, clear, rate, spokenBy } = settings
  const systemSpeaks = useSystemVoice()
  return (
    <fieldset className={styles.group}>
      <legend>What you hear</legend>
      <p className={styles.note}>The voices are synthetic: a speech engine makes them, unless a trainer has recorded a person.</p>
      <div className={styles.volumes}>
        <Slider
          label="The caller"
          show={sayVolume}
          value={Math.round(100 * voice)}
          onChange={(value) => onSet({ voice: value / 100 })}
        />
        <Slider
          label="The line: ringing, music, noise"
          show={sayVolume}
          value={Math.round(100 * line)}
          onChange={(value) => onSet({ line: value / 100 })}
        />
        {onTry && (
          <Button icon="go on" onClick={onTry}>
            Try it
          </Button>
        )}
      </div>
      <Switch
        label="Clear audio"
        hint="No telephone sound and no noise: easier to follow."
        on={clear}
        onChange={(on) => onSet({ clear: on })}
      />
      <Pick
        label="Speed of speech"
        options={rates.map((value) => ({ value, label: sayRate(value) }))}
        value={rate}
        onChange={(value) => onSet({ rate: value })}
      />
      {systemSpeaks && (
        <div>
          <Choice label="Who speaks" options={speakers} value={spokenBy} onChange={(value) => onSet({ spokenBy: value })} />
          <p className={styles.note}>
            Some systems send the text to their maker. The system’s voice cannot sound like a telephone, and with it nothing is
            scored for interrupting.
          </p>
        </div>
      )}
    </fieldset>
  )
}

const speakers = [
  { value: 'ours', label: 'Our voices' },
  { value: 'system', label: 'The system’s voice' },
] as const

/** Whether the system has a voice. Browsers may find their voices only after a while. */
function useSystemVoice(): boolean {
  return useSyncExternalStore(subscribeToVoices, hasVoice)
}

function hasVoice(): boolean {
  return 'speechSynthesis' in window && speechSynthesis.getVoices().length > 0
}

function subscribeToVoices(changed: () => void): () => void {
  if (!('speechSynthesis' in window)) return () => {}
  const system = speechSynthesis
  system.addEventListener('voiceschanged', changed)
  return () => system.removeEventListener('voiceschanged', changed)
}

function sayVolume(value: number): string {
  return value === 0 ? 'Off' : `${value} %`
}

function sayRate(rate: number): string {
  return rate === 1 ? 'Usual' : `${rate} times as fast`
}
