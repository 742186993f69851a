import type { OtherReply } from '../../../core/debrief/other-replies.ts'
import type { Outlook, Prospect } from '../../../core/debrief/prospect.ts'
import { Fold } from '../../ui/Fold.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { quote, typeset } from '../../ui/typeset.ts'
import styles from './OtherReplies.module.css'
import { sayOutlook, sayProspect } from './say-prospect.ts'

interface Props {
  readonly others: readonly OtherReply[]
  /** What could still be had there; undefined while that is not known. */
  readonly prospect: Prospect | undefined
}

/** What else could have been said at a turn, and what would have come of it. Nothing where there was no choice. */
export function OtherReplies({ others, prospect }: Props) {
  if (others.length === 0) return null
  return (
    <div className={styles.others}>
      <Fold says={sayOthers(others)}>
        <p className={styles.prospect}>{prospect && sayProspect(prospect)}</p>
        <ul>
          {others.map((other) => (
            <Other key={other.id} reply={other} outlook={prospect?.others[other.id]} />
          ))}
        </ul>
      </Fold>
    </div>
  )
}

function sayOthers(others: readonly OtherReply[]): string {
  const count = others.filter(({ id }) => id !== 'wait').length
  if (count === 0) return 'Or silence'
  const replies = count === 1 ? 'The other reply' : `The other ${count} replies`
  return count === others.length ? replies : `${replies}, or silence`
}

function Other({ reply, outlook }: { readonly reply: OtherReply; readonly outlook: Outlook | undefined }) {
  const { say, locked, act, changes, coach, answer } = reply
  if (locked !== null) {
    return (
      <li>
        <p className={styles.say}>{typeset(say)}</p>
        <p>
          <Icon name="lock" /> Not open. {typeset(locked)}
        </p>
      </li>
    )
  }
  return (
    <li>
      <p className={styles.say}>{typeset(say)}</p>
      <p>
        <b>{act}</b>
        {changes && <> · {changes}</>}
      </p>
      {answer && <p className={styles.answer}>They would have said: {quote(answer)}</p>}
      <p>{typeset(coach)}</p>
      <p className={styles.outlook}>{outlook && sayOutlook(outlook)}</p>
    </li>
  )
}
