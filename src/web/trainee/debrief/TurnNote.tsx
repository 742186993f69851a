import type { Prospect } from '../../../core/debrief/prospect.ts'
import type { TurnNote as Note } from '../../../core/debrief/told-transcript.ts'
import { Icon } from '../../ui/Icon.tsx'
import { typeset } from '../../ui/typeset.ts'
import { Unseen } from '../../ui/Unseen.tsx'
import { OtherReplies } from './OtherReplies.tsx'
import { isCostly, sayProspect, sayProspectShortly } from './say-prospect.ts'
import { TakeFromHere } from './TakeFromHere.tsx'
import styles from './TurnNote.module.css'

interface Props {
  readonly note: Note
  /** The attempt's id. */
  readonly attempt: string
  /** When it was, in milliseconds of the call. */
  readonly at: number
  /** What could still be had before the turn and after it; undefined while that is not known. */
  readonly prospect: Prospect | undefined
  /** Whether what else could have been said is shown: to try it all takes longer than to show the page, and follows. */
  readonly isWhole: boolean
}

/** What a turn did and why, and the way back to it; behind it, what else could have been said there. */
export function TurnNote({ note, attempt, at, prospect, isWhole }: Props) {
  const { passage, act, changes, coach, rose, again } = note
  return (
    <>
      <div className={styles.note}>
        <p>
          <b>{act}</b>
          {changes && <> · {changes}</>}
        </p>
        {rose && (
          <p className={styles.rose}>
            <Icon name="caution" /> Raised frustration
          </p>
        )}
        {coach && <p>{typeset(coach)}</p>}
        {again && (
          <p className={styles.foot}>
            <TakeFromHere {...{ attempt, passage, at }} />
            {prospect && <Short prospect={prospect} />}
          </p>
        )}
      </div>
      {isWhole && <OtherReplies others={note.others} prospect={prospect} />}
    </>
  )
}

/** The numbers, in the row of the link, whose room is there before they are. */
function Short({ prospect }: { readonly prospect: Prospect }) {
  return (
    <span data-costly={isCostly(prospect)}>
      <span aria-hidden="true">{sayProspectShortly(prospect)}</span>
      <Unseen>{sayProspect(prospect)}</Unseen>
    </span>
  )
}
