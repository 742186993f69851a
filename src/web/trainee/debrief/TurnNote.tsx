import type { OtherReply, TurnNote as Note } from '../../../core/debrief/told-transcript.ts'
import { Icon } from '../../ui/Icon.tsx'
import { quote, typeset } from '../../ui/typeset.ts'
import styles from './TurnNote.module.css'

/** What a turn did and why; behind it, what else could have been said there. */
export function TurnNote({ note: { act, changes, coach, others } }: { readonly note: Note }) {
  return (
    <>
      <div className={styles.note}>
        <p>
          <b>{act}</b>
          {changes && <> · {changes}</>}
        </p>
        {coach && <p>{typeset(coach)}</p>}
      </div>
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>
            <Icon name="down" /> {others.length === 1 ? 'The other reply' : `The other ${others.length} replies`}
          </summary>
          <ul>
            {others.map((other) => (
              <Other key={other.say} reply={other} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Other({ reply: { say, act, changes, coach, answer } }: { readonly reply: OtherReply }) {
  return (
    <li>
      <p className={styles.say}>{typeset(say)}</p>
      <p>
        <b>{act}</b>
        {changes && <> · {changes}</>}
      </p>
      {answer && <p className={styles.answer}>They would have said: {quote(answer)}</p>}
      <p>{typeset(coach)}</p>
    </li>
  )
}
