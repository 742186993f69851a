import { useId, useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { type Incoming, sayIncoming } from './say-incoming.ts'
import styles from './Kept.module.css'

/** A file that was chosen: what it would bring, or why it cannot be brought in. */
export type Chosen = { readonly refused: string } | (Incoming & { readonly name: string })

interface Props {
  /** Looks at a file; nothing is changed. */
  readonly onChoose: (file: File) => Promise<Chosen>
  /** Brings in the file that was looked at last; null, or why that could not be done. */
  readonly onBring: (withSettings: boolean) => Promise<string | null>
}

type State = Chosen | 'reading' | { readonly brought: Incoming } | null

/** Brings in a file that was saved before. It says what would come of it, and does it once that is confirmed. */
export function BringIn({ onChoose, onBring }: Props) {
  const heading = useId()
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<State>(null)
  const [withSettings, setWithSettings] = useState(false)
  const choose = async (file: File | undefined) => {
    if (!file) return
    setState('reading')
    setWithSettings(false)
    setState(await onChoose(file))
  }
  const bring = async (incoming: Incoming) => {
    setState('reading')
    const refused = await onBring(withSettings)
    setState(refused === null ? { brought: incoming } : { refused })
  }
  const incoming = state !== null && typeof state === 'object' && 'fresh' in state ? state : null
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <h2 id={heading}>Bring in a file</h2>
      <p>
        A file that was saved here, in another browser or on another device is put together with what is here. Nothing is lost, and nothing comes in
        twice.
      </p>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label="The file to bring in"
        className={styles.file}
        tabIndex={-1}
        onChange={(event) => {
          void choose(event.target.files?.[0])
          // The same file may be chosen again, once it has been mended.
          event.target.value = ''
        }}
      />
      <div className={styles.ways}>
        <Button onClick={() => input.current?.click()}>Choose a file</Button>
      </div>
      <output className={styles.came}>{sayState(state)}</output>
      {incoming?.hasSettings && (
        <Switch
          label="Take calls as that file says, too"
          hint="Timing, sound, captions and theme. Otherwise they stay as they are."
          on={withSettings}
          onChange={setWithSettings}
        />
      )}
      {incoming && (incoming.isAnything || withSettings) && (
        <div className={styles.ways}>
          <Button kind="strong" onClick={() => void bring(incoming)}>
            Bring it in
          </Button>
          <Button kind="quiet" onClick={() => setState(null)}>
            Leave it
          </Button>
        </div>
      )}
    </section>
  )
}

function sayState(state: State): string {
  if (state === null) return ''
  if (state === 'reading') return 'One moment …'
  if ('refused' in state) return `Nothing was brought in. ${state.refused}`
  if ('brought' in state) return state.brought.isAnything ? `Done. ${sayIncoming(state.brought, true)}` : 'Done.'
  return `${state.name}: ${sayIncoming(state, false)}`
}
