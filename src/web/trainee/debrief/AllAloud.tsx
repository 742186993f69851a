import styles from './LineSounds.module.css'
import type { OwnVoice } from './use-own-voice.ts'

/** How many replies were said aloud, where they are, and one button for all of them. Nothing where there were none. */
export function AllAloud({ voice: { kept, deleted, remove, putBack } }: { readonly voice: OwnVoice }) {
  if (kept.length + deleted.length === 0) return null
  return (
    <p className={styles.all}>
      <output>
        {kept.length > 0
          ? `You said ${sayReplies(kept.length)} aloud. What you said is kept in this browser only.`
          : 'What you said aloud is deleted.'}
      </output>
      <button type="button" className={styles.sound} onClick={() => (kept.length > 0 ? remove(kept) : putBack(deleted))}>
        {kept.length > 0 ? 'Delete all recordings' : 'Undo'}
      </button>
    </p>
  )
}

function sayReplies(count: number): string {
  return count === 1 ? 'one reply' : `${count} replies`
}
