import { useId, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { type SavedFile, sayOfSaved } from './saved-file.ts'
import { sayCount } from './say-amount.ts'
import styles from './Kept.module.css'

interface Props {
  /** How many recordings there are to go with it. */
  readonly recordings: number
  readonly onSave: (withRecordings: boolean) => Promise<SavedFile>
}

/** Saves all that is kept as a file. */
export function SaveFile({ recordings, onSave }: Props) {
  const heading = useId()
  const [isSpoken, setSpoken] = useState(true)
  const [came, setCame] = useState<SavedFile | null>(null)
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
        <Button onClick={async () => setCame(await onSave(recordings > 0 && isSpoken))}>Save the file</Button>
      </div>
      <output className={styles.came}>{came && sayOfSaved[came]}</output>
    </section>
  )
}
