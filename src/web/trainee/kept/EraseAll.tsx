import { useId, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { type SavedFile, sayOfSaved } from './saved-file.ts'
import { sayCount } from './say-amount.ts'
import styles from './Kept.module.css'

interface Props {
  readonly calls: number
  readonly recordings: number
  /** Saves a file of it first. */
  readonly onSave: () => Promise<SavedFile>
  /** Erases it; how many calls stay since they are open in another tab, or null where nothing could be erased. */
  readonly onErase: () => Promise<number | null>
}

/** Erases all that is kept, after one question. */
export function EraseAll({ calls, recordings, onSave, onErase }: Props) {
  const heading = useId()
  const [isAsked, setAsked] = useState(false)
  const [saved, setSaved] = useState<SavedFile | null>(null)
  const [came, setCame] = useState<{ readonly left: number | null } | null>(null)
  const ask = () => {
    setSaved(null)
    setAsked(true)
  }
  const erase = async () => {
    setAsked(false)
    setCame({ left: await onErase() })
  }
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <h2 id={heading}>Erase everything</h2>
      <p>For good, from this browser. Files that you have saved stay where they are.</p>
      <div className={styles.ways}>
        <Button kind="end" onClick={ask}>
          Erase everything …
        </Button>
      </div>
      {/* Not once calls are back. */}
      <output className={styles.came}>{came && (came.left === null || calls <= came.left) && sayErased(came.left)}</output>
      <Dialog label="Erase everything?" open={isAsked} onClose={() => setAsked(false)}>
        <div className={styles.question}>
          <h2>Erase everything?</h2>
          <p>
            {sayWhat(calls, recordings)} It cannot be undone. How you take calls (timing, sound, theme) stays as it is, and so do the voices that were
            fetched: neither says anything of your calls.
          </p>
          <div className={styles.ways}>
            <Button onClick={async () => setSaved(await onSave())}>Save a file first</Button>
            <Button kind="end" onClick={() => void erase()}>
              Erase it all
            </Button>
            <Button kind="quiet" onClick={() => setAsked(false)}>
              Keep it
            </Button>
          </div>
          <output className={styles.came}>{saved && sayOfSaved[saved]}</output>
        </div>
      </Dialog>
    </section>
  )
}

function sayWhat(calls: number, recordings: number): string {
  const spoken = recordings > 0 ? `, and ${sayCount(recordings, 'recording')} of what you said aloud` : ''
  return `This erases ${sayCount(calls, 'call')}, with their scores and what you wrote of them${spoken}.`
}

function sayErased(left: number | null): string {
  if (left === null) return 'It could not be erased: the browser does not let the page get at it. Nothing has changed.'
  if (left === 0) return 'All of it is erased.'
  if (left === 1) return 'All but what is open is erased. One call is open in another tab, and stays: close it there, and erase once more.'
  return `All but what is open is erased. ${left} calls are open in other tabs, and stay: close them there, and erase once more.`
}
