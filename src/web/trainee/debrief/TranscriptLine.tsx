import type { ReactNode } from 'react'
import type { HeardField } from '../../../core/debrief/debrief.ts'
import type { Prospect } from '../../../core/debrief/prospect.ts'
import type { TranscriptEntry } from '../../../core/debrief/told-transcript.ts'
import { wordsOf } from '../../../core/call/speech.ts'
import { sayTime } from '../../ui/say-time.ts'
import { typeset } from '../../ui/typeset.ts'
import { Unseen } from '../../ui/Unseen.tsx'
import { heardText } from '../call/said.ts'
import { lineId } from './find-line.ts'
import { MissedFacts } from './MissedFacts.tsx'
import { TurnNote } from './TurnNote.tsx'
import styles from './TranscriptLine.module.css'

interface Props {
  /** The attempt's id. */
  readonly attempt: string
  readonly entry: TranscriptEntry
  /** Its place in the transcript, from 0. */
  readonly place: number
  readonly before: TranscriptEntry | undefined
  /** What came out in it and is not right in the ticket. */
  readonly missed: readonly HeardField[] | undefined
  /** What could still be had at it; undefined where it is no turn of the rep, and while it is not known. */
  readonly prospect: Prospect | undefined
  /** Whether what is shown only when it is asked for is there already. */
  readonly isWhole: boolean
  /** What can be heard of it. */
  readonly children: ReactNode
}

/** One line of the transcript. A line in the same breath as the one before shows neither time nor name again. */
export function TranscriptLine({ attempt, entry: { said, turn }, place, before, missed, prospect, isWhole, children }: Props) {
  const last = before?.said
  const goesOn = last?.at === said.at && last.name === said.name && last.by === said.by
  return (
    <li id={lineId(place)} tabIndex={-1} className={styles.line} data-by={said.by} data-goes-on={goesOn}>
      <p className={styles.who}>
        {!goesOn && (
          <>
            <time>{sayTime(said.at)}</time> <span className={styles.name}>{said.by === 'rep' ? 'You' : said.name}</span>
          </>
        )}
        {children}
      </p>
      <p className={styles.words}>
        <Heard said={{ ...said, text: typeset(said.text) }} />
      </p>
      {missed && <MissedFacts fields={missed} />}
      {turn && <TurnNote note={turn} at={said.at} {...{ attempt, prospect, isWhole }} />}
    </li>
  )
}

/** What was heard of a line; what was cut off stays to be seen, because it was never known. */
function Heard({ said }: { readonly said: TranscriptEntry['said'] }) {
  const words = wordsOf(said.text)
  const { cutAfter } = said
  if (cutAfter === null || cutAfter >= words.length) return said.text
  return (
    <>
      {cutAfter > 0 && `${heardText(said)} `}
      <span className={styles.unheard}>
        <Unseen>Cut off, never heard: </Unseen>
        {words.slice(cutAfter).join(' ')}
      </span>
    </>
  )
}
