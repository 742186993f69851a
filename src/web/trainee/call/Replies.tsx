import type { ReplyChoice } from '../../../core/call/running-call.ts'
import { Icon } from '../../ui/Icon.tsx'
import { typeset } from '../../ui/typeset.ts'
import { Unseen } from '../../ui/Unseen.tsx'
import styles from './Replies.module.css'

interface Props {
  readonly replies: readonly ReplyChoice[]
  readonly speaking: boolean
  /** Whether a reply given while the caller speaks interrupts them. */
  readonly cutsIn: boolean
  readonly keys: boolean
  readonly onChoose: (reply: ReplyChoice) => void
}

/** What the rep can say now. They are quieter while the caller still speaks, and whoever chooses then is told what it means. */
export function Replies({ replies, speaking, cutsIn, keys, onChoose }: Props) {
  const while_ = cutsIn ? 'Still speaking: a reply now cuts in' : 'Still speaking: nothing is timed'
  return (
    <section className={styles.replies} aria-label="Your replies" data-speaking={speaking}>
      <p className={styles.hint}>{speaking ? while_ : 'Your reply'}</p>
      <div className={styles.list}>
        {replies.map((reply, index) => (
          <button
            key={reply.id}
            type="button"
            className={styles.reply}
            aria-disabled={reply.locked !== null}
            aria-keyshortcuts={keys ? String(index + 1) : undefined}
            onClick={() => onChoose(reply)}
          >
            <kbd aria-hidden="true">{index + 1}</kbd>
            {reply.locked === null ? <span>{typeset(reply.say)}</span> : <Locked reason={reply.locked} />}
          </button>
        ))}
      </div>
    </section>
  )
}

function Locked({ reason }: { readonly reason: string }) {
  return (
    <span className={styles.locked}>
      <Icon name="lock" />
      <span>
        <Unseen>Not open yet. </Unseen>
        {typeset(reason)}
      </span>
    </span>
  )
}
