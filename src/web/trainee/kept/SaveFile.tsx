import { useId, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { type SavedFile, sayOfSaved } from './saved-file.ts'
import { sayCount } from './say-amount.ts'
import styles from './Kept.module.css'

interface Props {
  /** How many calls are kept. */
  readonly calls: number
  /** How many recordings there are to go with it. */
  readonly recordings: number
  readonly onSave: (withRecordings: boolean) => Promise<SavedFile>
}

/** Saves all that is kept as a file. */
export function SaveFile({ calls, recordings, onSave }: Props) {
  const heading = useId()
  const [isSpoken, setSpoken] = useState(true)
  // Said of the calls that were there then: it does not stay when others are.
  const [came, setCame] = useState<{ readonly file: SavedFile; readonly calls: number } | null>(null)
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <h2 id={heading}>Save a file of your calls</h2>
      <p>
        Against loss, or to go on in another browser: one file with every call, what you said of it, and how you take calls. You alone have it.
        Whoever else gets it can read what you did.
      </p>
      {recordings > 0 && (
        <Switch label={`With what you said aloud: ${sayCount(recordings, 'recording')}`} on={isSpoken} onChange={setSpoken} />
      )}
      <div className={styles.ways}>
        <Button onClick={async () => setCame({ file: await onSave(recordings > 0 && isSpoken), calls })}>Save the file</Button>
      </div>
      <output className={styles.came}>{came?.calls === calls && sayOfSaved[came.file]}</output>
    </section>
  )
}
