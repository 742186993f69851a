import type { Said } from '../../../core/call/running-call.ts'
import { Unseen } from '../../ui/Unseen.tsx'
import { quote, typeset } from '../../ui/typeset.ts'
import { heardText, speakerOf } from './said.ts'
import styles from './Transcript.module.css'

interface Props {
  readonly label: string
  readonly said: readonly Said[]
}

/** What has been said, each in its own manner: the caller upright, the rep in italics, the line itself in the type of the desk. */
export function Transcript({ label, said }: Props) {
  return (
    <ol className={styles.transcript} aria-label={label}>
      {said.map((part) => (
        <li key={`${part.passage} ${part.by} ${part.text}`} data-by={part.by}>
          <Unseen>{speakerOf(part)}: </Unseen>
          {part.by === 'colleague' && <span className={styles.name}>{part.name}</span>}
          {part.by === 'line' ? typeset(part.text) : quote(heardText(part))}
        </li>
      ))}
    </ol>
  )
}
